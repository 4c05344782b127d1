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
  /** Of them setup and teardown are used; the time boxes are the suite's, as the sides must be measured alike. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** vitest 5: asks for its benchmarks while it runs. */
export interface TestNode {
  readonly kind: 'test';
  readonly name: string;
  readonly mode: Mode;
  /** Of test.extend, in the order given: name and value, or the function that makes it. */
  readonly fixtures: readonly (readonly [string, unknown])[];
  readonly body: (context: object) => unknown;
}

export interface DescribeNode {
  readonly kind: 'describe';
  readonly name: string;
  readonly mode: Mode;
  /** Absent: nothing to run yet. */
  readonly body?: AnyFunction | undefined;
  readonly children: (BenchNode | TestNode | DescribeNode)[];
  readonly hooks: Readonly<Record<HookName, AnyFunction[]>>;
}

export function describeNode(name: string, mode: Mode, body?: AnyFunction): DescribeNode {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  return { kind: 'describe', name, mode, body, children: [], hooks };
}

/** A bench or a test that runs, and what encloses it, outermost first. */
export interface Runnable<Node extends BenchNode | TestNode = BenchNode | TestNode> {
  readonly node: Node;
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
      return wanted ? [{ node: child, path }] : [];
    });
  return within(root, [root], !restricted);
}

function holdsOnly(node: DescribeNode): boolean {
  return node.children.some((child) => child.mode === 'only' || (child.kind === 'describe' && holdsOnly(child)));
}

export function titlesOf(path: readonly DescribeNode[]): readonly string[] {
  return path.map(({ name }) => name).filter((name) => name !== '');
}

/** Runs the hooks before; answers those after, which include what the former answered to clean up with. */
export async function openHooks(path: readonly DescribeNode[], context: object): Promise<() => Promise<void>> {
  const cleanups: AnyFunction[] = [];
  for (const which of ['beforeAll', 'beforeEach'] as const) {
    for (const hook of path.flatMap(({ hooks }) => hooks[which])) {
      const cleanup = await hook(context);
      if (typeof cleanup === 'function') cleanups.unshift(cleanup as AnyFunction); // just seen
    }
  }
  return async () => {
    const after = (['afterEach', 'afterAll'] as const).flatMap((which) =>
      path.toReversed().flatMap(({ hooks }) => hooks[which].toReversed()),
    );
    for (const hook of [...after, ...cleanups]) await hook(context);
  };
}

export async function runHooks(
  path: readonly DescribeNode[],
  context: object,
  between: () => Promise<void>,
): Promise<void> {
  const close = await openHooks(path, context);
  try {
    await between();
  } finally {
    await close();
  }
}
