/** One of several processes that write to one store until they are killed: `writer.js STORE N`; prints what is stored. */
import { writeSync } from 'node:fs';
import { parseStoreLocation } from '../../src/config/store-location.ts';
import { openStore } from '../../src/store/open.ts';
import { aCommit, anOutcome, aRun } from '../results/make.ts';

const [, , place = '', number = '0'] = process.argv;
const location = parseStoreLocation(place);
if (location === undefined) throw new Error(`no store: ${place}`);
const store = await openStore(location, { repository: '.', environment: process.env });
const file = 'profiles/a.pb.gz';
const outcome = anOutcome('a');
const outcomes = outcome.state === 'measured' ? [{ ...outcome, profiles: [{ kind: 'cpu', file } as const] }] : [];

for (let n = 0; ; n++) {
  // Several writers measure the same commit, as re-runs do.
  const run = aRun({ commit: aCommit(n % 3), id: `writer-${number}-${n}`, outcomes });
  writeSync(1, `${await store.save(run, new Map([[file, new Uint8Array([n % 256])]]))}\n`);
}
