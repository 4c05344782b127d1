/** What keeps a suite from being measured is told, whatever the suite measures. */
import { expect, test } from 'vitest';
import { fillSuite } from '../../src/config/fill.ts';
import { GateError } from '../../src/errors.ts';
import { toDiscovered } from '../../src/measure/catalog.ts';
import { inTrouble } from '../../src/measure/suite-troubles.ts';
import { harnessNames } from '../../src/tools/all.ts';

test.each(harnessNames)(
  'a suite of %s in trouble is one benchmark that does not load, with the reason and the cure',
  (harness) => {
    const trouble = new GateError('SUITE_EMPTY', 'Cannot measure suite "s"', { hint: 'commit its files' });
    for (const metrics of [{}, { metrics: ['alloc'] }, { metrics: ['time', 'rss'] }, { metrics: ['its own'] }]) {
      const suite = fillSuite({ name: 's', harness, ...metrics });
      const found = toDiscovered({ suite, listed: inTrouble(suite, trouble) });
      expect(found.failure?.message).toBe('Cannot measure suite "s"\nTo do: commit its files');
    }
  },
);
