import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultGate,
  type GateName,
  gateContext,
  gateFileName,
  gateName,
  gateOfContext,
  gateWord,
} from '../../src/results/gate-name.ts';
import { draws } from '../support/draws.ts';

const usualPlaces = ['bench-config/flamegate.yml', 'flamegate.yml'];
const named = (gate: string): GateName => gateName({ gate, usualPlaces });

test('a gate is called as it is told, else as its folder, else as a configuration of its own place', () => {
  const of = (origin: { gate?: string; folder?: string; config?: string }): string =>
    gateName({ ...origin, usualPlaces });
  expect(of({})).toBe(defaultGate);
  expect(of({ gate: ' core ', folder: 'packages/a' })).toBe('core');
  expect(of({ folder: './packages//a/', config: 'x.yml' })).toBe('packages/a');
  expect(of({ folder: '.', config: './perf/x.yml' })).toBe('perf/x.yml');
  expect(of({ config: './flamegate.yml' })).toBe(defaultGate);
});

test('a name that could break a line or that no file could bear is refused', () => {
  for (const name of ['a\nb', 'a\u001b[2J', 'a\u202eb', 'é'.repeat(41)]) {
    expect(() => named(name)).toThrow(/Cannot name the gate/);
  }
  expect(() => gateName({ folder: 'a/'.repeat(60), usualPlaces })).toThrow(/working directory/);
});

test('the default gate is `flamegate`, others say their name behind it, and both are read back', () => {
  expect(gateContext(defaultGate)).toBe('flamegate');
  expect(gateContext(named('packages/a'))).toBe('flamegate (packages/a)');
  expect(gateOfContext('flamegate report')).toBeUndefined();
  expect(gateOfContext('flamegate ()')).toBeUndefined();
  for (const gate of ['', 'a (b)', 'packages/a', 'größe 🔥'])
    expect(gateOfContext(gateContext(named(gate)))).toBe(gate);
});

const odd = fc.string({
  unit: fc.constantFrom('a', 'A', '-', '.', '/', '%', '4', '1', ' ', '>', 'é', '(', ')'),
  maxLength: 12,
});

test('no two names share a word or a file name, whatever they are made of', () => {
  fc.assert(
    fc.property(odd, odd, (one, other) => {
      const [a, b] = [named(one), named(other)];
      if (a === b) return;
      expect(gateWord(a)).not.toBe(gateWord(b));
      expect(gateFileName(a).toLowerCase()).not.toBe(gateFileName(b).toLowerCase());
    }),
    { numRuns: draws(2000) },
  );
});

test('a word neither closes a comment nor ends a line; a file name is one part of a path', () => {
  fc.assert(
    fc.property(odd, (text) => {
      expect(gateWord(named(text))).toMatch(/^(?!.*--)[\w.%/-]*$/);
      expect(gateFileName(named(text))).toMatch(/^(?!\.)[\w.%-]*$/);
    }),
  );
});
