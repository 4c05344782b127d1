/**
 * Whether a change can have an effect on a benchmark: both sides are observed while they run, and what they ran and read
 * is compared. If something cannot be observed, the question stays open and the benchmark is measured.
 */
import { createHash } from 'node:crypto';
import type { Suite } from '../config/config.ts';
import { GateError } from '../errors.ts';
import { changedPaths } from '../git/changed-paths.ts';
import { changedSubmodules } from '../git/changed-submodules.ts';
import { trackedPaths } from '../git/tracked-paths.ts';
import type { Witnessed, WitnessedPart } from '../harness/harness.ts';
import { harnessOf } from '../harness/registry.ts';
import type { Discovered } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Side } from '../results/evidence.ts';
import { brokenBy, type Effect, isSteering, steersCheckout } from '../results/no-effect.ts';
import { isBuiltOtherwise } from './built-otherwise.ts';
import type { EffectWorld } from './effect-world.ts';
import { openedSince } from './opened-since.ts';
import { type BuiltSide, type SameReach, sameReach, withReach } from './reached-of-build.ts';

/** One after another: a look moves the times by which the other would be noticed. */
export async function effectsOf(
  world: EffectWorld,
  benchmarks: readonly Discovered[],
  onEach: (name: string) => void,
): Promise<readonly Effect[]> {
  const lookAt = await openLooks(world, benchmarks);
  const effects: Effect[] = [];
  for (const benchmark of benchmarks) {
    onEach(benchmark.id.name);
    effects.push(await lookAt(benchmark));
  }
  return effects;
}

/** What changed is read once for all of the benchmarks, which are looked at one after another. */
export async function openLooks(
  world: EffectWorld,
  benchmarks: readonly Discovered[],
): Promise<(benchmark: Discovered) => Promise<Effect>> {
  const change = await changeOf(world, benchmarks);
  if (typeof change === 'string') return async () => ({ state: 'unproven', why: change });
  return (benchmark) => effectOf(world, benchmark, change).catch(leftOpen);
}

/** A look that fails, for whatever reason, ends no gate: the benchmark is measured, as without looking. */
function leftOpen(error: unknown): Effect {
  const code = error instanceof GateError ? error.code : undefined;
  if (code === 'INTERRUPTED') throw error;
  if (code === 'BUDGET_SPENT') return { state: 'unproven', why: 'no time was left' };
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  return { state: 'unproven', why: `it could not be observed (${message})` };
}

interface Change {
  readonly changed: readonly string[];
  readonly places: readonly string[];
}

/** Or what rules out every proof at once. */
async function changeOf(
  { compared, contextOf }: EffectWorld,
  [first]: readonly Discovered[],
): Promise<Change | string> {
  if (compared === undefined || first === undefined) return 'not both sides are commits';
  const { root } = await contextOf('candidate', first.suite);
  const { baseline, candidate, places } = compared;
  const changed = await changedPaths(root, baseline, candidate);
  const place = changed.find((path) => places.includes(path) || steersCheckout(path));
  if (place !== undefined) return steered(place);
  const [submodule] = await changedSubmodules(root, baseline, candidate);
  return submodule === undefined ? { changed, places } : `the submodule ${submodule} changed, and anything in it may`;
}

function steered(path: string): string {
  return `${path} changed, which says how code is found, built or run`;
}

async function effectOf(world: EffectWorld, benchmark: Discovered, change: Change): Promise<Effect> {
  const { embodies } = await harnessOf(benchmark.suite.harness);
  const steering = embodies === undefined ? change.changed.find(isSteering) : undefined;
  if (steering !== undefined) return { state: 'unproven', why: steered(steering) };
  const reach =
    (await isBuiltOtherwise(world, benchmark)) === true ? await reachOf(world, benchmark, change) : undefined;
  if (reach !== undefined && 'why' in reach) return { state: 'unproven', why: reach.why };
  const baseline = await look(world, benchmark, 'baseline', change);
  if (baseline.state === 'unseen') return { state: 'unproven', why: baseline.why };
  const candidate = await look(world, benchmark, 'candidate', change);
  if (candidate.state === 'unseen') return { state: 'unproven', why: candidate.why };
  if (embodies === undefined) return compare(baseline.parts, candidate.parts, change);
  if (reach === undefined) return compareBuilt(baseline.parts, candidate, change);
  const before = withReach(baseline.parts, reach.digest, candidate.parts);
  const after = { ...candidate, parts: withReach(candidate.parts, reach.digest, baseline.parts) };
  return compareBuilt(before, after, change, 'reach');
}

async function reachOf(
  { catalog, contextOf }: EffectWorld,
  { id, suite }: Discovered,
  { changed }: Change,
): Promise<SameReach> {
  const sideOf = async (side: Side): Promise<BuiltSide | undefined> => {
    const known = (await catalog(side)).get(benchmarkKey(id));
    return known === undefined ? undefined : { context: await contextOf(side, known.suite), listed: known.listed };
  };
  return sameReach(await harnessOf(suite.harness), sideOf, changed);
}

async function look(
  { catalog, contextOf }: EffectWorld,
  { id }: Discovered,
  side: Side,
  { changed }: Change,
): Promise<Witnessed> {
  const known = (await catalog(side)).get(benchmarkKey(id));
  if (known === undefined) return { state: 'unseen', why: `the ${side} does not have it` };
  const { suite, listed } = known;
  if (listed.failure !== undefined) return { state: 'unseen', why: `it does not run on the ${side}` };
  if (suite.isolate === 'file') return { state: 'unseen', why: 'it shares its process with others' };
  const { witness, embodies } = await harnessOf(suite.harness);
  if (witness === undefined)
    return { state: 'unseen', why: `what it runs cannot be observed under harness ${suite.harness}` };
  const context = await contextOf(side, briefly(suite));
  const tracked = await trackedPaths(context.root);
  const examined = { changed, isTracked: (path: string) => tracked.has(path) };
  // Observing shows what it reads; a build, and the list of what it is made from, read more.
  if (embodies !== undefined) return witness(context, listed, examined);
  const opened = await openedSince(context.root, changed, () => witness(context, listed, examined));
  if (opened.answer.state === 'unseen') return opened.answer;
  return unaccounted(opened.paths, opened.answer.parts) ?? opened.answer;
}

/** What only a later call does is found by names, however many calls are observed. */
function briefly(suite: Suite): Suite {
  return {
    ...suite,
    warmupMs: Math.min(suite.warmupMs, longest.warmupMs),
    measureMs: Math.min(suite.measureMs, longest.measureMs),
  };
}

const longest = { warmupMs: 100, measureMs: 250 };

/** A file that changed and was opened must be among what was seen. */
function unaccounted(opened: readonly string[], parts: readonly WitnessedPart[]): Witnessed | undefined {
  const seen = new Set(parts.map(({ path }) => path));
  const missed = opened.find((path) => !seen.has(path));
  return missed === undefined ? undefined : { state: 'unseen', why: `${missed} changed, and something of it is read` };
}

export function compare(
  baseline: readonly WitnessedPart[],
  candidate: readonly WitnessedPart[],
  { changed, places }: Change,
): Effect {
  const different = differenceOf(baseline, candidate);
  if (different !== undefined) return different;
  const repository = candidate.filter(({ where }) => where === 'repository');
  const files = pathsOf(repository);
  const partly = pathsOf(changedIn(repository, baseline));
  const rest = files.filter((path) => !partly.includes(path));
  const broken = brokenBy({ files: rest }, { changed, places });
  if (broken !== undefined) return { state: 'unproven', why: `${broken} changed` };
  if (files.length === 0) return { state: 'unproven', why: 'nothing of the repository was seen to run' };
  return {
    state: 'unaffected',
    proof: {
      by: 'modules',
      files,
      partly: partly.length === 0 ? undefined : partly,
      beside: pathsOf(candidate.filter(({ where }) => where === 'beside')).length,
      digest: digestOf(candidate),
    },
  };
}

/** What says how it is built may change: what was built is the same. A changed file that is read has differed before. */
export function compareBuilt(
  baseline: readonly WitnessedPart[],
  { parts, sources }: Extract<Witnessed, { readonly state: 'seen' }>,
  { changed }: Pick<Change, 'changed'>,
  by: 'executable' | 'reach' = 'executable',
): Effect {
  const different = differenceOf(baseline, parts);
  if (different !== undefined) return different;
  const repository = parts.filter(({ where }) => where === 'repository');
  const partly = [...new Set([...pathsOf(changedIn(repository, baseline)), ...changed.filter(isSteering)])].sort();
  const files = sources === 'unknown' ? [] : [...new Set([...pathsOf(repository), ...partly])].sort();
  return {
    state: 'unaffected',
    proof: {
      by,
      files,
      partly: partly.length === 0 ? undefined : partly,
      beside: pathsOf(parts.filter(({ where }) => where === 'beside')).length,
      digest: digestOf(parts),
    },
  };
}

function differenceOf(
  baseline: readonly WitnessedPart[],
  candidate: readonly WitnessedPart[],
): Extract<Effect, { readonly state: 'unproven' }> | undefined {
  const before = new Map(baseline.map(({ name, essence }) => [name, essence]));
  const after = new Map(candidate.map(({ name, essence }) => [name, essence]));
  const name = [...before.keys(), ...after.keys()].find((each) => before.get(each) !== after.get(each));
  return name === undefined ? undefined : { state: 'unproven', why: `it ${name}, which differs` };
}

/** Though their essence is the same. */
function changedIn(candidate: readonly WitnessedPart[], baseline: readonly WitnessedPart[]): readonly WitnessedPart[] {
  const before = new Map(baseline.map(({ name, whole }) => [name, whole]));
  return candidate.filter(({ name, whole }) => before.get(name) !== whole);
}

function pathsOf(parts: readonly WitnessedPart[]): readonly string[] {
  return [...new Set(parts.map(({ path }) => path))].sort();
}

function digestOf(parts: readonly WitnessedPart[]): string {
  const lines = parts.map(({ name, essence }) => JSON.stringify([name, essence])).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
