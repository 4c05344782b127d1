/**
 * Shows the gate at work on the user's own code: a slow-down is put into a function that a benchmark runs, in a commit
 * on no branch; the gate must turn red and name that function, and be green of a commit that changes nothing.
 */

import { rmSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { GateError } from '../errors.ts';
import { commitLoosely } from '../git/loose-commit.ts';
import { makeTemporaryFolder } from '../measure/temporary-folder.ts';
import type { Discovered } from '../ports.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import { bodyOffset } from '../profile/function-body.ts';
import { headline } from '../report/headline.ts';
import { plainPhrase } from '../report/phrase.ts';
import { openGitChanges } from '../store/git-changes.ts';
import type { Io } from './io.ts';
import { type MeasuringQuestion, type MeasuringResult, runMeasuring } from './measuring.ts';
import { resolveCandidate } from './revisions.ts';
import { type Looking, withMeasurer } from './with-measurer.ts';

export interface Spot {
  readonly benchmark: Discovered;
  readonly function: string;
  readonly file: string;
  readonly line: number;
  /** Of the file, with the slow-down in it. */
  readonly text: string;
}

export interface Proof {
  readonly spot: Spot;
  readonly red: Judged & { readonly named: readonly string[] };
  readonly green: Judged;
}

interface Judged {
  readonly outcome: string;
  /** The report's first sentences, plain. */
  readonly summary: string;
}

/** The slow-down failed with its function named, and the same commit without it passed. */
export function isProven({ spot, red, green }: Proof): boolean {
  return red.outcome === 'fail' && red.named.includes(spot.function) && green.outcome === 'pass';
}

/**
 * Gates HEAD twice: against a commit with a slowed function, and against one without. Throws where no benchmark spends
 * time in a function of the repository.
 */
export async function prove(io: Io, question: MeasuringQuestion): Promise<Proof> {
  const {
    spot,
    root,
    head,
    config,
    gate: name,
  } = await withMeasurer(io, question, async (looking) => {
    const { candidate } = await resolveCandidate(looking.root, question);
    const spot = await findSpot(looking, candidate);
    return {
      spot,
      root: looking.root,
      head: candidate,
      config: timeAlone(looking.config, spot.benchmark.id.suite),
      gate: looking.gate,
    };
  });
  const { id } = spot.benchmark;
  const store = makeTemporaryFolder();
  const asked = { ...question, base: head, suites: [id.suite], filters: [id.name] };
  const gate = (candidate: string) =>
    runMeasuring(
      io,
      { ...asked, head: candidate },
      {
        judged: {
          config: { ...config, baseline: { ...config.baseline, store: { kind: 'dir', path: store } } },
          gate: name,
        },
      },
    );
  try {
    const slow = await gate(await commitLoosely(root, head, { path: spot.file, text: spot.text }));
    const same = await gate(await commitLoosely(root, head));
    const named = slow.report.explanations.flatMap(({ diffs }) =>
      diffs.flatMap(({ blame }) => blame.functions.map((each) => each.function.frame.name)),
    );
    return {
      spot,
      red: { ...judged(slow), named },
      green: judged(same),
    };
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

function judged({ report }: MeasuringResult): Judged {
  return { outcome: report.verdict.outcome, summary: plainPhrase(headline(report)) };
}

/** A loss so large is seen in time alone. */
function timeAlone(config: Config, suite: string): Config {
  const suites = config.suites
    .filter(({ name }) => name === suite)
    .map((each) => ({ ...each, metrics: each.metrics.includes('time') ? ['time'] : each.metrics }));
  // The unchanged commit is there to be measured.
  return { ...config, suites, measure: { ...config.measure, proof: 'off' } };
}

/** Benchmarks that are tried for a function to slow down. */
const mostTried = 5;

async function findSpot({ measurer, found, root, progress }: Looking, head: string): Promise<Spot> {
  const changes = openGitChanges(root, head, head);
  const tried = found.filter(({ failure }) => failure === undefined).slice(0, mostTried);
  progress.start('looking for a function that a benchmark runs', tried.length);
  for (const benchmark of tried) {
    progress.step(benchmark.id.name);
    for (const frame of await hotFrames(measurer, benchmark)) {
      const { file, line, column } = frame;
      if (file === undefined || line === undefined || column === undefined || file === benchmark.file) continue;
      const text = await changes.source(file);
      const at = text === undefined ? undefined : bodyOffset(text, { line, column });
      if (text === undefined || at === undefined) continue;
      return { benchmark, function: frame.name, file, line, text: text.slice(0, at) + loss + text.slice(at) };
    }
  }
  throw new GateError(
    'BENCH_FAILED',
    'Cannot prove the gate here as a benchmark must spend time in a JavaScript function of this repository: none was found',
    {
      hint: 'flamegate doctor says which benchmarks run; files that a build makes are only slowed down through source maps',
    },
  );
}

/**
 * As much as a call of the function and what is beside it cost so far, and at least some tens of microseconds, which no engine
 * leaves out: of what takes long, a loss of any fixed size is within its limit. The cost is processor time, as processes that take turns
 * wait between calls. Without functions of its own, which would be named in its place.
 */
const loss = [
  ' { const proof = (globalThis.flamegateProof ??= { calls: 0, lost: 0 });',
  'const { user, system } = globalThis.process.cpuUsage(); proof.first ??= user + system;',
  'const own = proof.calls === 0 ? 0 : (user + system - proof.first) / 1000 / proof.calls - proof.lost / proof.calls;',
  'const lost = Math.max(0.03, Math.min(own, 1000)); proof.calls += 1; proof.lost += lost;',
  'for (const from = globalThis.performance.now(); globalThis.performance.now() - from < lost; ); } ',
].join(' ');

type Profiled = ReturnType<typeof readPprof>;

/** The repository's own, the costliest first. */
async function hotFrames({ profile }: Looking['measurer'], { id, metrics }: Discovered): Promise<Profiled['frames']> {
  const metric = metrics.find(({ unit }) => unit !== 'B');
  if (metric === undefined) return [];
  const [taken] = await profile({ id, metric }, { count: 1, taken: 0 });
  if (taken === undefined) return [];
  const read = readPprof(taken.bytes);
  const cost = new Map<number, number>();
  for (const { frames, values } of read.stacks) {
    for (const frame of new Set(frames)) cost.set(frame, (cost.get(frame) ?? 0) + (values[read.defaultType] ?? 0));
  }
  return [...cost]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([index]) => read.frames[index] ?? [])
    .filter(
      ({ kind, name, file }) => kind === 'user' && name !== '' && file !== undefined && /\.[cm]?[jt]sx?$/.test(file),
    );
}
