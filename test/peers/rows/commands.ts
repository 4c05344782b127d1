/** Commands that judge and tell: `compare` beside benchstat, and what starting costs beside Node's own start. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../src/stats/random.ts';
import { cli } from '../cli.ts';
import type { Row } from '../row.ts';

interface Size {
  readonly benchmarks: number;
  readonly processes: number;
  /** Significant digits: with four, as Go prints them, some values of a side are equal. */
  readonly digits: number;
}

interface Measurements {
  readonly name: string;
  /** Nanoseconds, one a process. */
  readonly processes: readonly number[];
}

function side(seed: string, { benchmarks, processes, digits }: Size): readonly Measurements[] {
  const random = createRandom('peers', seed);
  return Array.from({ length: benchmarks }, (_, index) => {
    const level = 1000 * (1 + (index % 97));
    const one = (): number => Number((level * Math.exp(0.02 * random.normal())).toPrecision(digits));
    return { name: `Case${index}`, processes: Array.from({ length: processes }, one) };
  });
}

function writeOurs(path: string, all: readonly Measurements[]): void {
  writeFileSync(
    path,
    JSON.stringify({ benchmarks: all.map(({ name, processes }) => ({ name, unit: 'ns', processes })) }),
  );
}

/** The text format of Go's benchmarks, which benchstat reads. */
function writeGo(path: string, all: readonly Measurements[]): void {
  const lines = all.flatMap(({ name, processes }) => processes.map((ns) => `Benchmark${name} 1 ${ns} ns/op`));
  writeFileSync(path, `${lines.join('\n')}\n`);
}

function writeSides(folder: string, size: Size): void {
  for (const name of ['before', 'after']) {
    const all = side(name, size);
    writeOurs(join(folder, `${name}.json`), all);
    writeGo(join(folder, `${name}.txt`), all);
  }
}

const compareWords = [process.execPath, cli, 'compare', 'before.json', 'after.json'];

function againstBenchstat(digits: number, words: string, before: number): Row {
  return {
    what: `\`compare\`, 1,000 benchmarks × 20, ${words} · benchstat`,
    needs: ['benchstat'],
    prepare: (folder) => {
      writeSides(folder, { benchmarks: 1000, processes: 20, digits });
      return {
        ours: { words: compareWords, cwd: folder },
        peer: { words: ['benchstat', 'before.txt', 'after.txt'], cwd: folder },
      };
    },
    bounds: [{ of: 'ratio', goal: 1, before }],
  };
}

const nothing = [process.execPath, '-e', '0'];

export const commandRows: readonly Row[] = [
  againstBenchstat(17, 'no value twice', 8.3),
  againstBenchstat(4, 'four digits', 0.47),
  {
    what: '`--help` · `node -e 0`',
    needs: [],
    prepare: (folder) => ({
      ours: { words: [process.execPath, cli, '--help'], cwd: folder },
      peer: { words: nothing, cwd: folder },
    }),
    bounds: [{ of: 'ratio', goal: 1.4, before: 2.1 }],
  },
  {
    what: '`compare` of two benchmarks × 10 · `node -e 0`',
    needs: [],
    prepare: (folder) => {
      writeSides(folder, { benchmarks: 2, processes: 10, digits: 17 });
      return { ours: { words: compareWords, cwd: folder }, peer: { words: nothing, cwd: folder } };
    },
    bounds: [{ of: 'ratio', goal: 1.4, before: 2.5 }],
  },
];
