/** A Suite as users of benchmark.js know it: a list of benchmarks with listeners, whose run times nothing. */
import type { CapturedBenchmark, Options } from './benchmarkjs-benchmark.ts';
import { CapturedEmitter } from './benchmarkjs-events.ts';

export interface SuiteOwner {
  make(args: readonly unknown[]): CapturedBenchmark;
  /** The suite's name becomes part of the benchmark's. */
  join(bench: CapturedBenchmark, suite: string): void;
  /** A listener of `add` refused it. */
  refuse(bench: CapturedBenchmark): void;
  onRun(): void;
  /** Whether an asynchronous run of these is not to be answered. */
  isHeld(members: readonly CapturedBenchmark[]): boolean;
}

export class CapturedSuite extends CapturedEmitter {
  readonly #members: CapturedBenchmark[] = [];
  readonly #owner: SuiteOwner;
  readonly name: string | undefined;
  aborted = false;
  running = false;

  /** `args`: `(name, options)` or `(options)`. */
  constructor([first, second]: readonly unknown[], owner: SuiteOwner) {
    super();
    this.#owner = owner;
    const given = typeof first === 'object' && first !== null ? first : second;
    const options = typeof given === 'object' && given !== null ? { ...given } : {};
    Object.assign(this, options);
    const named: unknown = Reflect.get(options, 'name') ?? first;
    this.name = typeof named === 'string' && named !== '' ? named : undefined;
    this.listenToOptions(options);
  }

  get length(): number {
    return this.#members.length;
  }

  add(...args: readonly unknown[]): this {
    const bench = this.#owner.make(args);
    const event = { type: 'add', target: bench, cancelled: false };
    this.emit(event);
    if (event.cancelled) this.#owner.refuse(bench);
    else this.push(bench);
    return this;
  }

  push(...benches: readonly CapturedBenchmark[]): number {
    for (const bench of benches) {
      if (this.name !== undefined) this.#owner.join(bench, this.name);
      Object.defineProperty(this, this.#members.push(bench) - 1, { value: bench, configurable: true });
    }
    return this.length;
  }

  run(options?: Options): this {
    this.#owner.onRun();
    const fire = (): void => {
      this.emit({ type: 'start', target: this.#members[0] });
      for (const bench of this.#members) {
        bench.run();
        this.report({ type: 'cycle', target: bench });
      }
      this.report({ type: 'complete', target: this.#members.at(-1) });
    };
    // Listeners may be added after an asynchronous run was asked for.
    if (options?.['async'] === true) setImmediate(() => this.#owner.isHeld(this.#members) || fire());
    else fire();
    return this;
  }

  filter(by: unknown): readonly CapturedBenchmark[] {
    return withShorthand(filtered(this.#members, by));
  }

  map(by: unknown): readonly unknown[] {
    return mapped(this.#members, by);
  }

  forEach(each: (bench: CapturedBenchmark, i: number) => void): this {
    this.#members.forEach((bench, i) => {
      each(bench, i);
    });
    return this;
  }

  slice(...range: readonly number[]): readonly CapturedBenchmark[] {
    return withShorthand(this.#members.slice(...range));
  }

  sort(by: (one: CapturedBenchmark, other: CapturedBenchmark) => number): this {
    this.#members.sort(by);
    return this;
  }

  reduce(by: (sum: unknown, bench: CapturedBenchmark) => unknown, start: unknown): unknown {
    return this.#members.reduce(by, start);
  }

  indexOf(bench: CapturedBenchmark): number {
    return this.#members.indexOf(bench);
  }

  join(between: string = ','): string {
    return this.#members.map(String).join(between);
  }

  abort(): this {
    this.aborted = true;
    return this;
  }

  reset(): this {
    return this;
  }

  [Symbol.iterator](): Iterator<CapturedBenchmark> {
    return this.#members[Symbol.iterator]();
  }
}

/** `fastest`, `slowest` and `successful` are all of them: nothing was timed. */
export function filtered(list: readonly CapturedBenchmark[], by: unknown): readonly CapturedBenchmark[] {
  return typeof by === 'function' ? list.filter((bench, i) => by(bench, i)) : [...list];
}

/** `filter('fastest').map('name')`: a name means the property. */
function withShorthand<Item extends object>(list: readonly Item[]): readonly Item[] {
  const map = (by: unknown): readonly unknown[] => mapped(list, by);
  return Object.assign([...list], { map, pluck: map });
}

function mapped(list: readonly object[], by: unknown): readonly unknown[] {
  return list.map((item, i) => (typeof by === 'function' ? by(item, i) : Reflect.get(item, String(by))));
}
