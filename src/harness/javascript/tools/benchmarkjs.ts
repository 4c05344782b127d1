/** benchmark.js: `new Benchmark.Suite().add().run()` and `new Benchmark().run()`, with their listeners. */
import { CapturedBenchmark, foundBenchmark, type Options } from './benchmarkjs-benchmark.ts';
import { CapturedSuite, filtered } from './benchmarkjs-suite.ts';
import { holdsLast } from './holds-last.ts';
import type { Tool } from './javascript-tool.ts';

interface State {
  readonly benchmarks: CapturedBenchmark[];
  /** Name of the suite a benchmark was added to, where it has one. */
  readonly suiteNames: Map<CapturedBenchmark, string>;
  runs: number;
  complaint?: string;
  /** Names to measure, and what to call at their run; absent: nothing is held. */
  hold?: { readonly names: readonly string[]; readonly held: () => void };
}

export function createBenchmarkJsTool(): Tool {
  const state: State = { benchmarks: [], suiteNames: new Map(), runs: 0 };
  const { Benchmark, statics } = benchmarkOf(state);
  return {
    harness: 'benchmarkjs',
    registers: 'while it runs',
    intercepted: { specifier: 'benchmark', exported: { ...statics, default: Benchmark }, required: Benchmark },
    holdAt: (names, held) => {
      state.hold = { names, held };
    },
    benchmarks: () => state.benchmarks.map((bench) => foundBenchmark(nameOf(state, bench), bench)),
    activity: () => state.benchmarks.length + state.runs,
    ran: () => state.runs > 0,
    complaint: () => state.complaint,
  };
}

function nameOf({ suiteNames }: State, bench: CapturedBenchmark): string {
  const suite = suiteNames.get(bench);
  return suite === undefined ? bench.title : `${suite}/${bench.title}`;
}

function isHeld(state: State, members: readonly CapturedBenchmark[]): boolean {
  const { hold, benchmarks } = state;
  if (hold === undefined) return false;
  const names = benchmarks.map((bench) => nameOf(state, bench));
  const isOfRun = (place: number): boolean => members.some((member) => member === benchmarks[place]);
  const isLast = holdsLast(hold.names, names, isOfRun);
  if (isLast) hold.held();
  return isLast;
}

interface Package {
  readonly Benchmark: unknown;
  readonly statics: Readonly<Record<string, unknown>>;
}

function benchmarkOf(state: State): Package {
  const complain = (error: unknown): void => {
    state.complaint ??= error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  };
  class Benchmark extends CapturedBenchmark {
    constructor(...args: readonly unknown[]) {
      super(state.benchmarks.length + 1, args);
      state.benchmarks.push(this);
      this.complainTo(complain);
    }

    override run(options?: Options): this {
      state.runs += 1;
      return super.run(options);
    }
  }
  class Suite extends CapturedSuite {
    constructor(...args: readonly unknown[]) {
      super(args, {
        make: (each) => (each[0] instanceof Benchmark ? each[0] : new Benchmark(...each)),
        join: (bench, name) => state.suiteNames.set(bench, name),
        refuse: (bench) => state.benchmarks.splice(state.benchmarks.indexOf(bench), 1),
        onRun: () => {
          state.runs += 1;
        },
        isHeld: (members) => isHeld(state, members),
      });
      this.complainTo(complain);
    }
  }
  const whole = withoutNew(Benchmark);
  const statics = { ...publicStatics, Suite: withoutNew(Suite), Benchmark: whole };
  Object.assign(Benchmark, statics);
  return { Benchmark: whole, statics };
}

type Constructor = new (...args: readonly unknown[]) => object;

/** The originals may be called without `new`. */
function withoutNew(made: Constructor): Constructor {
  return new Proxy(made, { apply: (_, __, args) => new made(...args) });
}

const publicStatics: Readonly<Record<string, unknown>> = {
  options: { async: false, defer: false, delay: 0.005, maxTime: 5, minSamples: 5, minTime: 0, initCount: 1 },
  platform: { name: 'Node.js', version: process.version, description: `Node.js ${process.version}` },
  support: { browser: false, timeout: true, decompilation: true },
  version: '2.1.4',
  formatNumber: (value: number) => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ','),
  filter: filtered,
  invoke,
  join: (list: readonly unknown[], between: string = ',') => list.map(String).join(between),
};

/** `invoke(benches, 'run')` and `invoke(benches, { name: 'run' })`. */
function invoke(list: readonly CapturedBenchmark[], given: unknown): readonly unknown[] {
  const name = typeof given === 'object' && given !== null ? Reflect.get(given, 'name') : given;
  return list.map((bench) => {
    const method: unknown = Reflect.get(bench, String(name));
    return typeof method === 'function' ? method.call(bench) : undefined;
  });
}
