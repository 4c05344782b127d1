/** benny: `suite(name, add(…), add.only(…), add.skip(…), cycle(), complete(), save())`. */
import type { Benchmark } from '../benchmark.ts';
import { type AnyFunction, CaseList, isFunction, ones } from './case-list.ts';
import type { Tool } from './javascript-tool.ts';

interface Entry {
  readonly kind: 'add' | 'only' | 'skip' | 'other' | 'complete';
  readonly name?: string;
  readonly fn?: AnyFunction | undefined;
}

export function createBennyTool(): Tool {
  const cases = new CaseList();
  const suite = async (title: unknown, ...given: readonly unknown[]): Promise<object> => {
    const entries = given.filter((entry) => entry instanceof BennyEntry).map(({ entry }) => entry);
    const only = entries.some(({ kind }) => kind === 'only') ? 'only' : 'add';
    const names = entries.flatMap((entry) => {
      if (entry.kind !== only || entry.fn === undefined) return [];
      const { fn, name = 'anonymous' } = entry;
      const whole = `${String(title)}/${name}`;
      cases.add({ name: whole, open: () => opened(whole, fn) });
      return [name];
    });
    cases.ran();
    const summary = summaryOf(String(title), names);
    if (names.length > 0) for (const { kind, fn } of entries) if (kind === 'complete') fn?.(summary);
    return summary;
  };
  const add = Object.assign(entryMaker('add'), { only: entryMaker('only'), skip: entryMaker('skip') });
  const other = (): BennyEntry => new BennyEntry({ kind: 'other' });
  const complete = (fn?: unknown): BennyEntry =>
    new BennyEntry({ kind: 'complete', fn: isFunction(fn) ? fn : undefined });
  const api = { suite, add, cycle: other, complete, save: other, configure: other };
  return cases.tool('benny', { exported: { ...api, default: api } });
}

class BennyEntry {
  readonly entry: Entry;

  constructor(entry: Entry) {
    this.entry = entry;
  }
}

function entryMaker(kind: Entry['kind']): (name: unknown, fn: unknown) => BennyEntry {
  return (name, fn) => new BennyEntry({ kind, name: String(name), fn: isFunction(fn) ? fn : undefined });
}

/** A function that answers a function, or a promise of one, prepares what that one does. */
async function opened(name: string, fn: AnyFunction): Promise<Benchmark> {
  const answer = await fn();
  return { name, fn: isFunction(answer) ? answer : fn, self: undefined, hooks: {} };
}

const details = 'min max mean median standardDeviation marginOfError relativeMarginOfError standardErrorOfMean';

function summaryOf(title: string, names: readonly string[]): object {
  const results = names.map((name) => ({
    ...ones('ops margin samples'),
    name,
    options: {},
    promise: false,
    completed: true,
    percentSlower: 0,
    details: { ...ones(`${details} sampleVariance`), sampleResults: [1] },
  }));
  const [first = ''] = names;
  return {
    name: title,
    date: new Date(),
    results,
    fastest: { name: first, index: 0 },
    slowest: { name: first, index: 0 },
  };
}
