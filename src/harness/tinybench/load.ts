/** Loads a bench file and finds the benchmarks it registers, whichever of the three ways it was written in. */
import { pathToFileURL } from 'node:url';
import type { Failure } from '../../results/invocation.ts';
import { CapturedBench, type CapturedTask, capturedBenches } from './captured-bench.ts';

export interface LoadedBenchmark extends CapturedTask {
  /** Unique within the file: the task's name, below its Bench's name where the file makes several. */
  readonly name: string;
}

export class LoadFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Resolves once nothing is left to run in this process; how the end of a script without exports is seen. */
export type WhenIdle = () => Promise<void>;

export async function loadBenchmarks(file: string, whenIdle: WhenIdle): Promise<readonly LoadedBenchmark[]> {
  const exported = await importDefault(file);
  if (typeof exported === 'function') {
    const bench = new CapturedBench();
    await exported(bench);
  } else if (!(exported instanceof CapturedBench)) {
    checkExport(exported, file);
    await whenIdle();
  }
  return nameBenchmarks();
}

async function importDefault(file: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    const exported = module.default;
    // A transpiled CommonJS module exports its default one level deeper.
    const nested = typeof exported === 'object' && exported !== null ? Reflect.get(exported, 'default') : undefined;
    return nested ?? exported;
  } catch (error) {
    throw unsupportedTypeScript(file, error) ?? error;
  }
}

function unsupportedTypeScript(file: string, error: unknown): LoadFailure | undefined {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  const where = `Node ${process.version}`;
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION') {
    const message =
      `Cannot load ${file} as ${where} does not strip types: run the benchmarks with Node 22.18 or newer, ` +
      'or install tsx and add flags: [--import, tsx] to the suite';
    return new LoadFailure({ reason: 'unsupported', message });
  }
  if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') {
    const message =
      `Cannot load ${file} as ${where} only strips types and it, or something it imports, holds syntax that needs ` +
      `compiling (${String(error)}): install tsx and add flags: [--import, tsx] to the suite`;
    return new LoadFailure({ reason: 'unsupported', message });
  }
  return undefined;
}

function checkExport(exported: unknown, file: string): void {
  if (typeof exported !== 'object' || exported === null) return;
  if (!Array.isArray(Reflect.get(exported, 'tasks'))) return;
  const message =
    `Cannot measure ${file} as its default export is a Bench of another copy of tinybench: ` +
    "import it as 'tinybench', or export a function (bench) => { … }";
  throw new LoadFailure({ reason: 'unsupported', message });
}

/** What has been registered by now. */
export function nameBenchmarks(): readonly LoadedBenchmark[] {
  const filled = capturedBenches.filter((bench) => bench.captured.size > 0);
  const found = new Map<string, LoadedBenchmark>();
  for (const bench of filled) {
    for (const [taskName, captured] of bench.captured) {
      const grouped = filled.length > 1 && bench.name !== undefined && bench.name !== '';
      const name = grouped ? `${bench.name}/${taskName}` : taskName;
      if (found.has(name)) throw new LoadFailure(duplicate(name));
      found.set(name, { ...captured, name });
    }
  }
  return [...found.values()];
}

function duplicate(name: string): Failure {
  const message =
    `Cannot tell two benchmarks apart as both are named "${name}": ` +
    'rename one, or give each Bench a name of its own (new Bench({ name }))';
  return { reason: 'load', message };
}
