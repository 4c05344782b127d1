/**
 * A benchmark's program without all other benchmarks and tests of its package: the linker leaves out whatever the rest
 * cannot reach, as Go programs rely on for every program. Where that program is the same on both sides, no call of the
 * benchmark, however late or by whatever chance, runs or reads anything that changed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HarnessContext, Listed, Reached } from '../harness.ts';
import { tried } from '../proof/contents.ts';
import { imageOf, sizesOfSections } from '../proof/image.ts';
import { noteOf } from './binary.ts';
import { buildLone, type LoneBuild, type Refused, ran } from './lone-build.ts';
import { loneMain } from './lone-main.ts';

/** By run, checkout and package: built and linked once for all benchmarks of one function. */
const builds = new Map<string, Promise<LoneBuild | Refused>>();
const programs = new Map<string, Promise<Reached>>();

/** All that the benchmark's function and the initialization of its packages can reach. */
export function goReaches(context: HarnessContext, benchmark: Listed): Promise<Reached> {
  const [name = ''] = benchmark.localName.split('/');
  return once(programs, [...keyOf(context, benchmark), name], () => reachedBy(context, benchmark, name));
}

/** What every benchmark of its package reaches: it is linked once, and where it differs no other need be. */
export function goReachesAlways(context: HarnessContext, benchmark: Listed): Promise<Reached> {
  return once(programs, keyOf(context, benchmark), () => reachedBy(context, benchmark, undefined));
}

function keyOf({ scratch, root, suite }: HarnessContext, benchmark: Listed): readonly string[] {
  // The binary's name is new with each build.
  return [scratch, root, noteOf(benchmark).binary, ...suite.flags];
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: readonly string[],
  make: () => Promise<Value>,
): Promise<Value> {
  const name = JSON.stringify(key);
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}

async function reachedBy(context: HarnessContext, benchmark: Listed, name: string | undefined): Promise<Reached> {
  const { binary, folder } = noteOf(benchmark);
  const build = await once(builds, keyOf(context, benchmark), () => buildLone(context, folder));
  if ('why' in build) return { state: 'unseen', why: build.why };
  const main = loneMain(build.main, name);
  if (main === undefined) return { state: 'unseen', why: 'it cannot be linked alone' };
  const image = await link(context, build, main);
  if (image === undefined) return { state: 'unseen', why: 'it cannot be linked alone' };
  const asked = asksAbout(image, build);
  if (asked !== undefined) return { state: 'unseen', why: `it can ask about the program it is in (${asked})` };
  const whole = tried(() => readFileSync(binary));
  const scanned = whole === undefined ? undefined : sizesOfSections(whole, ['.data', '.bss']);
  const about = await ran(context, folder, ['version', '-m', binary]);
  if (whole === undefined || scanned === undefined || about === undefined) {
    return { state: 'unseen', why: 'its build cannot be read' };
  }
  const settings = about.split('\n').slice(1);
  const parts = [imageOf(image, realpathSync(context.root)), build.settings, settings, mapsMadeIn(whole)];
  return { state: 'seen', digest: createHash('sha256').update(JSON.stringify(parts)).digest('hex'), scanned };
}

async function link(
  context: HarnessContext,
  { folder, importConfig }: LoneBuild,
  main: string,
): Promise<Buffer | undefined> {
  const [source, archive, program] = ['main.go', 'main.a', 'main'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]; // as many as names
  try {
    writeFileSync(source, main);
    const from = ['-importcfg', importConfig];
    const compiled = await ran(context, folder, [
      ...['tool', 'compile', '-p', 'main', '-dwarf=false', '-pack', '-trimpath', folder],
      ...[...from, '-o', archive, source],
    ]);
    if (compiled === undefined) return undefined;
    const flags = ['-s', '-w', '-buildmode=exe', '-buildid=lone'];
    const done = await ran(context, folder, ['tool', 'link', ...from, ...flags, '-o', program, archive]);
    return done === undefined ? undefined : tried(() => readFileSync(program));
  } finally {
    for (const file of [archive, program]) rmSync(file, { force: true });
  }
}

/** Of a function that asks and is in the program, its name; or what is asked. A dot in a path is written in two ways. */
function asksAbout(image: Buffer, { asking }: LoneBuild): string | undefined {
  const elsewhere = asking.flatMap((each) => each.elsewhere)[0];
  const functions = asking.flatMap((each) => each.functions);
  if (elsewhere !== undefined || functions.length === 0) return elsewhere;
  const names = image.toString('latin1').replaceAll('%2e', '.');
  const written = (name: string): string => Buffer.from(name).toString('latin1').replaceAll('%2e', '.');
  return functions.find((name) => names.includes(`\0${written(name)}\0`));
}

/** Maps of package variables that are filled at the start, wherever they are used: what they hold is in the heap. */
function mapsMadeIn(program: Buffer): readonly string[] {
  return [...new Set(program.toString('latin1').match(/[^\0]+\.map\.init\.\d+(?=\0)/g))].sort();
}
