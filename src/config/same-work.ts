/**
 * Whether a program with a clock of its own does the same work each time it runs, so that a whole run of it can be timed. One that runs until
 * a time is over takes as long however slow the code is: timing it would pass whatever changes. In doubt it is not.
 */
import { withoutComments } from './script-imports.ts';

const clock = String.raw`(?:performance\s*\.\s*now|Date\s*\.\s*now|\bhrtime(?:\s*\.\s*bigint)?|\bnew\s+Date)\s*\(`;

/** Longer ones were written by no person. */
const longestLine = 2000;

export type Work =
  | { readonly kind: 'same' }
  /** It ends when a time is over. */
  | { readonly kind: 'timed' }
  /** By its package's name; most of them run for a time. Of an add-on (`tinybench-pretty-printer`) it is the tool that it is for. */
  | { readonly kind: 'tool'; readonly name: string }
  | { readonly kind: 'unclear' };

/** `imports`: what the program imports, as it names it. */
export function workOf(text: string, imports: readonly string[]): Work {
  const plain = withoutComments(text)
    .split('\n')
    .filter(({ length }) => length <= longestLine)
    .join('\n');
  const name = imports.find((each) => isNamedAsTool(each));
  if (name !== undefined) return { kind: 'tool', name: extended.exec(name)?.[1] ?? name };
  if (endsByClock(plain)) return { kind: 'timed' };
  const isUnclear =
    unclear.some((pattern) => pattern.test(plain)) || loopConditions(plain).some((each) => endless.test(each));
  return { kind: isUnclear ? 'unclear' : 'same' };
}

/** Names that are of one tool alone, as its add-ons have them. */
const extended = /(?:^|[/-])(tinybench|mitata|tatami-ng|benny|bench-node|cronometro|fastbench)-/;

const notTools = /^(?:node:)?perf_hooks$|^performance-now$/;

/** Of a package or a program. */
export function isNamedAsTool(name: string): boolean {
  if (name.startsWith('.') || name.startsWith('#') || notTools.test(name)) return false;
  return /bench|\bmatcha\b|\btachometer\b|(?:^|[-/@])perf(?:[-/]|$)/i.test(name);
}

/** It is controlled from elsewhere, starts others, waits, or is for a browser. */
const unclear: readonly RegExp[] = [
  /\bprocess\s*\.\s*(?:argv|stdin)\b|\breadline\b/,
  /\bset(?:Timeout|Interval)\s*\(|\btimers\/promises\b|\brequestAnimationFrame\b/,
  /\bfetch\s*\(|['"](?:node:)?(?:https?|http2|net|dgram|tls|cluster|worker_threads|child_process)['"]|['"]execa['"]|\.listen\s*\(/,
  /\b(?:document|window)\s*\.\s*\w/,
];

/** It goes on until something is so; or until a time is over, as the name says of what is asked. */
const endless =
  /^\s*(?:true|1|!0)?\s*$|elapsed|duration|deadline|until|timeout|\bnow\b|(?:max|min|total|end|run)_?time\b|\b(?:time|ms|seconds)\b/i;

const endsLoop = /^\s*\{?\s*(?:break|return|\w*(?:resolve|stop|done|finish|end|exit)\w*\s*\()/;

/** What tells the clock is compared, and the answer ends a loop. */
function endsByClock(text: string): boolean {
  const clockNames = toldByClock(text);
  const isClock = (part: string): boolean => new RegExp(clock).test(part);
  const isTold = (part: string): boolean =>
    isClock(part) || (part.match(/[\w$]+/g) ?? []).some((word) => clockNames.has(word));
  const isEnding = ({ condition, next }: Conditional): boolean =>
    /[<>]/.test(condition) && (isClock(condition) || (isTold(condition) && endsLoop.test(next)));
  return loopConditions(text).some(isTold) || conditionals(text, 'if').some(isEnding);
}

/** What is asked before each turn of a loop; nothing of one over a list. */
function loopConditions(text: string): readonly string[] {
  const counted = conditionals(text, 'for').flatMap(({ condition }) => condition.split(';').slice(1, 2));
  return [...conditionals(text, 'while').map(({ condition }) => condition), ...counted];
}

interface Conditional {
  readonly condition: string;
  /** The begin of what comes behind it. */
  readonly next: string;
}

/** Longer ones are no conditions that a person wrote. */
const longestCondition = 400;

function conditionals(text: string, word: 'while' | 'for' | 'if'): readonly Conditional[] {
  return [...text.matchAll(new RegExp(String.raw`\b${word}\s*\(`, 'g'))].flatMap(({ index, 0: whole }) => {
    const from = index + whole.length;
    let depth = 1;
    for (let at = from; at < Math.min(text.length, from + longestCondition); at += 1) {
      if (text[at] === '(') depth += 1;
      if (text[at] === ')') depth -= 1;
      if (depth === 0) return [{ condition: text.slice(from, at), next: text.slice(at + 1, at + 60) }];
    }
    return [];
  });
}

/** What is made from what is made from the clock, so many times. */
const mostRounds = 5;

/** Names of what was read from the clock, and of what is made from that. */
function toldByClock(text: string): ReadonlySet<string> {
  const assigned = [...text.matchAll(/(?:\[([^[\]]*)\]|(?<![\w$])([\w$]+))\s*[-+]?=(?![=>])\s*([^;\n]*)/g)].flatMap(
    ([, several, one = '', value = '']) => (several ?? one).split(',').map((name) => ({ name: name.trim(), value })),
  );
  const clockNames = new Set<string>(tellers(text));
  const isClock = new RegExp(clock);
  for (let round = 0; round < mostRounds; round += 1) {
    for (const { name, value } of assigned) {
      const isTold = isClock.test(value) || (value.match(/[\w$]+/g) ?? []).some((word) => clockNames.has(word));
      if (isTold && !value.includes('=>')) clockNames.add(name);
    }
  }
  return clockNames;
}

/** Functions and methods that answer what they read from the clock: `ms() { return Date.now() - this.start; }`. */
function tellers(text: string): readonly string[] {
  const returning = new RegExp(String.raw`([\w$]+)\s*\([^()\n]*\)[^\S\n]*\{\s*return\b[^;}\n]*${clock}`, 'g');
  const arrow = new RegExp(
    String.raw`([\w$]+)\s*=\s*(?:\([^()\n]*\)|[\w$]+)\s*=>\s*(?:\{\s*return\b)?[^;}\n]*${clock}`,
    'g',
  );
  return [returning, arrow].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
}
