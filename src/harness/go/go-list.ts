/** The benchmarks of a module: those of its packages' test binaries, each run once to list its own. */
import type { Failure } from '../../results/invocation.ts';
import type { Metric } from '../../results/metric.ts';
import { listedAtOnce } from '../at-once.ts';
import type { HarnessContext, Listed, ProcessRequest, ProcessResult } from '../harness.ts';
import { failureOf, lastWords } from '../process-failure.ts';
import { succeeded } from '../tool.ts';
import { type Built, benchRequest, build, type GoNote, namesIn, processorsOf } from './binary.ts';
import { allBuilt, builtTogether } from './built-together.ts';
import { lastValue } from './flags.ts';
import {
  failuresIn,
  type GoOutput,
  type GoValues,
  lastBegun,
  parseGoOutput,
  skipsIn,
  twinsIn,
  unfinishedIn,
} from './go-output.ts';
import { metricsIn } from './metrics.ts';
import { type GoPackage, listPackages } from './packages.ts';
import { type Module, modulesOf, releasesIn } from './releases.ts';
import { fixedCalls, longSetupMs } from './sizes.ts';
import { type CallsRun, mayStopClock, type StoppedClock, setupMsIn, stoppedClocks } from './stopped-clock.ts';
import { functionWord, mayNameFunctions } from './sub-names.ts';

export async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const found = await listPackages(context);
  if (found.state === 'failed') {
    const failure = failureOf(found.result, found.request, 'go list');
    const { name, workingDirectory } = context.suite;
    return [{ name, file: workingDirectory ?? '.', localName: '', metrics: [], failure }];
  }
  const wanted = wantedOf(context, found.packages);
  const count = wanted.reduce((sum, { benchmarks }) => sum + benchmarks.size, 0);
  const modules = modulesOf(context.root);
  let listed: readonly Listed[] = [];
  let functions = 0;
  for (const group of builtTogether(wanted)) {
    for (const [each, built] of await allBuilt(group, (one) => build(context, one))) {
      const [before, done] = [listed, functions];
      const tell: Tell = (known, looked) =>
        context.onListed?.([...before, ...known], `${done + looked} of ${count} benchmark functions looked at`);
      listed = [...before, ...(await listPackage(context, each, built, { modules, tell }))];
      functions += each.benchmarks.size;
    }
  }
  return listed;
}

/**
 * A function that cannot hold what is wanted is not run, and a package of none is not built. A filter that begins with a
 * star may mean a sub-benchmark that is called like another function: where none is called as it says, all are run.
 */
function wantedOf({ mayHold, suite }: HarnessContext, packages: readonly GoPackage[]): readonly GoPackage[] {
  if (mayHold === undefined) return packages;
  const chosen = (word: (each: GoPackage) => string | undefined): readonly GoPackage[] => {
    const each = packages.map((one) => {
      const absent = word(one);
      const may = (name: string): boolean => namesOf(suite, one.title, name).some((called) => mayHold(called, absent));
      return { ...one, benchmarks: new Map([...one.benchmarks].filter(([name]) => may(name))) };
    });
    return each.filter(({ benchmarks }) => benchmarks.size > 0);
  };
  const narrow = chosen(({ folder }) => (mayNameFunctions(folder) ? undefined : functionWord));
  return narrow.length > 0 ? narrow : chosen(() => undefined);
}

function namesOf(suite: HarnessContext['suite'], title: string, name: string): readonly string[] {
  const several = processorsOf(suite).map((processors) => `${title}/${name}-${processors}`);
  return [`${title}/${name}`, ...several];
}

type Tell = (known: readonly Listed[], functions: number) => void;

interface Listing {
  /** Of the checkout. */
  readonly modules: readonly Module[];
  /** Called after each function with what is known of the package by then. */
  readonly tell: Tell;
}

async function listPackage(
  context: HarnessContext,
  each: GoPackage,
  built: Built,
  { modules, tell }: Listing,
): Promise<readonly Listed[]> {
  const [file = ''] = each.benchmarks.values();
  if (built.state === 'failed') {
    return [{ name: each.title, file, localName: '', metrics: [], failure: built.failure }];
  }
  const known = await namesIn(context, { binary: built.binary, folder: each.folder });
  const released = await releasesIn(context, each, modules);
  const several = processorsOf(context.suite);
  const mayStop = mayStopClock(each.folder);
  const functions = [...each.benchmarks]
    .filter(([name]) => known?.has(name) ?? true)
    .flatMap(([name, where]): readonly GoFunction[] =>
      (several.length === 0 ? [undefined] : several).map((processors) => {
        const note = { binary: built.binary, folder: each.folder, module: each.module, processors };
        return { name, file: where, title: each.title, note, mayStop };
      }),
    );
  // A benchmark that makes a large table before the first call makes it for each function.
  if (released.length === 0) return listedAtOnce(functions, (one) => listBenchmark(context, one), tell);
  const remark = released.map((one) => one.remark).join(' ');
  const listOne = async (one: GoFunction): Promise<readonly Listed[]> =>
    (await listBenchmark(context, one)).map((listed) => ({ ...listed, released, remark }));
  return listedAtOnce(functions, listOne, tell);
}

interface GoFunction {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly note: Omit<GoNote, 'units'>;
  /** It may stop its clock within the loop. */
  readonly mayStop?: boolean;
}

/** By running it once, in a process of its own: only that shows its sub-benchmarks and what it reports. */
async function listBenchmark(context: HarnessContext, each: GoFunction): Promise<readonly Listed[]> {
  const calls = fixedCalls(context.suite);
  const once = await runOnce(context, each, `${calls ?? 1}x`);
  if (calls !== undefined) return toListed(each, once);
  // A clock may not have moved in one call, and Go prints no time of zero.
  const timeless = once.output.events.some((event) => event.kind === 'result' && !event.values.has('ns/op'));
  const first = timeless ? await runOnce(context, each, '20ms') : once;
  if (!succeeded(first.result)) return toListed(each, first);
  const run = async (number: number): Promise<CallsRun | undefined> => {
    const { output, result } = await runOnce(context, each, `${number}x`);
    return succeeded(result) ? { output, tookMs: result.durationMs } : undefined;
  };
  const runs = [{ output: once.output, tookMs: once.result.durationMs }];
  // A machine that others keep busy starts a process late.
  if (setupMsIn(runs) > longSetupMs) runs.push(...[await run(1)].filter((again) => again !== undefined));
  const setupMs = setupMsIn(runs) > longSetupMs ? setupMsIn(runs) : undefined;
  const onceMs = Math.min(...runs.map(({ tookMs }) => tookMs));
  const stopped = each.mayStop === true ? await stoppedClocks(onceMs, run) : undefined;
  return toListed(each, { ...first, stopped, setupMs });
}

interface FirstRun {
  readonly output: GoOutput;
  readonly result: ProcessResult;
  readonly request: ProcessRequest;
  /** Flags of the suite skip some: what is not run has not vanished. */
  readonly isChosen: boolean;
  /** By benchmark, where most of a call is not timed. */
  readonly stopped?: ReadonlyMap<string, StoppedClock> | undefined;
  /** Before a loop, where that takes long. */
  readonly setupMs?: number | undefined;
}

async function runOnce(context: HarnessContext, { name, note }: GoFunction, time: string): Promise<FirstRun> {
  const request = benchRequest(context, note, { name, args: ['-test.benchtime', time, '-test.count', '1'] });
  const result = await context.run(request);
  const isChosen = lastValue(context.suite.flags, 'skip') !== undefined;
  return { output: parseGoOutput(result.stdout), result, request, isChosen };
}

/** `once`: what its function printed, run once. */
export function toListed(each: GoFunction, once: FirstRun): readonly Listed[] {
  const { output, result, request, isChosen } = once;
  const listed = new Map<string, Listed>();
  const add = (localName: string, failure?: Failure): void => {
    const untimed = { stopped: once.stopped?.get(localName), setupMs: once.setupMs };
    listed.set(localName, listedAs(each, localName, { output, failure, untimed }));
  };
  for (const event of output.events) if (event.kind === 'result') add(event.name);
  for (const twin of twinsIn(output)) add(twin, { reason: 'load', message: twice(each) });
  for (const [skipped, reason] of skipsIn(output))
    add(skipped, { reason: 'skipped', message: `It skips itself${reason}` });
  const failures = failuresIn(output);
  for (const [failed, reason] of failures) add(failed, { reason: 'threw', message: `It failed${reason}` });
  if (!succeeded(result) && failures.size === 0) {
    add(lastBegun(output) ?? each.name, failureOf(result, request, 'its first run'));
  } else if (!isChosen) for (const name of vanished(output, each.name)) add(name, unreadable(name, once));
  return [...listed.values()];
}

interface ListRun {
  readonly output: GoOutput;
  readonly failure?: Failure | undefined;
  readonly untimed: Pick<GoNote, 'stopped' | 'setupMs'>;
}

/** At several numbers of processors named as Go does it: `BenchmarkX-4`, and without a number at one. */
function listedAs({ file, title, note }: GoFunction, localName: string, { output, failure, untimed }: ListRun): Listed {
  const metrics = metricsIn(output, localName);
  const units = Object.fromEntries([...metrics].map(([unit, metric]) => [metric.name, unit]));
  const first = output.events.find((event) => event.kind === 'result' && event.name === localName);
  const firstNs = first?.kind === 'result' ? first.values.get('ns/op') : undefined;
  const once = first?.kind === 'result' && first.iterations === 1 ? countedIn(first.values, metrics) : undefined;
  const at = (note.processors ?? 1) === 1 ? '' : `-${note.processors}`;
  return {
    name: `${title}/${localName}${at}`,
    file,
    localName,
    metrics: [...metrics.values()],
    note: JSON.stringify({ ...note, units, firstNs, once, ...untimed } satisfies GoNote),
    failure,
  };
}

function countedIn(values: GoValues, metrics: ReadonlyMap<string, Metric>): Readonly<Record<string, number>> {
  const counted = [...metrics].filter(([, { assume }]) => assume === 'exact');
  return Object.fromEntries(
    counted.flatMap(([unit, { name }]) => {
      const value = values.get(unit);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What was begun, or asked for, and has no result. */
function vanished(output: GoOutput, asked: string): readonly string[] {
  return output.events.length === 0 ? [asked] : unfinishedIn(output);
}

function twice({ name, file }: GoFunction): string {
  return `It must have one result of one run: it has several; rename ${name} where the package of ${file} and its test package both have it, or let it print no line that looks like a result`;
}

function unreadable(name: string, { output, result }: FirstRun): Failure {
  const { stdout } = result;
  if (output.events.length === 0 && !/^(?:\s*PASS)?\s*$/.test(stdout + result.stderr)) {
    const ended = 'Its program must run it: it ended before, as a TestMain may (flags of its own go behind -args)';
    return { reason: 'missing', message: `${ended}${lastWords(result)}` };
  }
  const line = stdout.split('\n').findLast((each) => each.includes(name) && each.trim() !== name);
  const printed = line === undefined ? 'it printed none' : `it printed ${line.trim().slice(0, 200)}`;
  const message = `Its result must be a line "${name}  N  VALUE ns/op" of standard output: ${printed}`;
  return { reason: 'missing', message };
}
