/** What production spends its time on, from the store: the newest record of each service. */
import { GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import { newestOf, type ProductionRecord, parseProduction } from '../production/record.ts';
import { productionFolder } from '../results/store-layout.ts';
import { decodeUtf8 } from '../results/utf8.ts';

export interface StoredProduction {
  /** Newest first. */
  readonly records: readonly ProductionRecord[];
  readonly notes: readonly string[];
}

/** Records looked at, newest first: as many services as a gate reports. */
const mostRecords = 30;

/** One that cannot be read is reported and left out: a missing record never changes a verdict by itself. */
export async function readProduction(store: BaselineStore): Promise<StoredProduction> {
  const paths = (await store.files(productionFolder)).filter((path) => path.endsWith('.json'));
  const read = await Promise.all(paths.slice(-mostRecords).map((path) => readOne(store, path)));
  return {
    records: newestOf(read.flatMap((each) => (typeof each === 'object' ? each : []))),
    notes: read.flatMap((each) => (typeof each === 'string' ? each : [])),
  };
}

async function readOne(store: BaselineStore, path: string): Promise<ProductionRecord | string | undefined> {
  const bytes = await store.readFile(path);
  if (bytes === undefined) return undefined;
  const source = `${store.name} ${path}`;
  try {
    return parseProduction(decodeUtf8(bytes, source), source);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return `A production profile was left out. ${error.message}`;
  }
}
