/** The verdicts that a store keeps, for lists: of which gate, on which commit, when. */
import type { BaselineStore } from '../ports.ts';
import type { PublishedVerdict } from '../report/export/history-metrics.ts';
import { verdictsFolder } from '../results/store-layout.ts';

/** Their names do not say which is newest, so all are read, up to this many. */
const mostVerdicts = 2_000;
const atOnce = 16;

/** Those that do not say when their commit was pushed have no place in time and are left out. */
export async function readPublishedVerdicts(store: BaselineStore): Promise<readonly PublishedVerdict[]> {
  const paths = (await store.files(verdictsFolder)).filter((path) => path.endsWith('.json')).slice(0, mostVerdicts);
  const verdicts: PublishedVerdict[] = [];
  for (let next = 0; next < paths.length; next += atOnce) {
    const read = await Promise.all(paths.slice(next, next + atOnce).map((path) => store.readFile(path)));
    verdicts.push(...read.flatMap((bytes) => (bytes === undefined ? [] : (toVerdict(bytes) ?? []))));
  }
  return verdicts;
}

function toVerdict(bytes: Uint8Array): PublishedVerdict | undefined {
  const record = parsed(Buffer.from(bytes).toString('utf8'));
  const [head, since, gate = '', pullRequest = 0] = ['head', 'headSince', 'gate', 'pullRequest'].map((key) =>
    field(record, key),
  );
  const report = field(record, 'report');
  const outcome = field(field(report, 'verdict'), 'outcome');
  const missing = field(field(report, 'shards'), 'missing');
  const at = typeof since === 'string' ? Date.parse(since) : Number.NaN;
  if (typeof head !== 'string' || typeof outcome !== 'string' || Number.isNaN(at)) return undefined;
  const isIncomplete = outcome !== 'fail' && Array.isArray(missing) && missing.length > 0;
  const word = isIncomplete ? 'incomplete' : outcome;
  return { at, commit: head, gate: String(gate), outcome: word, pullRequest: Number(pullRequest) };
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
