/**
 * The worker's work: load the bench file, list or measure, answer on the channel. Whatever ends the process before
 * that (an exit, an unhandled rejection, a promise that never settles) is answered as a failure first.
 */
import type { Failure } from '../../results/invocation.ts';
import type { JavaScriptHarness } from '../../tools/javascript.ts';
import { sharedNames } from '../numbered-names.ts';
import type { BundleSpec, ListedMessage, Phase, WorkerMessage, WorkerSpec } from '../worker-protocol.ts';
import type { Benchmark, FoundBenchmark } from './benchmark.ts';
import { type Ended, guard, type Host, toFailure } from './guard.ts';
import { createLateReading } from './late-reading.ts';
import { distinctBenchmarks, loadBenchmarks, type RunBefore, type WhenSettled } from './load.ts';
import { LoadFailure } from './load-failure.ts';
import { loadedScripts } from './loaded-scripts.ts';
import { type Interception, interceptPackages } from './module-hooks.ts';
import { settled } from './settle-heap.ts';
import type { Tool } from './tools/javascript-tool.ts';
import type { Witness } from './witness/witness.ts';

/**
 * A worker's whole life: loads, warms up, measures or profiles as `spec` says, and sends messages to `host`. Failures are
 * messages, not exceptions.
 */
export async function serve(spec: WorkerSpec, host: Host): Promise<void> {
  let phase: Phase = 'load';
  let current: string | undefined;
  const enter = (next: Phase): void => {
    phase = next;
    host.send({ kind: 'phase', phase });
  };
  const fail = (failure: Failure): never => {
    host.send({ kind: 'failed', failure, name: current });
    return host.leave(1);
  };
  if (spec.bundle !== undefined) return bundle(spec.bundle, host);
  const tools = await createTools(spec);
  const scriptDone = (): boolean => tools.some((tool) => tool.ran());
  const late = createLateReading(scriptDone);
  const found = (): readonly FoundBenchmark[] => distinctBenchmarks(ownOf(tools));
  const ended = guard(host, {
    phase: () => phase,
    fail,
    scriptDone,
    isDoneBy: late.isCause,
    found,
  });
  enter('load');
  const interception = await interceptPackages(
    tools.filter(({ harness }) => spec.intercept.includes(harness)).map(({ intercepted }) => intercepted),
    tools.some(({ reachesReal }) => reachesReal) ? 'and the real ones' : 'only these',
    spec.file,
  );
  const witness = await witnessOf(spec, host);
  const before: RunBefore = { files: spec.before ?? [] };
  try {
    const whenSettled = settling(spec, tools, ended);
    const loaded = loadBenchmarks({ file: spec.file, before }, ownOf(tools), whenSettled).catch((error: unknown) => {
      if (late.isCause(error)) return found();
      throw error;
    });
    const benchmarks = await Promise.race([loaded, ended.script]);
    if (spec.task === 'list')
      host.send({
        ...listed(benchmarks, tools, interception),
        unread: late.message(),
        complaint: ownOf(tools).complaint?.(),
        unprepared: unprepared(before),
      });
    else {
      for (const name of spec.names ?? []) {
        current = name;
        if (spec.held !== undefined && isLeftOut(host)) continue;
        host.send(
          await attempt(() => measureOne(find(benchmarks, name), { spec, host, witness }, enter), {
            name,
            failureOf: (error) => withSetup(toFailure(error, phase), before),
          }),
        );
      }
    }
  } catch (error) {
    fail(withSetup(toFailure(error, phase), before));
  }
  host.leave(0);
}

function unprepared({ failed }: RunBefore): ListedMessage['unprepared'] {
  return failed === undefined ? undefined : { file: failed.file, message: toFailure(failed.error, 'load').message };
}

/** What could not be set up may be why. */
function withSetup(failure: Failure, before: RunBefore): Failure {
  const missed = unprepared(before);
  const [firstLine] = missed?.message.split('\n', 1) ?? [];
  const { notRun } = before;
  const lines = [
    ...(firstLine === undefined ? [] : [`What vitest's configuration sets up failed before it: ${firstLine}`]),
    ...(notRun === undefined
      ? []
      : [
          `The globalSetup of vitest's configuration (${notRun.join(', ')}) is not run here: if the file needs what it starts or provides, let setupFiles or the file's beforeAll do it`,
        ]),
  ];
  return lines.length === 0 ? failure : { ...failure, message: [failure.message, ...lines].join('\n') };
}

async function witnessOf({ witness, count }: WorkerSpec, { variables }: Host): Promise<Witness | undefined> {
  if (witness !== undefined) return (await import('./witness/witness.ts')).startWitness(witness, variables);
  if (count !== undefined) return (await import('./witness/block-counting.ts')).startCounting(count);
  return undefined;
}

async function bundle(spec: BundleSpec, host: Host): Promise<void> {
  try {
    const { bundleFiles } = await import('./transform-bench-files.ts');
    host.send({ kind: 'bundled', before: await bundleFiles(spec) });
  } catch (error) {
    host.send({ kind: 'failed', failure: toFailure(error, 'load') });
  }
  host.leave(0);
}

/** Waits for its turn to warm up. */
function isLeftOut(host: Host): boolean {
  const order = host.order();
  if (order === 'end') host.leave(0);
  if (order === 'skip') host.send({ kind: 'skipped' });
  return order === 'skip';
}

/** The first is the suite's own; the others are there to see that a file is written for another. */
type Tools = readonly [Tool, ...Tool[]];

const factories: Readonly<Record<JavaScriptHarness, () => Promise<Tool>>> = {
  tinybench: async () => (await import('./tools/tinybench.ts')).createTinybenchTool(),
  vitest: async () => (await import('./tools/vitest.ts')).createVitestTool(),
  mitata: async () => (await import('./tools/mitata.ts')).createMitataTool(),
  benchmarkjs: async () => (await import('./tools/benchmarkjs.ts')).createBenchmarkJsTool(),
  'tatami-ng': async () => (await import('./tools/tatami-ng.ts')).createTatamiTool(),
  benny: async () => (await import('./tools/benny.ts')).createBennyTool(),
  'bench-node': async () => (await import('./tools/bench-node.ts')).createBenchNodeTool(),
  cronometro: async () => (await import('./tools/cronometro.ts')).createCronometroTool(),
  fastbench: async () => (await import('./tools/fastbench.ts')).createFastbenchTool(),
};

async function createTools({ harness, intercept }: WorkerSpec): Promise<Tools> {
  const others = intercept.filter((name) => name !== harness);
  const [own, ...rest] = await Promise.all([factories[harness](), ...others.map((name) => factories[name]())]);
  return [own, ...rest];
}

function ownOf([own]: Tools): Tool {
  return own;
}

/** A benchmark registered later than that would be lost; once all that is wanted is there and runs, there is none. */
const stillMs = { unknown: 10_000, complete: 500 };

function settling({ task, names = [] }: WorkerSpec, tools: Tools, { onIdle, end }: Ended): WhenSettled {
  const own = ownOf(tools);
  if (names.length > 0) own.holdAt?.(names, end);
  const activity = (): number => tools.reduce((sum, tool) => sum + tool.activity(), 0);
  const enough = (): number => {
    if (activity() === 0) return Number.POSITIVE_INFINITY;
    if (task === 'list') return stillMs.unknown;
    const present = new Set(own.benchmarks().map(({ name }) => name));
    if (!names.every((name) => present.has(name))) return Number.POSITIVE_INFINITY;
    return own.ran() ? stillMs.complete : stillMs.unknown;
  };
  return () => settled({ activity, stillMs: enough }, onIdle);
}

function listed(benchmarks: readonly FoundBenchmark[], tools: Tools, interception: Interception): ListedMessage {
  const asked = tools.filter(({ intercepted: { specifier } }) => interception.asked().has(specifier));
  return {
    kind: 'listed',
    names: benchmarks.map(({ name }) => name),
    numbered: sharedNames(
      ownOf(tools)
        .benchmarks()
        .map(({ name }) => name),
    ),
    asked: asked.map(({ harness }) => harness),
    loaded: loadedScripts(),
  };
}

/** One that throws does not take the others of its file with it. */
async function attempt(
  measure: () => Promise<WorkerMessage>,
  { name, failureOf }: { readonly name: string; readonly failureOf: (error: unknown) => Failure },
): Promise<WorkerMessage> {
  try {
    return await measure();
  } catch (error) {
    return { kind: 'failed', name, failure: failureOf(error) };
  }
}

function find(benchmarks: readonly FoundBenchmark[], name: string): FoundBenchmark {
  const found = benchmarks.find((benchmark) => benchmark.name === name);
  if (found !== undefined) return found;
  const message = `Cannot measure "${name}" as its file registered it when listed, and does not now`;
  throw new LoadFailure({ reason: 'missing', message });
}

interface Task {
  readonly spec: WorkerSpec;
  readonly host: Host;
  readonly witness: Witness | undefined;
}

async function measureOne(found: FoundBenchmark, task: Task, onPhase: (phase: Phase) => void): Promise<WorkerMessage> {
  onPhase('warm-up');
  // Where several share a name it is known by its number, which only the list knows.
  const benchmark = { ...(await found.open()), name: found.name };
  try {
    return await sense(benchmark, task, onPhase);
  } finally {
    await benchmark.close?.();
  }
}

async function sense(
  benchmark: Benchmark,
  { spec, host, witness }: Task,
  onPhase: (phase: Phase) => void,
): Promise<WorkerMessage> {
  const options = { warmupMs: spec.warmupMs, measureMs: spec.measureMs, onPhase };
  if (witness !== undefined) return witness.call(benchmark, options);
  // Each sensor is loaded alone: what it needs of Node is paid by its own processes only.
  if (spec.task === 'alloc') {
    const { measureAllocation } = await import('./alloc.ts');
    return measureAllocation(benchmark, options);
  }
  if (spec.task === 'cpu' || spec.task === 'heap') {
    const { captureProfile } = await import('./capture-profile.ts');
    if (spec.profile === undefined) throw new TypeError('a profile needs its specification');
    return captureProfile(benchmark, { ...options, ...spec.profile, kind: spec.task });
  }
  if (spec.held !== undefined) {
    const { measureSlices } = await import('./slices.ts');
    return measureSlices(benchmark, { ...options, ...spec.held, host });
  }
  const { measureTime } = await import('./time.ts');
  return measureTime(benchmark, options);
}
