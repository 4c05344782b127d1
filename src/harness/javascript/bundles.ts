/**
 * The parent's half: which bench files are transformed by the project's vite, and where the result is. Files of
 * vitest, where vite is installed and the suite names no flags of its own to load them with.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { ProcessResult } from '../harness.ts';
import { failureOf } from '../process-failure.ts';
import { loadInstead } from './bundled-file.ts';
import { findVite } from './transform-bench-files.ts';
import { type Context, messagesOf, workerRequest } from './worker-requests.ts';

/** Within node_modules: git and editors do not look there, and packages are found from there. */
export const bundleFolder: string = 'node_modules/.flamegate';

/** Every project of an enterprise in one go. */
const timeoutMs = 10 * 60_000;

/** By file: why vite could not transform it, where it could not and Node is to load it as it is. */
export async function bundle(context: Context, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>();
  if (context.tool !== 'vitest' || context.suite.flags.length > 0) return refused;
  for (const [folder, some] of grouped(context.root, files)) {
    if (findVite(folder) === undefined) continue;
    const why = await bundleIn(context, folder, some);
    if (why === undefined) continue;
    if (some.length === 1) refused.set(some[0] ?? '', why);
    else for (const file of some) await one(context, { folder, file, refused });
  }
  return refused;
}

/** One file that fails must not fail the others. */
async function one(
  context: Context,
  { folder, file, refused }: { readonly folder: string; readonly file: string; readonly refused: Map<string, string> },
): Promise<void> {
  const why = await bundleIn(context, folder, [file]);
  if (why !== undefined) refused.set(file, why);
}

/** Undefined: done. */
async function bundleIn(context: Context, folder: string, files: readonly string[]): Promise<string | undefined> {
  const outDir = join(folder, bundleFolder);
  const entries = Object.fromEntries(files.map((file) => [nameOf(file), join(context.root, file)]));
  const request = {
    ...workerRequest(context, {
      task: 'bundle',
      harness: 'vitest',
      file: join(context.root, files[0] ?? ''),
      intercept: [],
      warmupMs: 0,
      measureMs: 0,
      bundle: { folder, root: context.root, entries, outDir },
    }),
    cwd: folder,
    // The variables by which configurations recognize their caller.
    environment: { VITEST: 'true', NODE_ENV: 'test' },
    timeoutMs,
  };
  const result: ProcessResult = await context.run(request);
  const answers = messagesOf(result);
  const done = answers.find((message) => message.kind === 'bundled');
  if (done?.kind === 'bundled') {
    const { before } = done;
    for (const file of files) {
      const name = nameOf(file);
      loadInstead(context.root, file, { file: join(outDir, `${name}.mjs`), before: before[name] ?? [] });
    }
    return undefined;
  }
  const failed = answers.find((message) => message.kind === 'failed');
  return failed?.kind === 'failed' ? failed.failure.message : failureOf(result, request, 'transforming').message;
}

function nameOf(file: string): string {
  const stem = file.replace(/^.*\//, '').replaceAll(/[^\w.-]/g, '_');
  return `${stem}-${createHash('sha256').update(file).digest('hex').slice(0, 8)}`;
}

/** The nearest folder above that is a package, within the checkout. */
function projectOf(root: string, file: string): string {
  let folder = dirname(join(root, file));
  while (relative(root, folder) !== '' && !existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

function grouped(root: string, files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const folder = projectOf(root, file);
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return groups;
}
