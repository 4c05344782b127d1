/** tatami-ng: `bench()` and `baseline()` within `group()`, with hooks of both, and `run()`. */
import type { Hooks } from '../benchmark.ts';
import { CaseList, isFunction, ones, propertyOf } from './case-list.ts';
import type { Tool } from './javascript-tool.ts';

export function createTatamiTool(): Tool {
  const cases = new CaseList();
  const names: string[] = [];
  let open: readonly unknown[] = [];
  const bench = (first: unknown, second?: unknown, third?: unknown): void => {
    const [fn, options] = isFunction(first) ? [first, second] : [second, third];
    if (!isFunction(fn)) throw new TypeError(`expected function for "${String(first)}", got ${typeof fn}`);
    const own = isFunction(first) ? first.name || 'anonymous' : String(first).trim();
    const name = [...open.map(groupNameOf), own].filter((part) => part !== '').join('/');
    names.push(name);
    const hooks = hooksOf([...open, options]);
    cases.add({ name, open: () => ({ name, fn: () => fn(), self: undefined, hooks }) });
  };
  const group = (first: unknown, second?: unknown): void => {
    const body = isFunction(first) ? first : second;
    if (!isFunction(body)) throw new TypeError(`expected function, got ${typeof body}`);
    const outer = open;
    open = [...outer, isFunction(first) ? '' : first];
    try {
      body();
    } finally {
      open = outer;
    }
  };
  const run = async (): Promise<readonly object[]> => {
    cases.ran();
    return [{ cpu: '', runtime: 'node', benchmarks: names.map(pretended) }];
  };
  return cases.tool('tatami-ng', { exported: { bench, baseline: bench, group, run, bmf: () => ({}) } });
}

function groupNameOf(group: unknown): string {
  const name = typeof group === 'string' ? group : propertyOf(group, 'name');
  return typeof name === 'string' ? name.trim() : '';
}

/** The groups' outside, the benchmark's own inside. */
function hooksOf(levels: readonly unknown[]): Hooks {
  const all = (name: string): (() => Promise<void>) | undefined => {
    const found = levels.map((level) => propertyOf(level, name)).filter(isFunction);
    if (found.length === 0) return undefined;
    return async () => {
      for (const hook of found) await hook();
    };
  };
  const named = { beforeAll: 'before', afterAll: 'after', beforeEach: 'beforeEach', afterEach: 'afterEach' } as const;
  const hooks = Object.entries(named).map(([ours, theirs]) => [ours, all(theirs)] as const);
  return Object.fromEntries(hooks.filter(([, hook]) => hook !== undefined));
}

const statistics = 'min max p50 p75 p99 p995 avg vr sd moe rmoe aad mad';

function pretended(name: string): object {
  const stats = { samples: 1, ss: true, latency: ones(statistics), throughput: ones(statistics) };
  return { name, async: false, baseline: false, group: null, stats };
}
