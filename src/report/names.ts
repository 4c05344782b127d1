/** What benchmarks, commits and places in the source are called in a report. */
import type { Judgement } from '../decide/judgement.ts';
import type { Blamed } from '../profile/blame.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import { toWellFormed } from '../text/visible.ts';
import type { Report } from './report.ts';

/** The name alone; with its suite before it when the report has several. */
export function benchmarkName(id: BenchmarkId, report: Report): string {
  return hasSeveralSuites(report.verdict.judgements) ? `${id.suite}/${id.name}` : id.name;
}

/** Asked for every row of every table: thousands of rows must not read all judgements each. */
const severalSuites = new WeakMap<readonly Judgement[], boolean>();

function hasSeveralSuites(judgements: readonly Judgement[]): boolean {
  const known = severalSuites.get(judgements);
  if (known !== undefined) return known;
  const several = new Set(judgements.map(({ target }) => target.id.suite)).size > 1;
  severalSuites.set(judgements, several);
  return several;
}

/** The first seven digits of a commit; whatever else is given (a branch, a file) as it is. */
export function shortCommit(commit: string): string {
  return /^[0-9a-f]{12,64}$/i.test(commit) ? commit.slice(0, 7) : commit;
}

/** Where a function is, and the link to it where it is of the repository. */
export interface Placed {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly url?: string | undefined;
}

/** The one answer to where a blamed function is: its line may be known of the change alone. */
export function placedOf(blamed: Blamed, report: Linked): Placed {
  const { place, frame } = blamed.function;
  const line = blamed.line ?? frame.line;
  const url = blamed.file === undefined ? undefined : lineUrl(report, blamed.file, line);
  return placed(blamed.file ?? place?.path ?? frame.file, line, url);
}

/** A place without what is not known of it. */
export function placed(file: string | undefined, line: number | undefined, url?: string): Placed {
  return {
    file,
    line,
    url,
  };
}

/** `src/lexer.ts:212`. */
export function placeWords({ file, line }: Placed): string | undefined {
  return file === undefined ? undefined : `${file}${line === undefined ? '' : `:${line}`}`;
}

export function placeOf({ place, frame }: Blamed['function']): string | undefined {
  return placeWords(placed(place?.path ?? frame.file, frame.line));
}

/** What a link to a line is made of. */
export type Linked = Pick<Report, 'repositoryUrl' | 'candidate'> & Judged;

/** `change`: of two profiles, wherever the change under review is kept. */
export interface Judged {
  readonly judged?: Report['judged'] | 'change';
}

/** Link to the line at the candidate commit; only for files of the repository, and only where that is known. */
export function lineUrl(report: Linked, file: string | undefined, line: number | undefined): string | undefined {
  if (report.repositoryUrl === undefined || file === undefined || file === '') return undefined;
  if (file.startsWith('/') || file.includes(':') || file.split('/').includes('..')) return undefined;
  const path = file.split('/').map(encodeSegment).join('/');
  return `${report.repositoryUrl}/blob/${encodeSegment(report.candidate.commit)}/${path}${line === undefined ? '' : `#L${line}`}`;
}

function encodeSegment(text: string): string {
  return encodeURIComponent(toWellFormed(text));
}

/** Where something changed: `this PR`, or as what was judged is called. */
export function judgedWords({ judged }: Judged): string {
  if (judged === 'samples') return 'this change';
  return judged === undefined ? 'this PR' : `this ${judged}`;
}
