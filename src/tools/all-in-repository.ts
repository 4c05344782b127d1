/** Tools that other languages' files show; a gate loads these only where a fresh checkout's set-up has to be guessed. */
import type { HarnessName } from './all.ts';
import { asvInRepository } from './asv-suites.ts';
import { criterionInRepository, divanInRepository, libtestInRepository } from './cargo-benches.ts';
import { goInRepository } from './go-modules.ts';
import type { InRepository } from './in-repository.ts';
import { jmhInRepository } from './jvm-builds.ts';
import { googleBenchmarkInRepository } from './native-benches.ts';
import { pyperfInRepository } from './pyperf-scripts.ts';
import { pytestInRepository } from './pytest-files.ts';

const shown: Partial<Record<HarnessName, InRepository>> = {
  go: goInRepository,
  criterion: criterionInRepository,
  divan: divanInRepository,
  libtest: libtestInRepository,
  jmh: jmhInRepository,
  pytest: pytestInRepository,
  asv: asvInRepository,
  pyperf: pyperfInRepository,
  'google-benchmark': googleBenchmarkInRepository,
};

/** Undefined: its set-up is that of the JavaScript lock file, and no other files show it. */
export function inRepository(name: HarnessName): InRepository | undefined {
  return shown[name];
}

/** In the order in which `init` lists what it finds. */
export const allInRepository: readonly (readonly [HarnessName, InRepository])[] = Object.entries(shown) as (readonly [
  HarnessName,
  InRepository,
])[]; // the keys are HarnessName's
