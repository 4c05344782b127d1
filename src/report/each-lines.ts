/** Of each commit of a range what share of the benchmarks it provably cannot affect, for a terminal and for programs. */
import { terminalText } from '../text/visible.ts';
import { formatCount, formatDuration, formatPercent } from '../units/format.ts';
import { type BenchmarkEffect, effectsDocument } from './effect-lines.ts';
import { shortCommit } from './names.ts';

export interface LookedCommit {
  readonly commit: string;
  /** Foreign. */
  readonly subject: string;
  /** It changes a file that says how code is found, built or run. */
  readonly steers: boolean;
  readonly effects: readonly BenchmarkEffect[];
  /** Why it could not be looked at. */
  readonly failure?: string;
  /** Setting both sides up, and looking on. */
  readonly tookMs: number;
}

/** One line for a commit of `affected --each`: how many benchmarks it cannot affect, or why it could not be examined. */
export function commitLine(looked: LookedCommit): string {
  const { commit, subject, steers, effects, failure, tookMs } = looked;
  const result =
    failure === undefined
      ? `${unaffectedOf([looked])} of ${effects.length}${steers ? ' (dependencies or build)' : ''}`
      : `not looked at: ${terminalText(failure, 200)}`;
  return `${shortCommit(commit)}  ${result}  ${formatDuration(tookMs)}  ${terminalText(subject, 60)}${reasonOf(effects)}`;
}

/** What leaves most of the others open. */
function reasonOf(effects: readonly BenchmarkEffect[]): string {
  const counts = new Map<string, number>();
  for (const { effect } of effects) {
    if (effect.state === 'unproven') counts.set(effect.why, (counts.get(effect.why) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first === undefined ? '' : `\n    ${formatCount(first[1], 'benchmark')}: ${terminalText(first[0], 200)}`;
}

/** Proven share over all commits, and over those that change neither dependencies nor build. */
export function shareLines(all: readonly LookedCommit[]): readonly string[] {
  const looked = all.filter(({ failure }) => failure === undefined);
  const plain = looked.filter(({ steers }) => !steers);
  const left = all.length - looked.length;
  return [
    `${shareWords(looked)} of ${formatCount(looked.length, 'commit')}`,
    `${shareWords(plain)} of ${formatCount(plain.length, 'commit')} without a change of dependencies or build`,
    ...(left === 0 ? [] : [`${formatCount(left, 'commit')} could not be looked at`]),
  ];
}

function shareWords(looked: readonly LookedCommit[]): string {
  const benchmarks = looked.reduce((sum, { effects }) => sum + effects.length, 0);
  const unaffected = unaffectedOf(looked);
  const share = benchmarks === 0 ? '' : ` (${formatPercent(unaffected / benchmarks)})`;
  return `unaffected: ${unaffected} of ${formatCount(benchmarks, 'benchmark')}${share}`;
}

function unaffectedOf(looked: readonly LookedCommit[]): number {
  return looked.flatMap(({ effects }) => effects).filter(({ effect }) => effect.state === 'unaffected').length;
}

/** `affected --each --json`: commits in the order given, and the share of benchmarks that were not affected. */
export function eachDocument(all: readonly LookedCommit[]): Readonly<Record<string, unknown>> {
  return {
    commits: all.map(({ effects, ...looked }) => ({ ...looked, ...effectsDocument(effects) })),
    share: shareLines(all),
  };
}
