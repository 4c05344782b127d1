/** `describe` and `bench` as vitest files call them, with everything that may be between the name and the call. */
import { functionText } from '../function-text.ts';
import { casesOfTable, formatTitle, titleOf } from './vitest-title.ts';
import { type AnyFunction, type DescribeNode, describeNode, type Mode, type TestNode } from './vitest-tree.ts';

/** Where what is called now belongs. */
export interface Place {
  current: DescribeNode;
}

export type Chain = AnyFunction & Record<string, unknown>;

/** Flags that change nothing here: benchmarks run one by one. */
const idleFlags = ['concurrent', 'sequential', 'shuffle'];

export function makeBench(place: Place, mode: Mode = 'run'): Chain {
  const bench = (name: unknown, fn: unknown = () => {}, options: unknown = {}): void => {
    place.current.children.push({
      kind: 'bench',
      name: titleOf(name),
      mode,
      fn: fn as AnyFunction, // vitest would fail the same way
      options: { ...(options as object) },
    });
  };
  return chained(bench, mode, (next) => makeBench(place, next));
}

export function makeDescribe(place: Place, mode: Mode = 'run'): Chain {
  const add = (name: string, given: readonly unknown[], values: readonly unknown[]): void => {
    const body = given.find((each) => typeof each === 'function') as AnyFunction | undefined;
    const options = given.find((each) => typeof each === 'object' && each !== null);
    const own = body === undefined ? 'todo' : modeIn(options, mode);
    place.current.children.push(describeNode(name, own, body === undefined ? undefined : () => body(...values)));
  };
  const describe = (name: unknown, ...given: readonly unknown[]): void => add(titleOf(name), given, []);
  /** `each` spreads a list over the body's parameters where every case is one; `for` never does. */
  const over =
    (spread: 'lists' | 'nothing') =>
    (cases: readonly unknown[], ...table: readonly unknown[]) =>
    (name: unknown, ...given: readonly unknown[]): void => {
      const all = table.length > 0 ? casesOfTable(cases as readonly string[], table) : cases; // a tagged template
      const lists = spread === 'lists' && all.every(Array.isArray);
      for (const [i, value] of all.entries()) {
        const title = formatTitle(titleOf(name), Array.isArray(value) ? value : [value], i);
        add(title, given, lists && Array.isArray(value) ? value : [value]);
      }
    };
  const each = over('lists');
  return Object.assign(
    chained(describe, mode, (next) => makeDescribe(place, next)),
    { each, for: over('nothing') },
  );
}

/** The innermost of skip, only and todo wins over the flag before it, as a skipped describe stays skipped. */
function modeIn(options: unknown, mode: Mode): Mode {
  const found = (['only', 'skip', 'todo'] as const).find(
    (flag) => typeof options === 'object' && options !== null && Reflect.get(options, flag) === true,
  );
  return mode === 'run' ? (found ?? mode) : mode;
}

function chained(call: AnyFunction, mode: Mode, remake: (mode: Mode) => Chain): Chain {
  const chain = call as Chain; // its properties are defined below
  for (const flag of ['skip', 'only', 'todo'] as const) {
    Object.defineProperty(chain, flag, { configurable: true, get: () => remake(mode === 'run' ? flag : mode) });
  }
  for (const flag of idleFlags) Object.defineProperty(chain, flag, { configurable: true, get: () => chain });
  chain['skipIf'] = (condition: unknown) => remake(condition ? 'skip' : mode);
  chain['runIf'] = (condition: unknown) => remake(condition ? mode : 'skip');
  return chain;
}

/** A test that takes no `bench` from its context is ignored: vitest before 5 runs no tests in bench files. */
export function makeTest(place: Place, fixtures: TestNode['fixtures'] = [], mode: Mode = 'run'): Chain {
  const add = (name: string, given: readonly unknown[], values: readonly unknown[]): void => {
    const fn = given.find((each) => typeof each === 'function') as AnyFunction | undefined;
    if (fn === undefined || fn.length === 0 || !/\bbench\b/.test(functionText(fn))) return;
    const own = modeIn(
      given.find((each) => typeof each === 'object' && each !== null),
      mode,
    );
    const body = (context: object): unknown => fn(...values, context);
    place.current.children.push({ kind: 'test', name, mode: own, fixtures, body });
  };
  const test = (name: unknown, ...given: readonly unknown[]): void => add(titleOf(name), given, []);
  const over =
    (cases: readonly unknown[]) =>
    (name: unknown, ...given: readonly unknown[]): void => {
      for (const [i, value] of cases.entries()) {
        add(formatTitle(titleOf(name), Array.isArray(value) ? value : [value], i), given, [value]);
      }
    };
  const extend = (given: unknown, ...values: readonly unknown[]): Chain => {
    const more = typeof given === 'string' ? [[given, values.at(-1)] as const] : Object.entries(Object(given));
    return makeTest(place, [...fixtures, ...more], mode);
  };
  const chain = chained(test, mode, (next) => makeTest(place, fixtures, next));
  // `each` passes on its case alone: there is no context to take `bench` from.
  return Object.assign(chain, { for: over, each: () => () => {}, extend, fails: chain, override: () => chain });
}
