/**
 * What a test binary is linked from, built once more so that it can be compared piece by piece: no line number depends on
 * what is above it, and no initializer of a map is left out where nothing uses the map.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { flag, list as listOf, part, verbatim } from '../../results/foreign-shape.ts';
import { optional, type Shape } from '../../results/shape.ts';
import type { HarnessContext, ProcessRequest } from '../harness.ts';
import { tried } from '../proof/contents.ts';
import { buildTimeoutMs, succeeded } from '../tool.ts';
import { type Asking, askingIn, namesThatAsk } from './asks-itself.ts';
import { listingFlags, splitFlags } from './flags.ts';
import { goObjects } from './go-objects.ts';
import { steadyLines } from './steady-lines.ts';

/** Packages to link, and the `main` that `go test` wrote. */
export interface LoneBuild {
  /** A folder of its own. */
  readonly folder: string;
  /** For `go tool link`: where the archive of each package is. */
  readonly importConfig: string;
  readonly main: string;
  /** Defaults of GODEBUG that its sources set. */
  readonly settings: string;
  /** By package outside Go's own, what asks about the program. */
  readonly asking: readonly Asking[];
}

export type Refused = { readonly why: string };

interface ListedPackage {
  readonly ImportPath: string;
  readonly Dir?: string;
  readonly Standard?: boolean;
  readonly Export?: string;
  readonly DefaultGODEBUG?: string;
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly SwigFiles?: readonly string[];
  readonly SwigCXXFiles?: readonly string[];
  readonly SysoFiles?: readonly string[];
  readonly Deps?: readonly string[];
}

const listed: Shape<ListedPackage> = part<ListedPackage>({
  ImportPath: verbatim,
  Dir: optional(verbatim),
  Standard: optional(flag),
  Export: optional(verbatim),
  DefaultGODEBUG: optional(verbatim),
  GoFiles: optional(listOf(verbatim)),
  CgoFiles: optional(listOf(verbatim)),
  SwigFiles: optional(listOf(verbatim)),
  SwigCXXFiles: optional(listOf(verbatim)),
  SysoFiles: optional(listOf(verbatim)),
  Deps: optional(listOf(verbatim)),
});

const fields = 'ImportPath,Dir,Standard,Export,DefaultGODEBUG,GoFiles,CgoFiles,SwigFiles,SwigCXXFiles,SysoFiles,Deps';

/** Of the package in `folder`. */
export async function buildLone(context: HarnessContext, folder: string): Promise<LoneBuild | Refused> {
  const flags = splitFlags(context.suite.flags);
  const odd = [
    ...flags.build.filter((flag) => !isPlain(flag)),
    ...flags.test.filter((flag) => !isHarmless(flag)),
    ...flags.own,
  ][0];
  if (odd !== undefined) return { why: `it is built or run with ${odd}` };
  const global = await ran(context, folder, ['env', 'GOFLAGS']);
  const given = global
    ?.trim()
    .split(/\s+/)
    .find((flag) => flag !== '' && !isPlain(flag));
  if (global === undefined || given !== undefined) return { why: `it is built with ${given ?? 'unknown flags'}` };
  if (existsSync(join(folder, 'default.pgo'))) return { why: 'it is built with default.pgo' };
  const packages = await list(context, folder, []);
  if (packages === undefined) return { why: 'Go does not list what it is made from' };
  const native = packages.find((each) => each.Standard !== true && isNative(each));
  if (native !== undefined) return { why: `${native.ImportPath} is not only Go` };
  const scratch = join(context.scratch, randomUUID());
  mkdirSync(scratch);
  const own = packages.filter((each) => each.Standard !== true && ownFolder(context, each) !== undefined);
  const overlay = join(scratch, 'overlay.json');
  writeFileSync(overlay, JSON.stringify({ Replace: steadied(context, own, scratch) }));
  const whole = [...new Set(own.map(({ ImportPath }) => ImportPath.split(' ')[0] ?? ''))].map(
    (path) => `-gcflags=${path}=-dwarf=false -d=wrapglobalmapctl=1`,
  );
  const built = await list(context, folder, ['-export', '-trimpath', `-overlay=${overlay}`, ...whole]);
  return built === undefined ? { why: 'it cannot be built piece by piece' } : linked(context, built, scratch);
}

/** Flags that say which files are compiled, and nothing else. */
function isPlain(flag: string): boolean {
  return /^--?(?:tags=.*|mod=\w+|trimpath|buildvcs=\w+|p=\d+|vet=\w+|count=\d+|v)$/.test(flag);
}

/** Flags of the test binary that call no other function of it. */
function isHarmless(flag: string): boolean {
  return /^--?test\.(?:cpu|benchmem|short|timeout|count|benchtime|v|parallel)(?:=|$)|^[\d,.]+\w*$/.test(flag);
}

function isNative({ CgoFiles = [], SwigFiles = [], SwigCXXFiles = [], SysoFiles = [] }: ListedPackage): boolean {
  return CgoFiles.length + SwigFiles.length + SwigCXXFiles.length + SysoFiles.length > 0;
}

/** Within the checkout; undefined: outside. */
function ownFolder({ root }: HarnessContext, { Dir = '' }: ListedPackage): string | undefined {
  const path = tried(() => relative(realpathSync(root), realpathSync(Dir)).replaceAll('\\', '/'));
  return path === undefined || Dir === '' || path.startsWith('..') ? undefined : path;
}

/** Compilers number the files of a package: one more would change what is written down of all others. */
const oneFile = 'all.go';

/** Files to compile instead, by those they stand for. */
function steadied(
  context: HarnessContext,
  packages: readonly ListedPackage[],
  scratch: string,
): Readonly<Record<string, string>> {
  const instead = new Map<string, string>();
  for (const each of packages) {
    // The `main` that Go writes is kept elsewhere, by an absolute path.
    for (const name of (each.GoFiles ?? []).filter((file) => !/[/\\]/.test(file))) {
      const file = join(each.Dir ?? '', name);
      const text = tried(() => readFileSync(file, 'utf8'));
      const steady = text === undefined ? undefined : steadyLines(text, join(ownFolder(context, each) ?? '', oneFile));
      if (steady === undefined || instead.has(file)) continue;
      const copy = join(scratch, `${instead.size}.go`);
      writeFileSync(copy, steady);
      instead.set(file, copy);
    }
  }
  return Object.fromEntries(instead);
}

async function linked(
  context: HarnessContext,
  built: readonly ListedPackage[],
  folder: string,
): Promise<LoneBuild | Refused> {
  const main = built.find(({ ImportPath }) => ImportPath.endsWith('.test'));
  const text = tried(() => readFileSync(main?.GoFiles?.[0] ?? '', 'utf8'));
  const archives = archivesOf(built, main?.Deps ?? []);
  if (main === undefined || text === undefined || archives === undefined)
    return { why: 'Go does not list its archives' };
  const importConfig = join(folder, 'importcfg');
  writeFileSync(importConfig, [...archives].map(([path, file]) => `packagefile ${path}=${file}\n`).join(''));
  const asking: Asking[] = [];
  for (const each of built.filter(({ Standard, ImportPath }) => Standard !== true && ImportPath !== main.ImportPath)) {
    const found = await askingOf(context, each.Export ?? '');
    if (found === undefined) return { why: `${each.ImportPath} cannot be looked into` };
    asking.push(found);
  }
  return { folder, importConfig, main: text, settings: main.DefaultGODEBUG ?? '', asking };
}

/** By import path; undefined where one is missing, or two are for one path. */
function archivesOf(
  built: readonly ListedPackage[],
  needed: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const known = new Map(built.map(({ ImportPath, Export = '' }) => [ImportPath, Export]));
  const archives = new Map<string, string>();
  for (const name of needed.filter((each) => each !== 'unsafe')) {
    const [path = ''] = name.split(' ');
    const file = known.get(name) ?? '';
    if (file === '' || archives.has(path)) return undefined;
    archives.set(path, file);
  }
  return archives;
}

async function askingOf(context: HarnessContext, archive: string): Promise<Asking | undefined> {
  const bytes = tried(() => readFileSync(archive));
  if (bytes === undefined) return undefined;
  const named = namesThatAsk(bytes);
  if (named.length === 0) return { functions: [], elsewhere: [] };
  const code = await ran(context, context.scratch, ['tool', 'objdump', archive]);
  return code === undefined ? undefined : askingIn(named, code);
}

async function list(
  context: HarnessContext,
  folder: string,
  flags: readonly string[],
): Promise<readonly ListedPackage[] | undefined> {
  const given = listingFlags(context.suite.flags);
  const printed = await ran(context, folder, ['list', '-deps', '-test', `-json=${fields}`, ...flags, ...given, '.']);
  if (printed === undefined) return undefined;
  return tried(() => goObjects(printed, listed));
}

/** What `go` prints; undefined where it fails. */
export async function ran(context: HarnessContext, cwd: string, args: readonly string[]): Promise<string | undefined> {
  const request: ProcessRequest = { command: 'go', args, cwd, timeoutMs: buildTimeoutMs, answersOn: 'stdout' };
  const result = await context.run(request);
  return succeeded(result) ? result.stdout : undefined;
}
