/** tinybench: files that make a Bench of their own, or export one, or export a function that is given one. */

import * as tinybench from 'tinybench';
import type { Benchmark, Hooks } from '../benchmark.ts';
import { functionText } from '../function-text.ts';
import { LoadFailure } from '../load-failure.ts';
import { CapturedBench, type CapturedTask, capturedBenches, holdRuns } from './captured-bench.ts';
import { holdsLast } from './holds-last.ts';
import type { Tool } from './javascript-tool.ts';

export function createTinybenchTool(): Tool {
  return {
    harness: 'tinybench',
    registers: 'while it runs',
    intercepted: { specifier: 'tinybench', exported: { ...tinybench, Bench: CapturedBench } },
    takeExport,
    holdAt: (names, held) =>
      holdRuns((bench) => {
        const tasks = namedTasks();
        const isLast = holdsLast(
          names,
          tasks.map(([name]) => name),
          (i) => tasks[i]?.[1].bench === bench,
        );
        if (isLast) held();
        return isLast;
      }),
    benchmarks: () => namedTasks().map(([name, captured]) => ({ name, open: () => toBenchmark(name, captured) })),
    activity: () => capturedBenches.reduce((sum, { captured, runsAsked }) => sum + captured.size + runsAsked, 0),
    ran: () => capturedBenches.some(({ runsAsked }) => runsAsked > 0),
  };
}

async function takeExport(exported: unknown, file: string): Promise<'registered' | 'nothing'> {
  if (typeof exported === 'function') {
    const given = new CapturedBench();
    await exported(given);
    // A script that was started may have handed it a Bench of its own already.
    const others = capturedBenches.filter((bench) => bench !== given && bench.captured.size > 0);
    const isKnown = [...given.captured.keys()].every((name) => others.some(({ captured }) => captured.has(name)));
    if (isKnown) given.captured.clear();
    return 'registered';
  }
  if (exported instanceof CapturedBench) return 'registered';
  if (typeof exported !== 'object' || exported === null || !Array.isArray(Reflect.get(exported, 'tasks'))) {
    return 'nothing';
  }
  const message =
    `Cannot measure ${file} as its default export is a Bench of another copy of tinybench: ` +
    "import it as 'tinybench', or export a function (bench) => { … }";
  throw new LoadFailure({ reason: 'unsupported', message });
}

/** A task is known by its own name, below its Bench's name where the file makes several. */
function namedTasks(): readonly (readonly [string, CapturedTask])[] {
  const filled = capturedBenches.filter((bench) => bench.captured.size > 0);
  return filled.flatMap((bench) => {
    const grouped = filled.length > 1 && bench.name !== undefined && bench.name !== '';
    return [...bench.captured].map(
      ([taskName, captured]) => [grouped ? `${bench.name}/${taskName}` : taskName, captured] as const,
    );
  });
}

export async function toBenchmark(name: string, captured: CapturedTask): Promise<Benchmark> {
  const { fn, options, bench, task } = captured;
  const found = { ...options, ...(await optionsFromSetup(captured)) };
  return {
    name,
    fn,
    self: task,
    hooks: {
      setup: (mode) => bench.setup(task, mode),
      teardown: (mode) => bench.teardown(task, mode),
      ...ownHooks(found, task),
    },
    async: options.async,
  };
}

/** tinybench 2 and vitest: `setup: (task) => { task.opts = { beforeEach } }`. Whether hooks surround a call decides how it is timed. */
async function optionsFromSetup({ bench, task }: CapturedTask): Promise<CapturedTask['options']> {
  if (!/\bopts\b/.test(functionText(bench.setup))) return {};
  await bench.setup(task, 'run');
  const options = optionsOf(task);
  await bench.teardown(task, 'run');
  return options;
}

function optionsOf(task: CapturedTask['task']): CapturedTask['options'] {
  return Object(Reflect.get(task, 'opts'));
}

function ownHooks(options: CapturedTask['options'], task: CapturedTask['task']): Hooks {
  const hooks: { -readonly [K in keyof Hooks]: Hooks[K] } = {};
  for (const name of ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'] as const) {
    const hook = options[name];
    if (hook !== undefined) hooks[name] = (mode) => (optionsOf(task)[name] ?? hook).call(task, mode);
  }
  return hooks;
}
