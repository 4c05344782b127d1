/** What each side has to measure, and what one process may measure at once. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config, Suite } from '../config/config.ts';
import { GateError } from '../errors.ts';
import { findFiles } from '../harness/bench-files.ts';
import type { Harness, HarnessContext, Listed, MayHold, Wanted } from '../harness/harness.ts';
import { harnessOf } from '../harness/registry.ts';
import type { Discovered } from '../ports.ts';
import { type BenchmarkId, benchmarkKey, storableName } from '../results/benchmark-id.ts';
import type { Side } from '../results/evidence.ts';
import type { Failure } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';
import { type Announcer, announced } from './announced.ts';
import { neutralize } from './neutralize.ts';
import { fromRoot, printable } from './printable.ts';
import { endsAll, inTrouble, only, type SuiteTroubles } from './suite-troubles.ts';
import { toldApart } from './told-apart.ts';

/** A benchmark as measuring needs it. */
export interface Known {
  readonly listed: Listed;
  readonly suite: Suite;
}

/** By benchmarkKey. */
export type Catalog = ReadonlyMap<string, Known>;

export type ContextOf = (side: Side, suite: Suite) => Promise<HarnessContext>;

/** What of the suites is wanted; what a suite cannot have of it is not looked for. */
export interface Scope {
  readonly suites: readonly string[];
  /** Absent: all of them. */
  readonly mayHold?: ((suite: string) => MayHold) | undefined;
}

interface Reading {
  readonly contextOf: ContextOf;
  readonly scope: Scope | undefined;
  /** Absent: long steps are not announced. */
  readonly announcer?: Announcer;
  readonly troubles?: SuiteTroubles | undefined;
}

export async function readCatalog(
  config: Pick<Config, 'suites' | 'baseSuites' | 'source'>,
  side: Side,
  reading: Reading,
): Promise<Catalog> {
  const { scope } = reading;
  const known = new Map<string, Known>();
  const all = suitesOf(config, side);
  const wanted =
    scope === undefined || scope.suites.length === 0
      ? all
      : all.filter(({ suite: { name } }) => scope.suites.includes(name));
  for (const { suite, isGone } of wanted) {
    const listing = await only(reading.troubles, [suite], () =>
      listSide(side, { suite, isGone, isGuessed: config.source === undefined }, reading),
    );
    const trouble = reading.troubles?.get(suite.name);
    const found = listing ?? (trouble === undefined ? [] : [inTrouble(suite, trouble)]);
    for (const listed of toldApart(found)) {
      if (isLeftOut(suite, listed)) continue;
      const key = benchmarkKey(idOf(suite, listed));
      known.set(key, known.has(key) ? { suite, listed: { ...listed, failure: duplicate(listed) } } : { suite, listed });
    }
  }
  return known;
}

/** For a command that looks at everything, what was found before the run's end is an answer: the rest is told as a trouble. */
async function listSide(
  side: Side,
  { suite, isGone, isGuessed }: Listable & { readonly isGuessed: boolean },
  { contextOf, scope, announcer = {}, troubles }: Reading,
): Promise<readonly Listed[]> {
  const reached: { known: readonly Listed[]; far?: string } = { known: [] };
  try {
    const context = await contextOf(side, suite);
    const onListed = (known: readonly Listed[], far: string): void => void Object.assign(reached, { known, far });
    const mayHold = scope?.mayHold?.(suite.name);
    const narrowed = mayHold === undefined ? { ...context, onListed } : { ...context, mayHold, onListed };
    const what = `${side}: building and finding what suite "${suite.name}" (${suite.harness}) holds`;
    const listing = await announced(
      announcer,
      what,
      () => listIn(narrowed, isGone).catch((error: unknown) => Promise.reject(spentFinding(error, suite, reached.far))),
      () => reached.far,
    );
    if (listing.length === 0 && side === 'candidate' && mayHold === undefined)
      throw isGuessed ? unconfigured(context) : emptySuite(context);
    if (side === 'candidate') refuseUnreported(suite, listing, mayHold === undefined ? 'whole' : 'part');
    return listing;
  } catch (error) {
    if (troubles === undefined || !(error instanceof GateError) || !endsAll(error)) throw error;
    troubles.set(suite.name, error);
    return reached.known;
  }
}

/** With how far it was: a user can tell whether a little more time would do. */
function spentFinding(error: unknown, { name }: Suite, far: string | undefined): unknown {
  if (!(error instanceof GateError) || error.code !== 'BUDGET_SPENT') return error;
  const where = far === undefined ? '' : ` (${far})`;
  const message = `Cannot go on as the time budget must cover finding what suite "${name}" holds: it is spent${where}`;
  return new GateError(error.code, message, { hint: error.hint, cause: error });
}

/** A build folder that both sides share (CARGO_TARGET_DIR, one outside the checkout) holds what was built last: nothing to compare. */
export function refuseOneExecutable(one: Catalog, other: Catalog): void {
  for (const [key, { listed, suite }] of other) {
    const shared = one.get(key)?.listed.executable;
    if (shared === undefined || shared !== listed.executable) continue;
    throw new GateError(
      'BENCH_LOAD_FAILED',
      `Cannot compare suite "${suite.name}" as each side must run what was built from it: both run ${shared}`,
      {
        hint: 'let the build write into the checkout: unset CARGO_TARGET_DIR and the like, install into an environment of the checkout',
      },
    );
  }
}

interface Listable {
  readonly suite: Suite;
  /** The base has it, the change under review no longer. */
  readonly isGone: boolean;
}

/** The baseline has what its own file names, or a suite renamed would be another's past under another rule. */
function suitesOf({ suites, baseSuites }: Pick<Config, 'suites' | 'baseSuites'>, side: Side): readonly Listable[] {
  const own = suites.map((suite) => ({ suite, isGone: false }));
  if (side === 'candidate' || baseSuites === undefined) return own;
  const names = new Set(suites.map(({ name }) => name));
  const known = own.filter(({ suite }) => baseSuites.some(({ name }) => name === suite.name));
  return [...known, ...baseSuites.filter(({ name }) => !names.has(name)).map((suite) => ({ suite, isGone: true }))];
}

/** What runs a suite may be gone with it; then it cannot be known what it held. */
async function listIn(context: HarnessContext, isGone: boolean): Promise<readonly Listed[]> {
  try {
    const harness = await harnessOf(context.suite.harness);
    const listed = await harness.list(context);
    return listed.map((each) =>
      each.failure === undefined ? each : { ...each, failure: fromRoot(each.failure, context.root) },
    );
  } catch (error) {
    if (!isGone || !(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
    return [];
  }
}

export function emptySuite({ suite, root }: Pick<HarnessContext, 'suite' | 'root'>): GateError {
  const found = suite.files.length === 0 ? [] : findFiles(root, suite.files);
  const name = `Cannot measure suite "${suite.name}" as it must hold benchmarks:`;
  const [first] = found;
  if (first !== undefined) {
    const more = found.length === 1 ? '' : ` and ${found.length - 1} more`;
    return new GateError(
      'SUITE_EMPTY',
      `${name} ${neutralize(first)}${more} ${found.length === 1 ? 'holds' : 'hold'} none of ${suite.harness}`,
      {
        hint: 'let files name what registers benchmarks as it is run, not what such files import',
      },
    );
  }
  const folder = suite.files.find((glob) => isFolder(join(root, glob)));
  if (folder !== undefined) {
    const meant = `${folder.replace(/\/+$/, '')}/**`;
    return new GateError('SUITE_EMPTY', `${name} ${whereNone(suite)}`, {
      hint: `${neutralize(folder)} is a folder, and files must name files: write ${JSON.stringify(neutralize(meant))}`,
    });
  }
  return new GateError('SUITE_EMPTY', `${name} ${whereNone(suite)}`, {
    hint: isBuilt(suite)
      ? 'a build may leave benchmarks out unless an option asks for them; files are globs relative to the root of the repository'
      : 'globs are relative to the root of the repository, and node_modules is never searched; "gate" measures commits, so new files must be committed',
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // A glob, or too long for a name.
    return false;
  }
}

/** Nobody wrote this suite: it is what is looked for where there is no configuration. */
export function unconfigured({ suite, root }: Pick<HarnessContext, 'suite' | 'root'>): GateError {
  const { code, message } = emptySuite({ suite, root });
  return new GateError(code, `${message}; there is no configuration that names others`, {
    hint: '"flamegate init" writes one for the benchmarks that are here, in any language it knows, and commits nothing; what is not committed is not compared',
  });
}

/** Its files are what its command makes. */
function isBuilt({ harness, command }: Suite): boolean {
  return command !== undefined && (harness === 'google-benchmark' || harness === 'jmh');
}

function whereNone(suite: Suite): string {
  const { command, files, harness, workingDirectory } = suite;
  if (isBuilt(suite)) return `"${command}" makes nothing that fits ${files.join(', ')}`;
  if (files.length > 0) return `none match ${files.join(', ')}`;
  return command === undefined ? `${harness} finds none in ${workingDirectory ?? '.'}` : `"${command}" listed none`;
}

function duplicate({ name }: Listed): Failure {
  const message = `Cannot tell two benchmarks apart as both are named "${name}" in one suite: rename one`;
  return { reason: 'load', message };
}

function idOf(suite: Suite, { name }: Listed): BenchmarkId {
  return { suite: suite.name, name: storableName(name) };
}

export function toDiscovered({ listed, suite }: Known): Discovered {
  const { file, failure, remark, localName, selfContained } = listed;
  const metrics = metricsOf(suite, listed);
  return {
    id: idOf(suite, listed),
    file,
    suite,
    metrics,
    failure: failure === undefined ? undefined : printable(failure),
    isUnlisted: failure !== undefined && localName === '' ? true : undefined,
    selfContained,
    remark: remark === undefined ? undefined : neutralize(remark),
  };
}

/** Those the suite names; all that are reported where it names none. Benchmarks of one suite may report different ones. */
export function metricsOf(suite: Suite, { metrics }: Pick<Listed, 'metrics'>): readonly Metric[] {
  if (suite.metrics.length === 0 || metrics.length === 0) return metrics;
  return suite.metrics.flatMap((name) => metrics.find((metric) => metric.name === name) ?? []);
}

/** It reports something, and nothing that its suite names. */
function isLeftOut(suite: Suite, listed: Listed): boolean {
  return listed.failure === undefined && listed.metrics.length > 0 && metricsOf(suite, listed).length === 0;
}

/** What the suite names and no benchmark of it reports is a mistake, which would judge nothing. Of a part of the suite, nothing of it at all. */
export function refuseUnreported(suite: Suite, listing: readonly Listed[], extent: 'whole' | 'part'): void {
  const listed = listing.filter(({ metrics, isOfItsKind }) => metrics.length > 0 && isOfItsKind !== true);
  if (listed.length === 0) return;
  const reported = [...new Set(listed.flatMap(({ metrics }) => metrics.map(({ name }) => name)))];
  const missing = suite.metrics.filter((name) => !reported.includes(name));
  const [first] = missing;
  if (first === undefined || (extent === 'part' && missing.length < suite.metrics.length)) return;
  const names = reported.join(', ');
  const message = `Cannot measure suite "${suite.name}" as metrics must be among ${names}: current value is ${first}`;
  throw new GateError('CONFIG_OUT_OF_RANGE', message, {
    hint: `write metrics: [${names}] in the suite, or leave metrics out to judge all that it reports`,
  });
}

interface WantedName {
  readonly benchmark: Pick<Listed, 'name'>;
  readonly metric: Pick<Metric, 'name'>;
}

export function wantedKey({ benchmark, metric }: WantedName): string {
  return JSON.stringify([benchmark.name, metric.name]);
}

/** All that the process measures which measures this. */
export function wantedTogether(
  harness: Harness,
  catalog: Catalog,
  { known, metric }: { readonly known: Known; readonly metric: Metric },
): readonly Wanted[] {
  const { suite, listed } = known;
  const scope = harness.together(suite);
  if (scope === 'nothing') return [{ benchmark: listed, metric }];
  if (scope === 'metrics') return metricsOf(suite, listed).map((each) => ({ benchmark: listed, metric: each }));
  const mates = [...catalog.values()]
    .filter((other) => other.suite === suite && other.listed.failure === undefined)
    .map((other) => other.listed);
  if (scope === 'suite') {
    return mates.flatMap((benchmark) => metricsOf(suite, benchmark).map((each) => ({ benchmark, metric: each })));
  }
  return mates.filter(({ file }) => file === listed.file).map((benchmark) => ({ benchmark, metric }));
}
