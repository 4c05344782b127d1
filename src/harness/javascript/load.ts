/** Loads a bench file and finds the benchmarks it registers, however they are written for its tool. */
import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';
import { numberedNames } from '../numbered-names.ts';
import type { FoundBenchmark } from './benchmark.ts';
import type { Tool } from './tools/javascript-tool.ts';

/** Files that vitest's configuration has run before each of its own, and what became of the first that throws here. */
export interface RunBefore {
  readonly files: readonly string[];
  failed?: { readonly file: string; readonly error: unknown };
  /** What it would run once for all files, as it is written there. */
  notRun?: readonly string[];
}

/** Resolves once the file has nothing more to register: how the end of a script without exports is seen. */
export type WhenSettled = () => Promise<void>;

/** `file`: absolute path. */
export async function loadBenchmarks(
  { file, before }: { readonly file: string; readonly before: RunBefore },
  tool: Tool,
  whenSettled: WhenSettled,
): Promise<readonly FoundBenchmark[]> {
  await tool.prepare?.([file, ...before.files]);
  for (const each of before.files) await importBefore(each, before);
  actAsMain(file);
  const exported = await importDefault(file);
  const taken = (await tool.takeExport?.(exported, file)) ?? 'nothing';
  if (tool.registers === 'when loaded') await tool.collect?.();
  else if (taken === 'nothing') await whenSettled();
  return distinctBenchmarks(tool);
}

/** What only a browser has may be missing; most benchmarks do without. */
async function importBefore(file: string, before: RunBefore): Promise<void> {
  try {
    const { notRun }: { readonly notRun?: unknown } = await import(pathToFileURL(file).href);
    if (Array.isArray(notRun)) before.notRun ??= notRun.map(String);
  } catch (error) {
    before.failed ??= { file, error };
  }
}

interface WithCache {
  readonly _cache: Readonly<Record<string, unknown>>;
}

/** `require.main === module` is how a script of CommonJS asks whether it is the one that was started. */
function actAsMain(file: string): void {
  // The default export of node:module is the Module function itself.
  const { _cache: cache } = nodeModule.default as unknown as WithCache;
  Object.defineProperty(process, 'mainModule', { configurable: true, get: () => cache[file] });
}

async function importDefault(file: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    const exported = module.default;
    // A transpiled CommonJS module exports its default one level deeper.
    const nested = typeof exported === 'object' && exported !== null ? Reflect.get(exported, 'default') : undefined;
    return nested ?? exported;
  } catch (error) {
    // Most files load, and what explains one that does not is as large as the rest of the worker.
    const { explainImport } = await import('./unloadable.ts');
    throw explainImport(file, error) ?? error;
  }
}

/** Several of one name are numbered in the order they are defined. */
export function distinctBenchmarks(tool: Tool): readonly FoundBenchmark[] {
  const found = tool.benchmarks();
  const names = numberedNames(found.map(({ name }) => name));
  return found.map((benchmark, i) => {
    const name = names[i] ?? benchmark.name;
    return name === benchmark.name ? benchmark : { ...benchmark, name };
  });
}
