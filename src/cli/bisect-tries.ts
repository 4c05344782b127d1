/** What an interrupted bisection had measured, kept in its folder: the next run of the same question goes on from there. */
import type { BisectTry } from '../report/bisect-report.ts';
import type { HistoryLine } from '../results/history-line.ts';

export const triesFile = 'bisect.json';

export interface BisectAsked {
  readonly benchmark: string;
  readonly metric: string | null;
  readonly from: string;
  readonly to: string;
}

export function keptTries(tries: readonly BisectTry[], asked: BisectAsked): string {
  const kept = tries.map(({ commit, ...rest }) => ({ ...rest, commit: commit.commit }));
  return `${JSON.stringify({ schema: 1, asked, tries: kept }, null, 2)}\n`;
}

/** Nothing where the file is another question's or cannot be read: measuring again costs time alone. */
export function readTries(
  text: string | undefined,
  asked: BisectAsked,
  line: HistoryLine,
): ReadonlyMap<string, BisectTry> {
  const kept = parsed(text);
  if (!isRecord(kept) || JSON.stringify(kept['asked']) !== JSON.stringify(asked) || !Array.isArray(kept['tries'])) {
    return new Map();
  }
  const tries = kept['tries'].flatMap((each: unknown) => toTry(each, line) ?? []);
  return new Map(tries.map((each) => [each.commit.commit, each]));
}

function toTry(value: unknown, line: HistoryLine): BisectTry | undefined {
  if (!isRecord(value)) return undefined;
  const commit = line.find((each) => each.commit === value['commit']);
  const answer = (['as-before', 'changed'] as const).find((each) => each === value['answer']);
  // What was undecided may be decided this time.
  if (commit === undefined || answer === undefined) return undefined;
  const shift = toShift(value['shift']);
  return { commit, answer, shift };
}

function toShift(value: unknown): BisectTry['shift'] {
  if (!isRecord(value)) return undefined;
  const { ratio, low, high } = value;
  if (typeof ratio !== 'number' || !isEnd(low) || !isEnd(high)) return undefined;
  return { ratio, low, high };
}

function isEnd(value: unknown): value is number | null {
  return value === null || typeof value === 'number';
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
