import { expect, test } from 'vitest';
import { parseFrequency, parseProcessorTimes, stealBetween } from '../../src/measure/conditions.ts';
import { parseRelease } from '../../src/measure/machine.ts';

test('steal is the hypervisor’s share of all processor time; guest time is not counted twice', () => {
  const before = parseProcessorTimes('cpu  100 0 50 800 0 0 0 50 7 7\ncpu0 1 2 3 4 5 6 7 8 9 10\n');
  const after = parseProcessorTimes('cpu  150 0 60 820 0 0 0 70 90 90\n');
  expect(before).toEqual({ total: 1000, steal: 50 });
  expect(stealBetween(before, after)).toBeCloseTo(0.2, 12);
  expect(stealBetween(before, before)).toBeUndefined();
  expect(parseProcessorTimes('cpu 1 2 3')).toBeUndefined();
});

test('frequency is the mean over processors, absent where the kernel does not tell', () => {
  expect(parseFrequency('cpu MHz\t\t: 2000.5\nflags: x\ncpu MHz\t\t: 3000.5\n')).toBe(2500.5);
  expect(parseFrequency('BogoMIPS : 50.00\n')).toBeUndefined();
});

test('the image is the distribution with its version', () => {
  expect(parseRelease('NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n')).toBe('ubuntu-24.04');
  expect(parseRelease('ID="alpine"\n')).toBe('alpine');
  expect(parseRelease('')).toBeUndefined();
});
