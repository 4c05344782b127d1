/** Modules of the checkout that benchmarks of another one run as they were released. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { part, verbatim } from '../../results/foreign-shape.ts';
import { optional, type Shape } from '../../results/shape.ts';
import { moduleNamed, releaseWords, requiredRelease } from '../../tools/go-releases.ts';
import { findFiles } from '../bench-files.ts';
import type { HarnessContext, Released } from '../harness.ts';
import { buildTimeoutMs, succeeded } from '../tool.ts';
import { listingFlags } from './flags.ts';
import { goObjects } from './go-objects.ts';
import { type GoPackage, goFolder } from './packages.ts';

/** Of `modules`, what a package's test binary holds as it was released; empty where `go list` does not say. */
export async function releasesIn(
  context: HarnessContext,
  { importPath, module }: GoPackage,
  modules: readonly Module[],
): Promise<readonly Released[]> {
  if (modules.length < 2) return [];
  const manifest = join(module.folder, 'go.mod');
  const text = textOf(manifest);
  const suspects = modules.flatMap(({ path, folder }) => {
    const version = path === module.path ? undefined : requiredRelease(text, path);
    return version === undefined ? [] : [{ path, folder, version }];
  });
  if (suspects.length === 0) return [];
  const built = await packagesBuilt(context, importPath);
  return suspects
    .filter(({ path, folder }) =>
      built.some(({ Dir = '', Module }) => Module?.Path === path && !isOwn(join(context.root, folder), Dir)),
    )
    .map(({ path, folder, version }) => {
      const from = slashes(relative(module.folder, join(context.root, folder)));
      const taken = {
        manifest: slashes(relative(context.root, manifest)),
        module: path,
        version,
        from: from.startsWith('.') ? from : `./${from}`,
      };
      return { folder, manifest: 'go.mod', name: `${path}@${version}`, remark: releaseWords(taken) };
    });
}

/** A copy below `vendor` is as released, too. */
function isOwn(folder: string, place: string): boolean {
  const below = slashes(relative(folder, place));
  return !below.startsWith('../') && !/(?:^|\/)vendor\//.test(below);
}

export interface Module {
  readonly path: string;
  /** From the checkout's root; empty for the root. */
  readonly folder: string;
}

/** All that a checkout holds. */
export function modulesOf(root: string): readonly Module[] {
  return findFiles(root, ['**/go.mod', '!**/testdata/**', '!**/vendor/**']).flatMap((file) => {
    const path = moduleNamed(textOf(join(root, file)));
    const folder = dirname(file);
    return path === undefined ? [] : [{ path, folder: folder === '.' ? '' : folder }];
  });
}

interface BuiltPackage {
  readonly Dir?: string;
  readonly Module?: { readonly Path?: string };
}

const builtPackage: Shape<BuiltPackage> = part<BuiltPackage>({
  Dir: optional(verbatim),
  Module: optional(part<NonNullable<BuiltPackage['Module']>>({ Path: optional(verbatim) })),
});

async function packagesBuilt(context: HarnessContext, importPath: string): Promise<readonly BuiltPackage[]> {
  const result = await context.run({
    command: 'go',
    args: ['list', '-e', '-deps', '-test', '-json=Dir,Module', ...listingFlags(context.suite.flags), importPath],
    cwd: goFolder(context),
    timeoutMs: buildTimeoutMs,
    answersOn: 'stdout',
  });
  return succeeded(result) ? goObjects(result.stdout, builtPackage) : [];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
