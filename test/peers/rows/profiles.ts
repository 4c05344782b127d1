/** Profiles read, laid over one another and drawn, beside inferno (Rust) and `go tool pprof`. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFolded, writePerf, writePprof } from '../profile-inputs.ts';
import type { Bound, Row } from '../row.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cli = join(resolve(process.env['FLAMEGATE_DIST'] ?? join(root, 'dist')), 'cli.js');
const profile = [process.execPath, cli, 'profile'];

const megabyte = 1e6;

interface Sides {
  readonly write: (path: string, seed: number) => void;
  /** Names of both sides' files. */
  readonly files: readonly [string, string];
}

function writeSides(folder: string, { write, files }: Sides): void {
  for (const [index, file] of files.entries()) write(join(folder, file), index + 1);
}

const folded = ['base.folded', 'head.folded'] as const;
const pprofs = ['base.pb.gz', 'head.pb.gz'] as const;

function diffOf([base, head]: readonly [string, string], to: string): readonly string[] {
  return [...profile, 'diff', '--baseline', base, '--candidate', head, '--to', to];
}

function foldedDiff(
  what: string,
  { kind, megabytes, bounds, pairs }: Pick<Row, 'bounds' | 'pairs'> & { kind: 'real' | 'deep'; megabytes: number },
): Row {
  return {
    what,
    needs: ['inferno-diff-folded'],
    prepare: (folder) => {
      const write = (path: string, seed: number): void =>
        writeFolded(path, kind, { seed, bytes: megabytes * megabyte });
      writeSides(folder, { write, files: folded });
      return {
        ours: { words: diffOf(folded, 'folded'), cwd: folder },
        peer: { words: ['inferno-diff-folded', ...folded], cwd: folder },
      };
    },
    bounds,
    ...(pairs === undefined ? {} : { pairs }),
  };
}

const picture: Row = {
  what: '`diff --to svg`, 10 MB of folded stacks a side · inferno-diff-folded, then inferno-flamegraph',
  needs: ['inferno-diff-folded', 'inferno-flamegraph'],
  prepare: (folder) => {
    const write = (path: string, seed: number): void => writeFolded(path, 'real', { seed, bytes: 10 * megabyte });
    writeSides(folder, { write, files: folded });
    return {
      ours: { words: diffOf(folded, 'svg'), cwd: folder },
      peer: { words: ['bash', '-c', `inferno-diff-folded ${folded.join(' ')} | inferno-flamegraph`], cwd: folder },
    };
  },
  bounds: [{ of: 'ratio', goal: 3, before: 15.7 }],
};

function top(megabytes: number, bound: Bound, pairs?: number): Row {
  return {
    what: `\`top\`, pprof of ${megabytes} MB of samples · go tool pprof -top`,
    needs: ['go'],
    prepare: (folder) => {
      writePprof(join(folder, 'cpu.pb.gz'), { seed: 1, bytes: megabytes * megabyte });
      return {
        ours: { words: [...profile, 'top', 'cpu.pb.gz'], cwd: folder },
        peer: { words: ['go', 'tool', 'pprof', '-top', 'cpu.pb.gz'], cwd: folder },
      };
    },
    bounds: [bound],
    ...(pairs === undefined ? {} : { pairs }),
  };
}

const pprofDiff: Row = {
  what: '`diff`, pprof of 10 MB of samples a side · go tool pprof -top -diff_base',
  needs: ['go'],
  prepare: (folder) => {
    const write = (path: string, seed: number): void => writePprof(path, { seed, bytes: 10 * megabyte });
    writeSides(folder, { write, files: pprofs });
    const [base, head] = pprofs;
    return {
      ours: { words: diffOf(pprofs, 'text'), cwd: folder },
      peer: { words: ['go', 'tool', 'pprof', '-top', '-diff_base', base, head], cwd: folder },
    };
  },
  bounds: [{ of: 'ratio', goal: 2 }],
};

function perf(megabytes: number): Row {
  return {
    what: `perf script → folded, ${megabytes} MB · inferno-collapse-perf`,
    needs: ['inferno-collapse-perf'],
    prepare: (folder) => {
      writePerf(join(folder, 'perf.txt'), { seed: 4, bytes: megabytes * megabyte });
      return {
        ours: { words: [...profile, 'convert', 'perf.txt', '--to', 'folded'], cwd: folder },
        peer: { words: ['inferno-collapse-perf', 'perf.txt'], cwd: folder },
      };
    },
    bounds: [{ of: 'ratio', goal: 2 }],
  };
}

export const profileRows: readonly Row[] = [
  foldedDiff('`diff --to folded`, 10 MB of real stacks a side · inferno-diff-folded', {
    kind: 'real',
    megabytes: 10,
    bounds: [{ of: 'ratio', goal: 4, before: 43 }],
  }),
  foldedDiff('`diff --to folded`, 100 MB of deep distinct stacks a side · inferno-diff-folded', {
    kind: 'deep',
    megabytes: 100,
    bounds: [
      { of: 'ratio', goal: 5 },
      { of: 'peak megabytes', goal: 600 },
    ],
  }),
  picture,
  top(10, { of: 'ratio', goal: 2 }),
  top(100, { of: 'ratio', goal: 1.5 }),
  pprofDiff,
  perf(31),
  perf(104),
];
