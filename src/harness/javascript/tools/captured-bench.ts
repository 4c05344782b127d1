/**
 * A tinybench Bench that registers and never runs. Bench files get it instead of the real one, so that one task of
 * a file can be measured in a process of its own and a file that runs its own Bench works unmodified.
 */
import { Bench, type BenchOptions, type Fn, type FnOptions, type Task, type TaskResult } from 'tinybench';

export interface CapturedTask {
  readonly fn: Fn;
  readonly options: FnOptions;
  readonly bench: CapturedBench;
  /** The object user code knows as the task; `this` of its functions and hooks. */
  readonly task: Task;
}

/** Every Bench made in this process, in order of construction. */
export const capturedBenches: CapturedBench[] = [];

let isHeld: ((bench: CapturedBench) => boolean) | undefined;

/** Runs of which `decide` says so are never answered. */
export function holdRuns(decide: (bench: CapturedBench) => boolean): void {
  isHeld = decide;
}

export class CapturedBench extends Bench {
  readonly captured: Map<string, CapturedTask> = new Map<string, CapturedTask>();
  /** How often the file asked to run it. */
  runsAsked = 0;
  /** tinybench 3 to 5 keep there what they were made with. */
  readonly opts: BenchOptions;
  /** tinybench 2. */
  readonly todos: Pick<Task, 'name'>[] = [];

  constructor(options: BenchOptions = {}) {
    super({ ...options, subtractTimerOverhead: false });
    this.opts = { time: this.time, iterations: this.iterations, warmup: true, ...options };
    capturedBenches.push(this);
    // A method in tinybench 2, a setting since 3: a function is both callable and true.
    Object.defineProperty(this, 'warmup', { value: async (): Promise<void> => {}, writable: true });
  }

  override add(name: string, fn: Fn, options: FnOptions = {}): this {
    if (typeof fn !== 'function') throw new TypeError(`The benchmark "${name}" needs a function`);
    // A stated `async` keeps tinybench from calling the function once here, to see whether it returns a promise:
    // a benchmark that hangs or crashes would take every other of its file with it.
    if (this.captured.has(name) && this.getTask(name) === undefined) throw twice(name);
    super.add(name, fn, { ...options, async: options.async ?? false });
    const task = this.getTask(name);
    if (task === undefined) return this;
    this.captured.set(name, { fn, options, bench: this, task });
    Object.defineProperties(task, {
      run: { value: async () => this.pretendTask(task) },
      runSync: { value: () => this.pretendTask(task) },
      warmup: { value: async () => {} },
      warmupSync: { value: () => {} },
      // Public in tinybench 2.
      fn: { value: fn },
      // Set by some while they set up.
      opts: { value: options, writable: true },
    });
    return this;
  }

  /** Taken back before it was run it is none; afterward that is only tidying up. */
  override remove(name: string): this {
    if (this.getTask(name)?.runs === 0) this.captured.delete(name);
    return super.remove(name);
  }

  /** tinybench before version 3. */
  todo(name: string): this {
    this.todos.push({ name });
    return this;
  }

  override async run(): Promise<Task[]> {
    if (isHeld?.(this) === true) return new Promise(() => {});
    return this.pretend();
  }

  override runSync(): Task[] {
    return this.pretend();
  }

  /** tinybench before version 3. */
  async runConcurrently(): Promise<Task[]> {
    return this.pretend();
  }

  /** tinybench before version 3. */
  async warmupConcurrently(): Promise<void> {}

  /** What comes after `run()` in the file (tables, listeners) must find results it can read. */
  private pretend(): Task[] {
    this.dispatchEvent(new Event('start'));
    for (const task of this.tasks) this.pretendTask(task);
    this.runsAsked += 1;
    this.dispatchEvent(new Event('complete'));
    return this.tasks;
  }

  private pretendTask(task: Task): Task {
    this.runsAsked += 1;
    task.dispatchEvent(Object.assign(new Event('start'), { task }));
    Object.defineProperty(task, 'result', { value: pretendedResult(), configurable: true });
    Object.defineProperty(task, 'runs', { value: 1, configurable: true });
    for (const target of [task, this]) target.dispatchEvent(Object.assign(new Event('cycle'), { task }));
    task.dispatchEvent(Object.assign(new Event('complete'), { task }));
    return task;
  }
}

function twice(name: string): Error {
  return new Error(`Cannot tell two benchmarks apart as both are named "${name}": rename one, or use a Bench for each`);
}

type Statistics = Extract<TaskResult, { latency: unknown }>['latency'];

const statisticNames =
  'aad critical df mad max mean min moe p50 p75 p99 p995 p999 rme samplesCount sd sem variance'.split(' ');

/** All ones: finite in every division user code may do with it. Nothing of it is ever reported. */
export function pretendedResult(): TaskResult {
  const ones = Object.fromEntries(statisticNames.map((name) => [name, 1]));
  // Complete by construction: the names are tinybench's Statistics, and the rest its versions 2 to 5.
  const statistics = { ...ones, samples: [1] } as unknown as Statistics;
  const result = {
    ...ones,
    samples: [1],
    aborted: false,
    state: 'completed' as const,
    hz: 1,
    period: 1,
    totalTime: 1,
    latency: statistics,
    throughput: statistics,
    runtime: 'node' as const,
    runtimeVersion: '',
    timestampProviderName: 'hrtimeNow',
  };
  return result;
}
