/**
 * What is kept of a verdict, by head commit and gate, so that a label is answered in seconds: the report without what only
 * pictures and the interactive report need. Written by the job that published; the only files of a store that are replaced.
 */
import { createHash } from 'node:crypto';
import type { ConfigOrigin } from '../config/find.ts';
import type { AcceptedSizes } from '../decide/override.ts';
import { GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import type { Report } from '../report/report.ts';
import type { Evidence } from '../results/evidence.ts';
import { fitting, list, part, verbatim } from '../results/foreign-shape.ts';
import type { GateName } from '../results/gate-name.ts';
import { timeShape } from '../results/run-shape.ts';
import { integer, oneOf, optional } from '../results/shape.ts';
import { verdictPath } from '../results/store-layout.ts';
import { foreignJson } from '../text/foreign-json.ts';

export interface VerdictRecord {
  readonly schema: 1;
  readonly pullRequest: number;
  /** Branch that the pull request went into when it was judged; absent in records of older versions. */
  readonly baseBranch?: string | undefined;
  /** Head commit of the pull request. */
  readonly head: string;
  /** When it was pushed, by GitHub's clock; labels older than it do not count for it. */
  readonly headSince?: string | undefined;
  /** Workflow run that measured. */
  readonly run: number;
  readonly attempt: number;
  /** Name of the gate; absent: the default gate. */
  readonly gate?: string | undefined;
  /** Which file configures it; absent: the usual one in the root. */
  readonly origin?: ConfigOrigin;
  /** Distinguishes one measurement from another; absent in records of older versions. */
  readonly measurement?: string | undefined;
  /** Page of the run and attempt that reported, where another one measured. */
  readonly reporter?: string | undefined;
  /** Another job of that run has published for this gate, too: it cannot be known whose verdict counts. */
  readonly contested?: true;
  readonly report: Report;
  /** What was accepted on earlier heads of the pull request, for `scope: pull-request`. */
  readonly accepted?: AcceptedSizes | undefined;
}

export function renderVerdictRecord(record: VerdictRecord): string {
  return `${JSON.stringify({ ...record, report: withoutTrees(record.report) })}\n`;
}

export async function readVerdictRecord(
  store: BaselineStore,
  head: string,
  gate: GateName,
): Promise<VerdictRecord | undefined> {
  const path = verdictPath(head, gate);
  const bytes = await store.readFile(path);
  if (bytes === undefined) return undefined;
  const record = parse(Buffer.from(bytes).toString('utf8'));
  if (record?.head === head && (record.gate ?? '') === gate) return record;
  throw new GateError('STORE_CORRUPT', `Cannot read ${store.name} ${path} as it must be a verdict on ${head}`, {
    hint: 'delete this one file and run the measuring workflow again',
  });
}

const judgementShape = part({
  kind: verbatim,
  reasons: list(part({ code: verbatim })),
  target: part({
    id: part({ suite: verbatim, name: verbatim }),
    metric: part({ name: verbatim, unit: verbatim, better: oneOf('lower', 'higher') }),
  }),
});

/** What the decisions about a record rest on; a file that was edited, or that another version wrote, may lack it. */
const essentials = part<
  Pick<VerdictRecord, 'schema' | 'pullRequest' | 'baseBranch' | 'run' | 'attempt' | 'headSince'> & { report: unknown }
>({
  schema: oneOf(1),
  pullRequest: integer(1),
  baseBranch: optional(verbatim),
  run: integer(0),
  attempt: integer(0),
  headSince: optional(timeShape),
  report: part({ verdict: part({ outcome: verbatim, judgements: list(judgementShape) }) }),
});

/** Written by us with `contents: write`, which no pull request of a fork has: the rest of its shape is ours. */
function parse(text: string): VerdictRecord | undefined {
  const value = foreignJson(text);
  return fitting(value, essentials) === undefined ? undefined : (value as VerdictRecord);
}

/** The same numbers reported twice are one measurement; two jobs never measure the same ones. */
export function measurementOf(evidences: readonly Evidence[]): string {
  const numbers = evidences.map(({ seed, candidate, blocks }) => [seed, candidate.outcomes, blocks]);
  return createHash('sha256').update(JSON.stringify(numbers)).digest('hex');
}

function withoutTrees(report: Report): Report {
  const explanations = report.explanations.map((explanation) => ({
    ...explanation,
    diffs: explanation.diffs.map(({ diff, blame }) => ({
      blame,
      diff: { ...diff, root: { ...diff.root, children: [] }, functions: diff.functions.slice(0, 50) },
    })),
  }));
  return { ...report, explanations, distributions: [], histories: [] };
}
