/** The worker's half: observes a benchmark that is loaded and called as it is when it is measured. */
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { canLead } from '../../proof/variables.ts';
import type { MeasuredMessage, WitnessSpec } from '../../worker-protocol.ts';
import type { Benchmark } from '../benchmark.ts';
import { drive } from '../drive-benchmark.ts';
import type { TimeOptions } from '../time.ts';
import { startCoverage } from './call-counts.ts';
import { observe } from './observe.ts';
import type { RawScript, RawWitness } from './raw-witness.ts';
import { ownScripts } from './scripts-of-worker.ts';
import { prepareStripping } from './stripped-types.ts';

export interface Witness {
  call(benchmark: Benchmark, options: TimeOptions): Promise<MeasuredMessage>;
}

const now: () => number = performance.now.bind(performance);
const write = writeFileSync;
const batchMs = 20;

type Variables = Readonly<Record<string, string | undefined>>;

/** To be called before anything of the user's is loaded. `variables`: of the environment. */
export function startWitness({ output }: WitnessSpec, variables: () => Variables): Witness {
  const folder = dirname(fileURLToPath(import.meta.url));
  const own = pathToFileURL(folder).href;
  prepareStripping();
  const coverage = startCoverage(ownScripts(own));
  const observed = observe(own);
  return {
    call: async (benchmark, options) => {
      let iterations = 0;
      await drive(
        benchmark,
        {
          batchMs,
          step: async ({ calls, batchSize }) => {
            const start = now();
            await calls(batchSize, 'run');
            iterations += batchSize;
            return now() - start;
          },
        },
        { warmupMs: options.warmupMs, runMs: options.measureMs, onPhase: options.onPhase },
      );
      const { scripts, unseen } = coverage.take();
      const { looked } = observed;
      const outsideTexts = toldBy(variables(), scripts);
      const raw: RawWitness = { scripts, looked, outsideTexts, unseen: [...new Set([...unseen, ...observed.unseen])] };
      write(output, JSON.stringify(raw));
      return { kind: 'measured', name: benchmark.name, batches: [], iterations, conditions: {} };
    },
  };
}

/** Of the variables that a script names. */
function toldBy(variables: Variables, scripts: readonly RawScript[]): readonly string[] {
  return Object.entries(variables).flatMap(([name, value = '']) =>
    canLead(name, value) && scripts.some(({ source }) => source.includes(name)) ? [value] : [],
  );
}
