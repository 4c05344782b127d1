/** Loads a bench file and finds the benchmarks it registers, however they are written for its tool. */
import { pathToFileURL } from 'node:url';
import { numberedNames } from '../numbered-names.ts';
import type { FoundBenchmark } from './benchmark.ts';
import type { Tool } from './tools/javascript-tool.ts';
import { explainImport } from './unloadable.ts';

/** Resolves once the file has nothing more to register: how the end of a script without exports is seen. */
export type WhenSettled = () => Promise<void>;

export async function loadBenchmarks(
  file: string,
  tool: Tool,
  whenSettled: WhenSettled,
): Promise<readonly FoundBenchmark[]> {
  await tool.prepare?.(file);
  const exported = await importDefault(file);
  const taken = (await tool.takeExport?.(exported, file)) ?? 'nothing';
  if (tool.registers === 'when loaded') await tool.collect?.();
  else if (taken === 'nothing') await whenSettled();
  return distinctBenchmarks(tool);
}

async function importDefault(file: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    const exported = module.default;
    // A transpiled CommonJS module exports its default one level deeper.
    const nested = typeof exported === 'object' && exported !== null ? Reflect.get(exported, 'default') : undefined;
    return nested ?? exported;
  } catch (error) {
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
