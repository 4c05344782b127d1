import { expect, test } from 'vitest';
import { foundLines } from '../../src/gate/found-lines.ts';
import type { Discovered } from '../../src/ports.ts';

function found(name: string, message?: string): Discovered {
  const failure = message === undefined ? {} : { failure: { reason: 'load' as const, message } };
  // Its suite and file are not told.
  return { id: { suite: 'core', name }, metrics: [], ...failure } as unknown as Discovered;
}

test('what does not load is told before anything is measured, a few by name', () => {
  expect(foundLines([found('a'), found('b')])).toEqual([]);
  expect(foundLines([found('a'), found('b', 'Cannot find module "x"\nat y')])).toEqual([
    '1 of 2 benchmarks found does not load ("flamegate doctor" shows more):',
    'core/b: Cannot find module "x"',
  ]);
  const announced =
    'Cannot load b.py:\nTraceback (most recent call last):\n  File "b.py", line 1\nImportError: cannot import name "y"\n';
  expect(foundLines([found('b', announced)]).at(1)).toBe(
    'core/b: Cannot load b.py: ImportError: cannot import name "y"',
  );
  const lines = foundLines(Array.from({ length: 9 }, (_, i) => found(`b${i}`, '::error::forged')));
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe('core/b0: : :error::forged');
  expect(lines.at(-1)).toBe('and 4 more');
});
