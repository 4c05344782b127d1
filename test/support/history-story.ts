/**
 * A history by script: a line of commits and the runs stored of them, with a step for the worse, a step somebody
 * accepted, ten small losses, a gain, and benchmarks to which nothing happened, on two classes of machines.
 */
import type { BaselineStore } from '../../src/ports.ts';
import type { HistoryLine } from '../../src/results/history-line.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import { renderNote, type StoredNote } from '../../src/results/note.ts';
import type { BenchmarkOutcome, Run } from '../../src/results/run.ts';
import { renderRun } from '../../src/results/run-file.ts';
import { notePath, runPath } from '../../src/results/store-layout.ts';
import { createRandom } from '../../src/stats/random.ts';
import { aCommit, anEnvironment } from '../results/make.ts';

export interface StoryOptions {
  readonly commits?: number;
  /** At least 5; the rest are benchmarks to which nothing happened. */
  readonly benchmarks?: number;
  readonly processes?: number;
  readonly seed?: number;
}

/** Where things happen, as shares of the history. */
const stepAt = 0.5;
const acceptedAt = 0.7;
const gainAt = 0.3;
export const acceptedPullRequest = 41;

type Level = (place: number, count: number) => number;

const cast: readonly (readonly [name: string, start: number, level: Level])[] = [
  ['parser/tokenize large file', 4.1e6, (place, count) => (place >= stepPlace(count) ? 1.08 : 1)],
  ['printer/print a tree', 8.2e5, (place, count) => 1.04 ** Math.floor((10 * place) / count)],
  ['lexer/numbers', 5.3e4, (place, count) => (place >= acceptedPlace(count) ? 1.25 : 1)],
  ['parser/small file', 910, (place, count) => (place >= Math.floor(count * gainAt) ? 0.85 : 1)],
  ['checksum/adler', 77e3, () => 1],
];

export function stepPlace(count: number): number {
  return Math.floor(count * stepAt);
}

export function acceptedPlace(count: number): number {
  return Math.floor(count * acceptedAt);
}

/** Oldest first; a commit a day, the release `v1.0.0` a fifth in and `v1.1.0` at three fifths. */
export function storyLine(count: number): HistoryLine {
  const start = Date.UTC(2026, 7, 1, 9);
  return Array.from({ length: count }, (_, place) => ({
    commit: aCommit(place + 1),
    parents: place === 0 ? [] : [aCommit(place)],
    committedAt: new Date(start + place * 24 * 3600 * 1000).toISOString(),
    subject:
      place === acceptedPlace(count)
        ? `Read numbers with separators (#${acceptedPullRequest})`
        : place === stepPlace(count)
          ? 'Accept unicode escapes in strings'
          : `Change number ${place + 1}`,
    tags: place === Math.floor(count * 0.2) ? ['v1.0.0'] : place === Math.floor(count * 0.6) ? ['v1.1.0'] : [],
  }));
}

/** One run a commit; every third on the second class of machines, where all takes 1.4 times as long. */
export function storyRuns(line: HistoryLine, options: StoryOptions = {}): readonly Run[] {
  const { benchmarks = 5, processes = 10, seed = 1 } = options;
  return line.map(({ commit, committedAt }, place): Run => {
    const isSecond = place % 3 === 2;
    const random = createRandom('story', seed, place);
    const outcomes = Array.from({ length: benchmarks }, (_, index): BenchmarkOutcome => {
      const [name, start, level] = cast[index] ?? [
        `filler/group ${index % 12}/case ${index}`,
        1000 * (index + 1),
        () => 1,
      ];
      const run = 1 + random.normal() * 0.006;
      const value = start * level(place, line.length) * run * (isSecond ? 1.4 : 1);
      const invocations = Array.from({ length: processes }, () => ({ value: value * (1 + random.normal() * 0.01) }));
      return {
        state: 'measured',
        id: { suite: 'core', name },
        measurements: [
          { metric: timeMetric, invocations },
          { metric: allocMetric, invocations: [{ value: 64 + 8 * (index % 7) }] },
        ],
        profiles: [],
      };
    });
    return {
      schema: 1,
      commit,
      id: `story-${place}`,
      takenAt: new Date(Date.parse(committedAt) + 600_000).toISOString(),
      environment: anEnvironment(isSecond ? { cpuModel: 'Intel(R) Xeon(R) Platinum 8370C', cores: 2 } : {}),
      outcomes,
    };
  });
}

/** The pull request's own commits never reach the line: it was squashed. */
export function storyNote(line: HistoryLine): StoredNote {
  const when = line[acceptedPlace(line.length)]?.committedAt ?? '';
  return {
    schema: 1,
    kind: 'accept',
    who: 'maintainer',
    when: when.replace('.000Z', 'Z'),
    recordedAt: when.replace('.000Z', 'Z'),
    pullRequest: acceptedPullRequest,
    head: aCommit(0xabc),
    candidate: aCommit(0xabd),
    reason: 'Separators are worth it; see the discussion.',
    accepts: ['lexer/**'],
    steps: [{ id: { suite: 'core', name: 'lexer/numbers' }, metric: 'time', ratio: 1.25 }],
  };
}

/** In one step, as a store takes them. */
export async function storeStory(
  store: BaselineStore,
  runs: readonly Run[],
  notes: readonly StoredNote[],
): Promise<void> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  await store.writeFiles(
    new Map([
      ...runs.map((run) => [runPath(run), bytes(renderRun(run))] as const),
      ...notes.map((note) => [notePath(note), bytes(renderNote(note))] as const),
    ]),
  );
}
