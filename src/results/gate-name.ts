/**
 * What a gate is called. A repository may have several, and everything one of them keeps or publishes has its name:
 * status, comment, verdict, notes, runs, bundle. The name comes from the workflow or the command line, never from a file
 * that a pull request brings.
 */
import { GateError } from '../errors.ts';
import type { BenchmarkId } from './benchmark-id.ts';

declare const named: unique symbol;
/** Made by `gateName()` only. Empty: the default gate, whose status is `flamegate` and nothing more. */
export type GateName = string & { readonly [named]: true };

export interface GateOrigin {
  /** Input `gate`, `--gate`. */
  readonly gate?: string | undefined;
  /** Input `working-directory`. */
  readonly folder?: string | undefined;
  /** Input `config`, as it was given. */
  readonly config?: string | undefined;
  /** Where a configuration is found without being named. */
  readonly usualPlaces: readonly string[];
}

/** Bytes: three times as many must fit in a file's name. */
const longest = 80;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;

/** As given; else the folder; else the path of a configuration that does not lie where it is looked for anyhow. */
export function gateName({ gate, folder, config, usualPlaces }: GateOrigin): GateName {
  const name = gate?.trim() ?? '';
  if (name !== '') return checked(name, 'the input gate');
  const place = relativePath(folder ?? '');
  if (place !== '') return checked(place, 'the working directory, which names the gate,');
  const path = relativePath(config ?? '');
  return path === '' || usualPlaces.includes(path)
    ? defaultGate
    : checked(path, 'the configuration’s path, which names the gate,');
}

export const defaultGate: GateName = checked('', 'the default');

function checked(text: string, what: string): GateName {
  if (isGateName(text)) return text;
  const message = `Cannot name the gate as ${what} must be at most ${longest} bytes of printable characters: current value is ${JSON.stringify(text.slice(0, 100))}`;
  throw new GateError('USAGE', message, { hint: 'name it: gate: core' });
}

/** Whether a text read back is a name that `gateName()` could have made. */
export function isGateName(text: string): text is GateName {
  return (
    text === '' || (text === text.trim() && printable.test(text) && new TextEncoder().encode(text).length <= longest)
  );
}

/** `./packages//a/` and `packages/a` are one folder; the root is nothing. */
export function relativePath(path: string): string {
  const parts = path.trim().replaceAll('\\', '/').split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}

const statusName = 'flamegate';

/** The required check: `flamegate`, or `flamegate (packages/a)` for one of several gates of a repository. */
export function gateContext(gate: GateName): string {
  return gate === '' ? statusName : `${statusName} (${gate})`;
}

/** Undefined: the status of something else. */
export function gateOfContext(context: string): GateName | undefined {
  if (context === statusName) return defaultGate;
  const name =
    context.startsWith(`${statusName} (`) && context.endsWith(')') ? context.slice(statusName.length + 2, -1) : '';
  return name !== '' && isGateName(name) ? name : undefined;
}

/** Where benchmarks of several gates are beside each other: the gate's name before that of the suite. */
export function idOfGate({ suite, name }: BenchmarkId, gate: GateName = defaultGate): BenchmarkId {
  return { suite: gate === defaultGate ? suite : `${gate}/${suite}`, name };
}

/**
 * The name as one word of `A-Z a-z 0-9 . _ / -` and `%`, different for different names, which can neither close an HTML
 * comment nor end a line.
 */
export function gateWord(gate: GateName): string {
  return escaped(gate, /[^A-Za-z0-9._/-]|(?<=-)-/gu);
}

/** The name as one part of a path, different for different names also where letters' case is not distinguished. */
export function gateFileName(gate: GateName): string {
  return escaped(gate, /[^a-z0-9._-]|^\.+/gu);
}

/** Undefined: no name is written so. */
export function gateOfWord(word: string): GateName | undefined {
  return unescaped(word, gateWord);
}

/** Undefined: no name is written so. */
export function gateOfFileName(file: string): GateName | undefined {
  return unescaped(file, gateFileName);
}

function unescaped(written: string, write: (gate: GateName) => string): GateName | undefined {
  try {
    const name = decodeURIComponent(written);
    return isGateName(name) && write(name) === written ? name : undefined;
  } catch {
    return undefined; // not even UTF-8
  }
}

function escaped(text: string, odd: RegExp): string {
  const bytes = (part: string): readonly number[] => [...new TextEncoder().encode(part)];
  const hex = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return text.replaceAll(odd, (part) => bytes(part).map(hex).join(''));
}
