/**
 * Recordings of what is counted, as allocation is: most of it repeats to the last digit or nearly so; some scatters from
 * process to process, as what an optimising compiler leaves out does.
 */
import type { Recording } from '../../src/replay/replay-file.ts';
import { createRandom } from '../../src/stats/random.ts';

export interface CountedOptions {
  readonly benchmarks: number;
  readonly seed: number;
  /** Share of benchmarks whose processes scatter by up to 3 %, or come in two kinds. */
  readonly scattering: number;
}

const processes = 120;

export function countedNumbers({ benchmarks, seed, scattering }: CountedOptions): Recording {
  return {
    benchmarks: Array.from({ length: benchmarks }, (_, i) => {
      const random = createRandom(seed, 'counted', i);
      // From 1 kB to 100 MB an operation.
      const level = 1024 * 10 ** (5 * random.next());
      const kind = random.next() < scattering ? (random.next() < 0.5 ? 'wide' : 'two') : 'narrow';
      const deviation = kind === 'wide' ? 0.03 * random.next() : 0.0003 * random.next() ** 2;
      const share = kind === 'two' ? random.next() : 0;
      const step = 0.05 * random.next();
      const values = Array.from({ length: processes }, () => {
        const jump = random.next() < share ? step : 0;
        return level * (1 + jump) * Math.exp(deviation * random.normal());
      });
      return { name: `counted ${i}`, unit: 'B', assume: 'exact', builds: [{ id: 'a', processes: values }] };
    }),
  };
}
