/** One of several processes that write to one store at once: `writer.js STORE N`. */

import { parseStoreLocation } from '../../src/config/store-location.ts';
import { openStore } from '../../src/store/open.ts';
import { aCommit, aRun } from '../results/make.ts';

const [, , place = '', number = '0', repository = '.', remote = ''] = process.argv;
const location = parseStoreLocation(place);
if (location === undefined) throw new Error(`no store: ${place}`);
const store = await openStore(location, { repository, environment: process.env, ...(remote === '' ? {} : { remote }) });
const n = Number(number);
await store.save(aRun({ commit: aCommit(n), id: `writer-${n}` }), new Map([['profiles/a.pb.gz', new Uint8Array([n])]]));
if (n % 2 === 0) await store.save(aRun({ commit: aCommit(77), id: `writer-${n}` }), new Map());
