import { expect, test } from 'vitest';
import { readAsyncProfilerHtml } from '../../../src/profile/formats/async-profiler-html.ts';
import { fixtureBytes, fixtureText, frameNamed, sumOf, totalsByName } from './fixture.ts';

const page = (...lines: string[]): Uint8Array =>
  new TextEncoder().encode(['<!DOCTYPE html>', '<h1>CPU profile</h1>', 'const cpool = [', ...lines].join('\n'));

for (const kind of ['cpu', 'alloc']) {
  test(`${kind}: the total is the root's width`, () => {
    const width = /^n\(3,(\d+)\)/m.exec(fixtureText(`async-profiler-4.2/${kind}.html.gz`))?.[1];
    const profile = readAsyncProfilerHtml(fixtureBytes(`async-profiler-4.2/${kind}.html.gz`));
    expect(sumOf(profile)).toBe(Number(width));
    expect(profile.producer).toBe('async-profiler');
  });
}

test('cpu: methods, native code and their shares are told', () => {
  const profile = readAsyncProfilerHtml(fixtureBytes('async-profiler-4.2/cpu.html.gz'));
  expect(profile.mode).toBe('cpu');
  expect(frameNamed(profile, 'Work.spin')).toEqual({ name: 'Work.spin', language: 'jvm', kind: 'user' });
  expect(frameNamed(profile, 'clone3').language).toBe('native');
  const totals = totalsByName(profile);
  // Both call spin, slow twice.
  const ratio = (totals.get('Work.slow')?.total ?? 0) / (totals.get('Work.quick')?.total ?? 1);
  expect(ratio).toBeGreaterThan(1.2);
  expect(ratio).toBeLessThan(3.5);
  expect(totals.get('Work.spin')?.self ?? 0).toBeGreaterThan(0.5 * sumOf(profile));
});

test('names share prefixes, quotes are escaped, and self is what children leave', () => {
  const profile = readAsyncProfilerHtml(
    page(
      "'all',",
      "' com/x/Y.a',",
      "'(b',",
      "' it\\'s'",
      '];',
      'unpack(cpool);',
      'n(3,10)',
      'u(9,6)',
      'u(17,2)',
      'n(25,1)',
      'f(28,1,4,3)',
    ),
  );
  expect(Object.fromEntries(totalsByName(profile))).toEqual({
    'com.x.Y.a': { self: 3, total: 6 },
    'com.x.Y.b': { self: 2, total: 2 },
    "it's": { self: 4, total: 4 },
  });
  expect(sumOf(profile)).toBe(10);
});

for (const [message, lines] of [
  ['the page must be a flame graph with bars', ["'all'", '];']],
  ['line 4 must be a quoted name', ['all', '];']],
  ['bar 1 must be of a name below 1', ["'all'", '];', 'n(3,10)', 'u(80,1)']],
  ['bar 1 must be within the bar below it', ["'all'", '];', 'n(3,10)', 'u(3,11)']],
  ['bar 1 must be within the bar below it', ["'all'", '];', 'n(3,10)', 'f(3,5,0,1)']],
  ['bar 2 must be within the bar below it', ["'all'", '];', 'n(3,10)', 'u(3,6)', 'f(3,1,0,6)']],
] as const) {
  test(`a broken page is refused: ${message} (${lines.length} lines)`, () => {
    expect(() => readAsyncProfilerHtml(page(...lines))).toThrow(message);
  });
}
