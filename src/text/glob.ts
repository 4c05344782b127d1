/**
 * Globs over untrusted names: what picomatch reads them as, without its backtracking. A name of 990 letters
 * against `core/*a*a*a*b` took it more than a minute.
 */
import picomatch from 'picomatch';
import { type Automaton, runAutomaton, toAutomaton } from './automaton.ts';
import { parseExpression } from './expression.ts';

/** Ten milliseconds or so, and a name of 1,000 letters takes some thousands. What is not decided by then is no match. */
const mostSteps = 100_000;

/** Policies use the same few patterns for every benchmark. */
const mostRemembered = 500;
const remembered = new Map<string, Automaton | undefined>();
/** Picomatch reads a pattern in a time that grows with the square of its length and with its brackets. */
const longestPattern = 2_000;
const mostBrackets = 100;

/**
 * Does a text match any of them? Files that begin with a dot are like others. A text always matches itself, and nothing
 * else matches what is no glob: an empty one, one of enormous size, one that refers to what a group matched.
 */
export function globMatcher(patterns: string | readonly string[]): (text: string) => boolean {
  const all = typeof patterns === 'string' ? [patterns] : patterns;
  const compiled = all.map((pattern) => ({ pattern, automaton: automatonOf(pattern) }));
  return (text) =>
    text !== '' &&
    compiled.some(
      ({ pattern, automaton }) =>
        text === pattern || (automaton !== undefined && runAutomaton(automaton, text, mostSteps) === true),
    );
}

export interface ChosenGlobs {
  readonly wanted: readonly string[];
  /** Without the `!` that each was written with; of a folder, all that is in it too. */
  readonly leftOut: readonly string[];
}

/** A list of globs of files as the configuration has it: one that begins with `!` leaves out; a leading `./` means nothing. */
export function chosenGlobs(globs: readonly string[]): ChosenGlobs {
  return {
    wanted: globs.filter((glob) => !leavesOut(glob)).map(fromRoot),
    leftOut: globs.filter(leavesOut).flatMap((glob) => withAllBelow(fromRoot(glob.slice(1)))),
  };
}

/** Does a file match any of them that does not begin with `!`, and none that does? None is chosen where all begin so. */
export function fileMatcher(globs: readonly string[]): (file: string) => boolean {
  const { wanted, leftOut } = chosenGlobs(globs);
  const [isWanted, isLeftOut] = [globMatcher(wanted), globMatcher(leftOut)];
  return (file) => isWanted(file) && !isLeftOut(file);
}

/** Who writes `src` or `src/` means what is in that folder; empty: in the root. */
export function withAllBelow(glob: string): readonly string[] {
  const plain = glob.replace(/\/+$/, '');
  return plain === '' ? ['**'] : [plain, `${plain}/**`];
}

/** `!(a|b)` is a glob of its own. */
export function leavesOut(glob: string): boolean {
  return glob.startsWith('!') && !glob.startsWith('!(');
}

function fromRoot(glob: string): string {
  return glob.replace(/^\.\//, '');
}

function automatonOf(pattern: string): Automaton | undefined {
  if (remembered.has(pattern)) return remembered.get(pattern);
  const automaton = compile(pattern);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(pattern, automaton);
  return automaton;
}

function compile(pattern: string): Automaton | undefined {
  if (pattern === '' || pattern.length > longestPattern || bracketsIn(pattern) > mostBrackets) return undefined;
  const expression = parseExpression(picomatch.makeRe(pattern, { dot: true }).source);
  return expression === undefined ? undefined : toAutomaton(expression);
}

function bracketsIn(pattern: string): number {
  return pattern.match(/[([{]/g)?.length ?? 0;
}
