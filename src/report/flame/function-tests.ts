/** A tree of one function: its root is the function as a whole, which was tested as such. */
import type { Change } from '../../profile/diff-result.ts';
import type { FlameTree } from './tree.ts';

export interface FunctionTests {
  readonly self?: Change | undefined;
  readonly total?: Change | undefined;
}

/** The tree with the root's change replaced by the test of the function it shows. */
export function withFunctionTests(tree: FlameTree, tests: FunctionTests | undefined): FlameTree {
  return {
    ...tree,
    change: tree.change.with(0, tests?.total),
    selfChange: tree.selfChange.with(0, tests?.self),
  };
}
