/** fastbench: `bench([function name(done) {…}], count)` answers what runs them: `run(run)` runs them twice. */
import { CaseList, isFunction, untilDone } from './case-list.ts';
import type { Tool } from './javascript-tool.ts';

export function createFastbenchTool(): Tool {
  const cases = new CaseList();
  const bench = (functions: readonly unknown[]): ((done?: unknown) => void) => {
    for (const [i, fn] of functions.entries()) {
      if (!isFunction(fn)) throw new TypeError(`Function ${i + 1} of the list is none`);
      const name = fn.name || `function ${i + 1}`;
      cases.add({ name, open: () => ({ name, fn: untilDone(fn), self: undefined, hooks: {} }) });
    }
    return (done) => {
      cases.ran();
      if (isFunction(done)) setImmediate(() => done());
    };
  };
  return cases.tool('fastbench', { exported: { default: bench }, required: bench });
}
