/** The describes and benches a vitest file makes, which of them run, and the hooks round each. */

export type AnyFunction = (...args: readonly unknown[]) => unknown;
export type Mode = 'run' | 'skip' | 'only' | 'todo';

export const hookNames = ['beforeAll', 'afterAll', 'beforeEach', 'afterEach'] as const;
export type HookName = (typeof hookNames)[number];

export interface BenchNode {
  readonly kind: 'bench';
  readonly name: string;
  readonly mode: Mode;
  readonly fn: AnyFunction;
  /** Of them setup and teardown are used; the time boxes are the suite's, lest the sides be measured differently. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface DescribeNode {
  readonly kind: 'describe';
  readonly name: string;
  readonly mode: Mode;
  /** Absent: nothing to run yet. */
  readonly body?: AnyFunction;
  readonly children: (BenchNode | DescribeNode)[];
  readonly hooks: Readonly<Record<HookName, AnyFunction[]>>;
}

export function describeNode(name: string, mode: Mode, body?: AnyFunction): DescribeNode {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  return { kind: 'describe', name, mode, ...(body === undefined ? {} : { body }), children: [], hooks };
}

/** A bench that runs, and what encloses it, outermost first. */
export interface Runnable {
  readonly bench: BenchNode;
  readonly path: readonly DescribeNode[];
}

/** In the order of the file. `only` anywhere leaves out what is not within one. */
export function runnableOf(root: DescribeNode): readonly Runnable[] {
  const restricted = holdsOnly(root);
  const within = (node: DescribeNode, path: readonly DescribeNode[], chosen: boolean): readonly Runnable[] =>
    node.children.flatMap((child) => {
      if (child.mode === 'skip' || child.mode === 'todo') return [];
      const wanted = chosen || child.mode === 'only';
      if (child.kind === 'describe') return within(child, [...path, child], wanted);
      return wanted ? [{ bench: child, path }] : [];
    });
  return within(root, [root], !restricted);
}

function holdsOnly(node: DescribeNode): boolean {
  return node.children.some((child) => child.mode === 'only' || (child.kind === 'describe' && holdsOnly(child)));
}
