/** Reading profiles, comparing them and drawing the difference: what explaining a regression costs. */
import { readFileSync } from 'node:fs';
import type { Bench } from 'tinybench';
import { diffProfiles } from '../src/profile/diff.ts';
import { readPprof } from '../src/profile/formats/pprof.ts';
import { writePprof } from '../src/profile/formats/pprof-write.ts';
import { renderFlameSvg } from '../src/report/flame/svg.ts';

const recorded = readFileSync(new URL('../test/fixtures/profiles/go-1.26/cpu.pprof.gz', import.meta.url));
const profile = readPprof(recorded);
const side = Array.from({ length: 5 }, () => ({ profile, operations: 1000 }));
const diff = diffProfiles(side, side);

export default (bench: Bench): void => {
  bench.add('read a pprof profile', () => readPprof(recorded));
  bench.add('write a pprof profile', () => writePprof(profile));
  bench.add('compare five profiles a side', () => diffProfiles(side, side));
  bench.add('draw a flame graph diff', () => renderFlameSvg(diff, { title: 'bench' }));
};
