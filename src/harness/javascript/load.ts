/** Loads a bench file and finds the benchmarks it registers, whichever way its tool has them written. */
import { pathToFileURL } from 'node:url';
import type { Failure } from '../../results/invocation.ts';
import type { FoundBenchmark } from './benchmark.ts';
import { LoadFailure } from './load-failure.ts';
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

export function distinctBenchmarks(tool: Tool): readonly FoundBenchmark[] {
  const found = tool.benchmarks();
  const names = new Set<string>();
  for (const { name } of found) {
    if (names.has(name)) throw new LoadFailure(duplicate(name, tool));
    names.add(name);
  }
  return found;
}

const waysToTellApart: Readonly<Record<Tool['harness'], string>> = {
  tinybench: 'give each Bench a name of its own (new Bench({ name }))',
  vitest: 'put each in a describe of its own',
  mitata: 'put each in a group of its own, or its arguments ($size) in its name',
  benchmarkjs: 'give each Suite a name of its own (new Benchmark.Suite(name))',
};

function duplicate(name: string, { harness }: Tool): Failure {
  const message = `Cannot tell two benchmarks apart as both are named "${name}": rename one, or ${waysToTellApart[harness]}`;
  return { reason: 'load', message };
}
