/** Arguments of `profile`: an option that takes files takes all words up to the next option. */
import { nearest } from '../config/nearest.ts';
import { GateError } from '../errors.ts';
import { choiceOf } from './choice.ts';

export type OptionKind = 'flag' | 'word' | 'words';

export interface Parsed {
  readonly files: readonly string[];
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

const short: Readonly<Record<string, string>> = { '-o': '--out', '-h': '--help' };

export function parseProfileArguments(
  command: string,
  argv: readonly string[],
  known: Readonly<Record<string, OptionKind>>,
): Parsed {
  const files: string[] = [];
  const words = new Map<string, string[]>();
  const flags = new Set<string>();
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      files.push(word);
      continue;
    }
    const [, long = word, inline] = /^(--[^=]+)(?:=(.*))?$/s.exec(short[word] ?? word) ?? [];
    const name = long.slice(2);
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) throw unknownOption(command, word, known);
    if (kind === 'flag') {
      flags.add(name);
      continue;
    }
    const taken: string[] = inline === undefined ? [] : [inline];
    while (inline === undefined && (taken.length === 0 || kind === 'words') && isValue(argv[at + 1])) {
      taken.push(argv[++at] ?? '');
    }
    if (taken.length === 0) throw usage(command, `--${name} must have a value: current value is none`);
    words.set(name, [...(words.get(name) ?? []), ...taken]);
  }
  return { files, words, flags };
}

function unknownOption(command: string, word: string, known: Readonly<Record<string, OptionKind>>): GateError {
  const near = nearest(word.replace(/^--?/, '').replace(/=.*$/s, ''), Object.keys(known));
  const hint = near === undefined ? undefined : `did you mean --${near}?`;
  return usage(command, `options must be ${list(known)}: current value is ${word}`, hint);
}

function isValue(word: string | undefined): boolean {
  return word !== undefined && !/^-./.test(word);
}

function list(known: Readonly<Record<string, OptionKind>>): string {
  return Object.keys(known)
    .map((name) => `--${name}`)
    .join(', ');
}

/** `command`: an action of `profile`, or another command in full. */
export function usage(command: string, problem: string, cure?: string): GateError {
  const [first = '', second] = command.split(' ');
  const full = second === undefined ? `profile ${command}` : command;
  return new GateError('USAGE', `Cannot run ${full} as ${problem}`, {
    hint: cure ?? `see: flamegate ${second === undefined ? 'profile' : first} --help`,
  });
}

/** The last value given, checked against what is allowed. */
export function oneOf<T extends string>(
  command: string,
  parsed: Parsed,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = parsed.words.get(name)?.at(-1);
  if (value === undefined) return undefined;
  const [first = ''] = command.split(' ');
  const isOwn = command.includes(' ');
  const start = `Cannot run ${isOwn ? command : `profile ${command}`} as --${name}`;
  return choiceOf(value, allowed, { start, hint: `see: flamegate ${isOwn ? first : 'profile'} --help` });
}

export function wholeNumber(command: string, parsed: Parsed, name: string): number | undefined {
  const value = parsed.words.get(name)?.at(-1);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw usage(command, `--${name} must be a whole number > 0: current value is ${value}`);
  return Number(value);
}
