/** Stack traces of a JFR chunk as frames of the model. */
import type { Frame } from '../profile.ts';
import { originOf } from './frame-origin.ts';
import { isPooled, type JfrValue, type Resolver } from './jfr-values.ts';
import { type ProfileBuilder, toFrame } from './profile-builder.ts';

export interface JfrStack {
  /** Root first. */
  readonly frames: readonly Frame[];
  /** 1-based executing line of the leaf, 0 when unknown. */
  readonly line: number;
}

const noFrames: JfrStack = { frames: [], line: 0 };

/** Frames of a chunk by their method and type: thousands of stacks share a few. Absent where hidden. */
export type JfrFrames = Map<string, Frame | undefined>;

/** `value`: the `stackTrace` of an event; null where the JVM could not walk the stack. */
export function toJfrStack(resolver: Resolver, value: JfrValue | undefined, known: JfrFrames): JfrStack {
  const list = resolver.record(value)?.['frames'];
  if (!Array.isArray(list)) return noFrames;
  const frames: Frame[] = [];
  let leaf: JfrValue | undefined;
  for (const entry of list as readonly JfrValue[]) {
    const frame = frameOf(resolver, entry, known);
    if (frame === undefined) continue;
    leaf ??= entry;
    frames.push(frame);
  }
  const line = resolver.number(resolver.record(leaf)?.['lineNumber']) ?? 0;
  return { frames: frames.reverse(), line: line > 0 && line < 2 ** 31 - 1 ? line : 0 };
}

function frameOf(resolver: Resolver, entry: JfrValue, known: JfrFrames): Frame | undefined {
  const { method, type } = resolver.record(entry) ?? {};
  const key = isPooled(method) && (type === undefined || isPooled(type)) ? `${method.key} ${type?.key}` : undefined;
  if (key !== undefined && known.has(key)) return known.get(key);
  // Frames of lambda classes and method handles, renamed in every run; `jfr print` leaves them out too.
  const frame = resolver.record(method)?.['hidden'] === true ? undefined : toJfrFrame(resolver, entry);
  if (key !== undefined) known.set(key, frame);
  return frame;
}

function toJfrFrame(resolver: Resolver, value: JfrValue): Frame {
  const frame = resolver.record(value) ?? {};
  const method = resolver.record(frame['method']) ?? {};
  const name = resolver.text(method['name']) ?? '';
  const type = resolver.text(resolver.record(frame['type'])?.['description']) ?? '';
  // async-profiler puts native frames beside Java's: the "class" is then the library.
  if (type === 'Kernel') return toFrame(name, {}, { language: 'native', kind: 'kernel' });
  if (type === 'Native' || type === 'C++') {
    const isJava = resolver.record(method['type']) !== undefined && resolver.number(method['modifiers']) !== undefined;
    const library = className(resolver, method['type']);
    if (!isJava || library === '' || !hasDescriptor(resolver, method['descriptor'])) {
      return toFrame(name, {}, { language: 'native', kind: 'native' });
    }
  }
  const owner = className(resolver, method['type']);
  const full = owner === '' ? name : `${owner}.${name}`;
  return toFrame(full, {}, originOf(full, undefined, 'jvm'));
}

/** Java's native methods have one like `(J)V`; functions of libraries have `()L;` or none. */
function hasDescriptor(resolver: Resolver, value: JfrValue | undefined): boolean {
  const descriptor = resolver.text(value) ?? '';
  return descriptor.startsWith('(') && descriptor !== '()L;';
}

/** The class of an allocation, as a frame on top of the stack that made it. */
export function toClassFrame(resolver: Resolver, value: JfrValue | undefined): Frame | undefined {
  const name = className(resolver, value);
  return name === '' ? undefined : toFrame(name, {}, originOf(name, undefined, 'jvm'));
}

const arrayElements: Readonly<Record<string, string>> = {
  B: 'byte',
  C: 'char',
  D: 'double',
  F: 'float',
  I: 'int',
  J: 'long',
  S: 'short',
  Z: 'boolean',
};

/** `[[Ljava/lang/String;` is `java.lang.String[][]`. */
function className(resolver: Resolver, value: JfrValue | undefined): string {
  const name = resolver.text(resolver.record(value)?.['name']) ?? '';
  const dimensions = /^\[*/.exec(name)?.[0].length ?? 0;
  if (dimensions === 0) return name.replaceAll('/', '.');
  const element = name.slice(dimensions);
  const base = arrayElements[element] ?? element.replace(/^L(.*);$/, '$1');
  return base.replaceAll('/', '.') + '[]'.repeat(dimensions);
}

/** Node of a stack, made at need. */
export function placeFrames(builder: ProfileBuilder, stack: JfrStack): number {
  let node = 0;
  for (const frame of stack.frames) node = builder.tree.child(node, builder.frame(frame));
  return node;
}

/** Where an event of the stack at `node` counts: under what it allocated, or at its executing line. */
export function placeLeaf(
  builder: ProfileBuilder,
  node: number,
  { stack, top }: { readonly stack: JfrStack; readonly top: Frame | undefined },
): number {
  if (top !== undefined) return builder.tree.child(node, builder.frame(top));
  return stack.line === 0 || stack.frames.length === 0 ? node : builder.tree.child(node, ~stack.line);
}
