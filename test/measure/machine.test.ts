import { expect, test } from 'vitest';
import { platformNotes } from '../../src/measure/machine.ts';

test('what a platform cannot tell is said, and of Linux nothing', () => {
  expect(platformNotes('linux')).toEqual([]);
  expect(platformNotes('darwin').join()).toMatch(/^macOS .*stolen CPU time.*pinning and the profiler perf:/);
  expect(platformNotes('win32').join()).toMatch(/^Windows .*stolen CPU time.*perf, load average and involuntary/);
  expect(platformNotes('freebsd').join()).toContain('freebsd');
});
