/** Rust benches, by the tool they are written for and by crate. */

import {
  type Foreign,
  type FoundForeign,
  folderOf,
  isPlain,
  isWithin,
  nameOf,
  nearest,
  pathFrom,
  placedIn,
  type RepositoryFiles,
} from './found.ts';
import type { InRepository, ReadText } from './in-repository.ts';
import { jsonForm, runsForATime } from './whole-runs.ts';

const shown = { isManifest: isCargoManifest, isBench: isRustBench, benchesOf: benchFilesOf };

export const criterionInRepository: InRepository = {
  setup: fetchesCrates,
  detection: {
    ...shown,
    find: (given) => {
      const rust = readRust(given);
      const { suites, notes } = suitesOf(rust, { tool: 'criterion', word: 'rust', of: '' });
      const others = unmeasured(rust);
      return { suites, notes: [...others.notes, ...notes], noted: others.noted };
    },
  },
};

export const divanInRepository: InRepository = {
  setup: fetchesCrates,
  detection: {
    ...shown,
    find: (given) => suitesOf(readRust(given), { tool: 'divan', word: 'rust-divan', of: ' of divan' }),
  },
};

/** `#[bench]` of nightly Rust, and the crate bencher. */
export const libtestInRepository: InRepository = {
  setup: fetchesCrates,
  detection: {
    ...shown,
    find: (given) => {
      const rust = readRust(given);
      const { suites, notes } = suitesOf(rust, { tool: 'libtest', word: 'rust-bench', of: ' of #[bench] or bencher' });
      const libraries = librarySuites(rust, given.texts);
      return { suites: [...suites, ...libraries], notes: [...unstableNotes(rust, given.texts), ...notes] };
    },
  },
};

function fetchesCrates(read: ReadText): readonly string[] {
  const lock = read('Cargo.lock') === undefined ? '' : ' --locked';
  return read('Cargo.toml') === undefined ? [] : [`cargo fetch${lock}`];
}

function isCargoManifest(file: string): boolean {
  return /(?:^|\/)Cargo\.toml$/.test(file);
}

function isRustBench(file: string): boolean {
  return /(?:^|\/)bench(?:es|marks?)?\/(?:[^/]+|[^/]+\/main)\.rs$/.test(file);
}

/** Modules of a crate may be called so too; a crate itself may stand below a folder that is called `src`. */
function isModule(file: string, crate: string): boolean {
  return isWithin(crate === '' ? 'src' : `${crate}/src`, file);
}

/** What a manifest declares, and its library, whose first line says whether it holds `#[bench]`. */
function benchFilesOf(file: string, text: string): readonly string[] {
  return isCargoManifest(file) ? [...declaredBenches(file, text), libraryOf(text, folderOf(file))] : [];
}

function libraryOf(manifest: string, crate: string): string {
  const section = manifest.split(/^[ \t]*\[/m).find((part) => /^lib\s*\]/.test(part)) ?? '';
  return pathFrom(crate, textOf(section.replaceAll(/^\s+/gm, ''), 'path') ?? 'src/lib.rs');
}

/** A target may be anywhere in its crate: `[[bench]]` then says where. */
function declaredBenches(file: string, text: string): readonly string[] {
  if (!isCargoManifest(file)) return [];
  return benchTargets(text, folderOf(file)).flatMap(({ path }) => path ?? []);
}

/** A section `[[bench]]` of a manifest. */
interface BenchTarget {
  /** As it says; a target without one lies where cargo looks by its name. */
  readonly path: string | undefined;
  readonly files: readonly string[];
  /** cargo leaves it out, silently, while one of them is not on. */
  readonly features: readonly string[];
  /** `bench = false`: `cargo bench` never builds it. */
  readonly isLeftOut: boolean;
}

function benchTargets(manifest: string, crate: string): readonly BenchTarget[] {
  return manifest
    .split(/^[ \t]*\[/m)
    .filter((part) => /^\[\s*bench\s*\]\]/.test(part))
    .map((part) => targetOf(part.replaceAll(/^\s+/gm, ''), crate));
}

function targetOf(section: string, crate: string): BenchTarget {
  const path = textOf(section, 'path');
  const name = textOf(section, 'name');
  const usual = name === undefined ? [] : [`benches/${name}.rs`, `benches/${name}/main.rs`];
  const listed = /^required-features\s*=\s*\[([^\]]*)\]/m.exec(section)?.[1] ?? '';
  return {
    path: path === undefined ? undefined : pathFrom(crate, path),
    files: (path === undefined ? usual : [path]).map((file) => pathFrom(crate, file)),
    features: [...listed.matchAll(/["']([^"']+)["']/g)].map((match) => match[1] ?? ''),
    isLeftOut: /^bench\s*=\s*false\b/m.test(section),
  };
}

function textOf(section: string, key: string): string | undefined {
  return new RegExp(`^${key}\\s*=\\s*["']([^"'\\n]+)["']`, 'm').exec(section)?.[1];
}

interface Bench {
  readonly file: string;
  readonly tool: string;
  readonly crate: string;
}

interface Rust {
  readonly crates: readonly string[];
  readonly benches: readonly Bench[];
  /** Whether cargo builds some less than what lies there. */
  readonly leavesOut: boolean;
  /** It says itself which compiler builds it. */
  readonly choosesToolchain: boolean;
  manifest(folder: string): string;
}

function readRust({ files, texts }: RepositoryFiles): Rust {
  const crates = files.filter(isCargoManifest).map(folderOf);
  const manifest = (folder: string): string => texts.get(folder === '' ? 'Cargo.toml' : `${folder}/Cargo.toml`) ?? '';
  const declared = crates.flatMap((folder) => declaredBenches(pathFrom(folder, 'Cargo.toml'), manifest(folder)));
  const targets = crates.flatMap((folder) => benchTargets(manifest(folder), folder));
  const named = new Set(targets.flatMap((target) => target.files));
  const leftOut = new Set(targets.flatMap((target) => (target.isLeftOut ? target.files : [])));
  const isBuilt = (file: string): boolean =>
    !leftOut.has(file) && (named.has(file) || findsBenches(manifest(nearest(crates, file) ?? '')));
  const candidates = files.filter((file) => isRustBench(file) || declared.includes(file));
  const benches = candidates.filter(isBuilt).flatMap((file): readonly Bench[] => {
    const crate = nearest(crates, file) ?? '';
    if (!declared.includes(file) && isModule(file, crate)) return [];
    const tool = toolOf(texts.get(file), manifest(crate));
    return tool === undefined ? [] : [{ file, crate, tool }];
  });
  const choosesToolchain = files.some((file) => /(?:^|\/)rust-toolchain(?:\.toml)?$/.test(file));
  return { crates, benches, manifest, choosesToolchain, leavesOut: !candidates.every(isBuilt) };
}

/** Whether cargo takes each file in `benches/` for a target, named or not: of the first edition only while it names none. */
function findsBenches(manifest: string): boolean {
  const asked = /^[ \t]*autobenches\s*=\s*(true|false)/m.exec(manifest)?.[1];
  if (asked !== undefined) return asked === 'true';
  const isFirstEdition = !/^[ \t]*edition(?:\.workspace)?\s*=\s*(?!["']2015)/m.test(manifest);
  return !isFirstEdition || !/^[ \t]*\[\[\s*bench\s*\]\]/m.test(manifest);
}

interface Asked {
  readonly tool: string;
  /** Names of its suites begin with it. */
  readonly word: string;
  readonly of: string;
}

function suitesOf(rust: Rust, { tool, word, of }: Asked): Pick<Foreign, 'suites' | 'notes'> {
  const { crates, benches, manifest, choosesToolchain, leavesOut } = rust;
  const unstable = (bench: Bench): string | undefined =>
    choosesToolchain ? undefined : nightlyFeature(bench, manifest(bench.crate));
  const written = benches.filter((bench) => bench.tool === tool);
  const usable = written.filter((bench) => unstable(bench) === undefined);
  const roots = [...new Set(usable.map(({ crate }) => rootOf(crate, crates, manifest)))].toSorted();
  const suites = roots.map((root) => {
    const own = usable.filter(({ crate }) => rootOf(crate, crates, manifest) === root);
    const mixed = own.length < benches.length || leavesOut;
    const suite = suiteOf(root, own, { several: roots.length > 1, manifest, mixed });
    return { ...suite, name: nameOf(word, root, roots.length > 1), seen: `${suite.seen}${of}` };
  });
  return { suites, notes: written.flatMap((bench) => nightlyNote(bench, unstable(bench))) };
}

function unmeasured({ benches }: Rust): Required<Pick<Foreign, 'notes' | 'noted'>> {
  const others = benches.filter(({ tool }) => !['criterion', 'divan', 'libtest'].includes(tool));
  const byTool = new Map(others.map(({ tool, file }) => [tool, file]));
  return { notes: [...byTool].map(([tool, file]) => otherToolNote(tool, file)), noted: others.map(({ file }) => file) };
}

/** They count instructions of one call; the others repeat calls until a time is over. */
const countsCalls = /^(?:iai|iai-callgrind|gungraun)$/;

function otherToolNote(tool: string, file: string): string {
  const otherwise = countsCalls.test(tool)
    ? 'Others can be a suite of harness json or command.'
    : `${runsForATime(tool)} Let it print ${jsonForm} for harness json, or write its benches for divan or criterion.`;
  return `${file} is written for ${tool}: only benches of criterion, divan, bencher and Rust's own harness (#[bench]) are measured. ${otherwise}`;
}

/** Libraries that hold `#[bench]` among their own tests: only the first file of one says so. */
function librarySuites({ crates, manifest }: Rust, texts: RepositoryFiles['texts']): readonly FoundForeign[] {
  const holding = crates.flatMap((crate) => {
    const file = libraryOf(manifest(crate), crate);
    const features = ownHarnessFeatures(texts.get(file) ?? '');
    return features === undefined || !isPlain(file) ? [] : [{ crate, file, features }];
  });
  return holding.map(({ crate, file, features }) => ({
    name: nameOf('rust-lib', crate, holding.length > 1),
    globs: [file],
    flags: ['--lib', ...(features.length === 0 ? [] : [`--features=${features.join(',')}`])],
    workingDirectory: placedIn(crate),
    seen: `${file} with #[bench]`,
  }));
}

/** Those that a library must have on to hold `#[bench]`, as its own attribute says; undefined: it holds none. */
function ownHarnessFeatures(library: string): readonly string[] | undefined {
  const attribute = /^#!\[(?:cfg_attr\((.*),\s*)?feature\([^)]*\btest\b.*\]/m.exec(library);
  if (attribute === null || /\bnot\s*\(/.test(attribute[1] ?? '')) return undefined;
  const named = [...(attribute[1] ?? '').matchAll(/\bfeature\s*=\s*"([^"]+)"/g)].map((match) => match[1] ?? '');
  return /\bany\s*\(/.test(attribute[1] ?? '') ? named.slice(0, 1) : named;
}

/** A released compiler refuses `#![feature(test)]`, and is what most workflows have. */
function unstableNotes(
  { crates, manifest, benches, choosesToolchain }: Rust,
  texts: RepositoryFiles['texts'],
): readonly string[] {
  const files = benches.flatMap(({ tool, file }) => (tool === 'libtest' ? file : []));
  const libraries = crates.map((crate) => libraryOf(manifest(crate), crate));
  const first =
    files.find((file) => ownHarness.test(texts.get(file) ?? '')) ??
    libraries.find((file) => ownHarnessFeatures(texts.get(file) ?? '') !== undefined);
  if (first === undefined || choosesToolchain) return [];
  return [
    `${first} is written for nightly Rust's #[bench]. A released compiler builds it too: RUSTC_BOOTSTRAP allows it what is unstable, for the benches alone.`,
  ];
}

function nightlyNote({ file }: Bench, feature: string | undefined): readonly string[] {
  if (feature === undefined) return [];
  return [
    `${file} requires the feature ${feature}, which only nightly Rust compiles, and is left out. Where the gate runs nightly, add the file to the suite's files and --features=${feature} to its flags.`,
  ];
}

/** Undefined: a module of other benches, with nothing of its own to run. */
function toolOf(text: string | undefined, manifest: string): string | undefined {
  if (text === undefined) return manifest.includes('criterion') || manifest === '' ? 'criterion' : undefined;
  if (/\bcriterion(?:_\w+|2)?(?:::|!| as )|criterion_main!|codspeed_criterion/.test(text)) return 'criterion';
  const named =
    /\b(divan|iai_callgrind|gungraun|iai|tango_bench|brunch|glassbench|microbench|easybench|zenbench)(?:::|!)/.exec(
      text,
    )?.[1];
  if (named !== undefined) return named.replaceAll('_', '-');
  return ownHarness.test(text) || /\bbencher(?:::|!|;)/.test(text) ? 'libtest' : undefined;
}

const ownHarness = /#!\[(?:cfg_attr\(.*)?feature\(.*\btest\b.*\)\]|extern crate test\b/;

/** The workspace a crate belongs to, else itself. */
function rootOf(crate: string, crates: readonly string[], manifest: (folder: string) => string): string {
  if (/^\[workspace\]/m.test(manifest(crate))) return crate;
  const above = crates
    .filter((folder) => folder !== crate && (folder === '' || crate.startsWith(`${folder}/`)))
    .filter((folder) => /^\[workspace[\].]/m.test(manifest(folder)) && !isExcluded(manifest(folder), crate, folder));
  return above.toSorted((a, b) => b.length - a.length).at(0) ?? crate;
}

function isExcluded(text: string, crate: string, folder: string): boolean {
  const within = folder === '' ? crate : crate.slice(folder.length + 1);
  const excluded = /^exclude\s*=\s*\[([^\]]*)\]/m.exec(text)?.[1] ?? '';
  return excluded.includes(`"${within}"`);
}

interface Crates {
  readonly several: boolean;
  /** There are files beside them that are no benches of criterion, or that cargo does not build. */
  readonly mixed: boolean;
  manifest(folder: string): string;
}

function suiteOf(
  root: string,
  benches: readonly Bench[],
  { several, mixed, manifest }: Crates,
): Omit<FoundForeign, 'name'> {
  const isWhole = /^\[package\]/m.test(manifest(root)) && benches.some(({ crate }) => crate !== root);
  const features = [...new Set(benches.flatMap((bench) => requiredFeatures(bench, manifest(bench.crate))))];
  const flags = [
    ...(isWhole ? ['--workspace'] : []),
    ...(features.length === 0 ? [] : [`--features=${features.join(',')}`]),
  ];
  const isUsual = benches.every(({ file }) => isRustBench(file));
  const globs = mixed || several || !isUsual ? benches.map(({ file }) => file) : ['**/bench*/**/*.rs'];
  return {
    globs,
    flags: flags.length === 0 ? undefined : flags,
    workingDirectory: placedIn(root),
    seen: `${benches.length} Rust ${benches.length === 1 ? 'bench' : 'benches'}`,
  };
}

/** One that it requires and that turns on, itself or by what it names, a feature called nightly or unstable (or criterion's real_blackbox), of whichever crate. */
function nightlyFeature(bench: Bench, manifest: string): string | undefined {
  const table = /^\[features\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(manifest)?.[1] ?? '';
  const named = (feature: string): readonly string[] => {
    const list = table.split(new RegExp(`^"?${feature.replaceAll(/[.+]/g, '\\$&')}"?\\s*=\\s*\\[`, 'm'))[1] ?? '';
    return [...(list.split(']')[0] ?? '').matchAll(/["']([^"']+)["']/g)].map((match) => match[1] ?? '');
  };
  const isNightly = (feature: string, seen: readonly string[]): boolean =>
    /(?:^|[/?_-])(?:nightly|unstable|real_blackbox)$/.test(feature) ||
    (!seen.includes(feature) && named(feature).some((each) => isNightly(each, [...seen, feature])));
  return requiredFeatures(bench, manifest).find((feature) => isNightly(feature, []));
}

/** Its own alone: what another bench asks for may need what is not installed. */
function requiredFeatures({ file, crate }: Bench, manifest: string): readonly string[] {
  return benchTargets(manifest, crate).flatMap(({ files, features }) => (files.includes(file) ? features : []));
}
