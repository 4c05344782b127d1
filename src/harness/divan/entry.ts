/** Benches of Rust packages that use divan. Built once a checkout; each process runs one benchmark, whose number is the median of its samples. */
import { timeMetric } from '../../results/metric.ts';
import type { Captured, Harness, HarnessContext, Listed, Measured, ProcessRequest } from '../harness.ts';
import { measuredFrom } from '../measured.ts';
import { perfProfiledMsOf, recordPerf } from '../perf.ts';
import { failureOf } from '../process-failure.ts';
import { benchProcess } from '../rust/bench-process.ts';
import { type PlacedBench, standingAt } from '../rust/build-benches.ts';
import { rustHarness } from '../rust/rust-harness.ts';
import { succeeded } from '../tool.ts';
import { type DivanResult, parseDivanList, parseDivanRun } from './divan-output.ts';

export const divanHarness: Harness = rustHarness({ listBench, invokeOne, profile });

const metrics = [timeMetric];

/** Names are printed for cargo-nextest alone. */
async function listBench(context: HarnessContext, { target, file, title }: PlacedBench): Promise<readonly Listed[]> {
  const asked = benchProcess(context, target, ['--list', '--format', 'terse']);
  const request = { ...asked, environment: { ...asked.environment, NEXTEST: '1' } };
  const result = await context.run(request);
  if (!succeeded(result)) {
    const { reason, message } = failureOf(result, request, 'listing its benchmarks');
    const words = `${message}\nA bench that divan does not run does not belong to a suite of harness divan`;
    return [{ name: title, file, localName: '', metrics, failure: { reason, message: words } }];
  }
  // Each begins with the crate, which has the name of the file or of its folder.
  const crate = `${target.name.replaceAll('-', '_')}::`;
  return parseDivanList(result.stdout).map((localName) => ({
    name: `${title}/${localName.startsWith(crate) ? localName.slice(crate.length) : localName}`,
    file,
    localName,
    metrics,
    note: target.folder,
    executable: standingAt(target.executable),
  }));
}

/** A benchmark's own sizes stay; how long it may take outranks what its attributes say. */
function runOf(
  context: HarnessContext,
  { executable = '', note = '', localName }: Listed,
  durationMs: number,
): ProcessRequest {
  const seconds = String(durationMs / 1000);
  const times = ['--min-time', seconds, '--max-time', seconds];
  return benchProcess(context, { executable, folder: note }, [
    ...['--color', 'never', ...times],
    ...['--exact', '--', localName],
  ]);
}

async function invokeOne(context: HarnessContext, benchmark: Listed): Promise<Measured> {
  const { warmupMs, measureMs } = context.suite;
  const request = runOf(context, benchmark, warmupMs + measureMs);
  const result = await context.run(request);
  if (!succeeded(result)) return { state: 'failed', failure: failureOf(result, request, 'its run') };
  const [first, ...others] = parseDivanRun(result.stdout);
  if (first === undefined || others.length > 0) return { state: 'failed', failure: unread(others) };
  return measuredFrom({ metric: timeMetric, values: [first.median], iterations: first.iterations }, result, context);
}

function unread(others: readonly DivanResult[]): { readonly reason: 'skipped' | 'missing'; readonly message: string } {
  if (others.length === 0)
    return {
      reason: 'missing',
      message: 'Its run must print its row of figures (fastest, slowest, …): it printed none',
    };
  const message = `It must run on one number of threads to have one result: it runs on ${others.length + 1}; "flags" of the suite are cargo's, so leave one in its attribute threads`;
  return { reason: 'skipped', message };
}

async function profile(context: HarnessContext, benchmark: Listed): Promise<Captured> {
  const recorded = await recordPerf(context, runOf(context, benchmark, perfProfiledMsOf(context)));
  if (recorded.state === 'failed') return recorded;
  const operations = parseDivanRun(recorded.run.stdout)[0]?.iterations;
  // Its caller is inlined into what the benchmark's own attribute makes.
  const caller = { frame: /(?:^|[ <])divan::/, others: 'dropped' } as const;
  return { state: 'captured', profile: { ...recorded.profile, caller, operations } };
}
