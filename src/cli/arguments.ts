/** Arguments of a command, checked: unknown options are errors that say which one was meant. */
import { parseArgs } from 'node:util';
import { nearest } from '../config/nearest.ts';
import { GateError } from '../errors.ts';

export interface OptionRule {
  readonly type: 'string' | 'flag' | 'list';
  readonly short?: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** Whether the command has this option. */
  takes(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  flag(name: string): boolean;
  /** A whole number ≥ 0. */
  whole(name: string): number | undefined;
}

/** Options every command takes. */
const common: Readonly<Record<string, OptionRule>> = { help: { type: 'flag', short: 'h' } };

/** Throws USAGE naming the option at fault, or the words beside options that are more than `mostWords`. */
export function parseArguments(
  command: string,
  argv: readonly string[],
  rules: Readonly<Record<string, OptionRule>>,
  mostWords: number = 0,
): Arguments {
  const known = { ...common, ...rules };
  const { values, positionals } = tokenize(command, argv, known);
  checkWords(command, positionals, mostWords);
  const read = (name: string): unknown => {
    if (known[name] === undefined) throw new RangeError(`${command} has no option --${name}`);
    return values[name];
  };
  return {
    positionals,
    takes: (name) => Object.hasOwn(known, name),
    text: (name) => {
      const value = read(name);
      return typeof value === 'string' ? value : undefined;
    },
    list: (name) => {
      const value = read(name);
      return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
    },
    flag: (name) => read(name) === true,
    whole: (name) => toWhole(command, name, read(name)),
  };
}

/** A word that nobody reads is a mistake of who wrote it: the command would do something else. */
export function checkWords(command: string, words: readonly string[], most: number): void {
  if (words.length <= most) return;
  const takes = most === 0 ? 'no arguments' : most === 1 ? 'one argument at most' : `at most ${most} arguments`;
  throw new GateError('USAGE', `Cannot run ${command} as it takes ${takes}: current value is ${words.join(' ')}`, {
    hint: `see: flamegate ${command.split(' ')[0]} --help`,
  });
}

function tokenize(command: string, argv: readonly string[], known: Readonly<Record<string, OptionRule>>) {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, rule]) => [
      name,
      {
        type: rule.type === 'flag' ? ('boolean' as const) : ('string' as const),
        multiple: rule.type === 'list',
        // parseArgs refuses a key that holds undefined.
        ...(rule.short === undefined ? {} : { short: rule.short }),
      },
    ]),
  );
  for (const word of argv) {
    if (word === '--') break;
    const name = /^--([^=]+)/.exec(word)?.[1];
    if (name !== undefined && !Object.hasOwn(known, name)) throw unknownOption(command, name, Object.keys(known));
  }
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new GateError('USAGE', `Cannot run ${command}: ${firstSentence(error)}`, {
      hint: `see: flamegate ${command} --help`,
    });
  }
}

function unknownOption(command: string, name: string, known: readonly string[]): GateError {
  const near = nearest(name, known);
  return new GateError('USAGE', `Cannot run ${command} as it has no option --${name}`, {
    hint: near === undefined ? `see: flamegate ${command} --help` : `did you mean --${near}?`,
  });
}

function firstSentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/)[0] ?? '';
}

function toWhole(command: string, name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value);
  throw new GateError('USAGE', `Cannot run ${command} as --${name} must be a whole number: current value is ${value}`, {
    hint: `see: flamegate ${command} --help`,
  });
}
