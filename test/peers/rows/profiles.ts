/**
 * Profiles read, laid over one another and drawn, beside inferno (Rust), `go tool pprof` and async-profiler's jfr-converter;
 * with `FLAMEGRAPH=FOLDER`, a checkout of brendangregg/FlameGraph, beside its difffolded.pl, too.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
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
  {
    kind,
    megabytes,
    bounds,
    pairs,
    peer = 'inferno-diff-folded',
  }: Pick<Row, 'bounds' | 'pairs'> & { kind: 'real' | 'deep'; megabytes: number; peer?: string },
): Row {
  return {
    what,
    needs: [peer.endsWith('.pl') ? 'perl' : peer],
    prepare: (folder) => {
      const write = (path: string, seed: number): void =>
        writeFolded(path, kind, { seed, bytes: megabytes * megabyte });
      writeSides(folder, { write, files: folded });
      return {
        ours: { words: diffOf(folded, 'folded'), cwd: folder },
        peer: { words: [peer, ...folded], cwd: folder },
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

const converter = 'jfr-converter-4.2.jar';

/** A recording of the JDK, its chunks again and again: a file of several chunks is what a long recording is. */
const jfr: Row = {
  what: '`top`, JFR of 4 MB · jfr-converter to folded stacks',
  needs: ['java', 'mvn'],
  prepare: (folder) => {
    const chunks = gunzipSync(readFileSync(join(root, 'test/fixtures/profiles/jfr-17/jdk.jfr.gz')));
    writeFileSync(join(folder, 'in.jfr'), Buffer.concat(Array(Math.ceil((4 * megabyte) / chunks.length)).fill(chunks)));
    const artifact = '-Dartifact=tools.profiler:jfr-converter:4.2';
    execFileSync('mvn', ['-q', 'dependency:copy', artifact, `-DoutputDirectory=${folder}`]);
    const words = ['java', '-jar', converter, '--output', 'collapsed', 'in.jfr', 'out.collapsed'];
    return {
      ours: { words: [...profile, 'top', 'in.jfr'], cwd: folder },
      peer: { words, cwd: folder },
    };
  },
  bounds: [{ of: 'ratio', goal: 2 }],
};

const flameGraph = process.env['FLAMEGRAPH'];

const perl: readonly Row[] =
  flameGraph === undefined
    ? []
    : [
        foldedDiff('`diff --to folded`, 10 MB of real stacks a side · difffolded.pl', {
          kind: 'real',
          megabytes: 10,
          bounds: [{ of: 'ratio', goal: 1 }],
          peer: join(resolve(flameGraph), 'difffolded.pl'),
        }),
      ];

export const profileRows: readonly Row[] = [
  ...perl,
  jfr,
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
