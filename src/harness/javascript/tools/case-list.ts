/** What the small tools have in common: a script names functions, asks to run them, and prints what comes of it. */
import type { JavaScriptHarness } from '../../../tools/javascript.ts';
import type { FoundBenchmark } from '../benchmark.ts';
import type { InterceptedPackage } from '../module-hooks.ts';
import type { Tool } from './javascript-tool.ts';

export type AnyFunction = (this: unknown, ...args: readonly unknown[]) => unknown;

export class CaseList {
  readonly #found: FoundBenchmark[] = [];
  #runs = 0;

  add(found: FoundBenchmark): void {
    this.#found.push(found);
  }

  /** The script asked to run some. */
  ran(): void {
    this.#runs += 1;
  }

  tool(harness: JavaScriptHarness, exported: Omit<InterceptedPackage, 'specifier'>): Tool {
    return {
      harness,
      registers: 'while it runs',
      intercepted: { specifier: harness, ...exported },
      benchmarks: () => this.#found,
      activity: () => this.#found.length + this.#runs,
      ran: () => this.#runs > 0,
    };
  }
}

export function isFunction(value: unknown): value is AnyFunction {
  return typeof value === 'function';
}

export function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** It says itself when it is done: by what it is given, or by a promise. */
export function untilDone(fn: AnyFunction): () => Promise<void> {
  return function callWrapped() {
    return new Promise<void>((resolve, reject) => {
      const done = (error?: unknown): void => (error instanceof Error ? reject(error) : resolve());
      const answer = fn(done);
      if (answer instanceof Promise) answer.then(() => resolve(), reject);
    });
  };
}

/** All ones, for scripts that print what a run answers. Nothing of it is ever reported. */
export function ones(names: string): Readonly<Record<string, number>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, 1]));
}
