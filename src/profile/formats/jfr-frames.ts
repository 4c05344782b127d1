/** Stack traces of a JFR chunk as frames of the model. */
import type { Frame } from '../profile.ts';
import { originOf } from './frame-origin.ts';
import type { JfrValue, Resolver } from './jfr-values.ts';
import { type ProfileBuilder, toFrame } from './profile-builder.ts';

export interface JfrStack {
  /** Root first. */
  readonly frames: readonly Frame[];
  /** 1-based executing line of the leaf, 0 when unknown. */
  readonly line: number;
}

const noFrames: JfrStack = { frames: [], line: 0 };

/** `value`: the `stackTrace` of an event; null where the JVM could not walk the stack. */
export function toJfrStack(resolver: Resolver, value: JfrValue | undefined): JfrStack {
  const list = resolver.record(value)?.['frames'];
  if (!Array.isArray(list)) return noFrames;
  // Frames of lambda classes and method handles, named anew in every run; `jfr print` leaves them out too.
  const shown = list.filter(
    (entry: JfrValue) => resolver.record(resolver.record(entry)?.['method'])?.['hidden'] !== true,
  );
  const frames = shown.map((entry: JfrValue) => toJfrFrame(resolver, entry)).reverse();
  const line = resolver.number(resolver.record(shown[0])?.['lineNumber']) ?? 0;
  return { frames, line: line > 0 && line < 2 ** 31 - 1 ? line : 0 };
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
export function placeStack(builder: ProfileBuilder, stack: JfrStack, top: Frame | undefined): number {
  let node = 0;
  for (const frame of stack.frames) node = builder.tree.child(node, builder.frame(frame));
  if (top !== undefined) return builder.tree.child(node, builder.frame(top));
  return stack.line === 0 || stack.frames.length === 0 ? node : builder.tree.child(node, ~stack.line);
}
