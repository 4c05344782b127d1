import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from '../../src/text/json-fault.ts';
import { long } from '../support/long.ts';
import { stopwatch } from '../support/processor-time.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('a text has a fault exactly where JSON.parse refuses it', long, () => {
  const damage = fc.record({
    value: fc.jsonValue(),
    indent: fc.constantFrom(0, 2, '\t'),
    at: fc.nat(),
    cut: fc.nat({ max: 2 }),
    put: fc.constantFrom(
      '',
      ',',
      ']',
      '}',
      '{',
      '"',
      ':',
      '1',
      '-',
      '.',
      'e',
      'null',
      '\n',
      '\u0000',
      '\\',
      '\uFEFF',
      '0',
    ),
  });
  fc.assert(
    fc.property(damage, ({ value, indent, at, cut, put }) => {
      const whole = JSON.stringify(value, null, indent);
      expect(jsonFault(whole)).toBeUndefined();
      const place = at % (whole.length + 1);
      const text = whole.slice(0, place) + put + whole.slice(place + cut);
      expect(jsonFault(text) === undefined, text).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test('what stands before the fault begins some JSON', () => {
  const closing = ['', '0', '":0}', '0}', '0]', '}', ']', '"', 'ull', '"x":0}', ':0}', ',0]'];
  for (const text of [
    '{"a":1,,}',
    '[1 2]',
    '{"a" 1}',
    '{a:1}',
    '[1,]',
    '[01]',
    '"a\nb"',
    '{"a":1}x',
    '[1.]',
    '[nul]',
    '',
  ]) {
    const { line = 0, column = 0 } = jsonFault(text) ?? {};
    const before = text
      .split('\n')
      .slice(0, line)
      .join('\n')
      .slice(0, column - 1);
    expect(
      closing.some((rest) => isJson(before + rest)),
      text,
    ).toBe(true);
  }
});

test.each([
  ['{\n  "a": 1,\n  "b": [1, 2,,],\n}\n', 3, 14],
  ['{\r\n  "a": 1,\r\n}', 3, 1],
  ['{"a": 1', 1, 8],
  ['{"a": 1\n', 2, 1],
  ['', 1, 1],
  ["{'a': 1}", 1, 2],
  ['// a note\n{}', 1, 1],
])('%j is no JSON from line %d, column %d on', (text, line, column) => {
  expect(jsonFault(text)).toEqual({ line, column });
});

test('a megabyte of nested or long text is read in its own time', () => {
  const passed = stopwatch();
  expect(jsonFault('['.repeat(500_000))).toEqual({ line: 1, column: 500_001 });
  expect(jsonFault(`"${'a'.repeat(1_000_000)}`)).toEqual({ line: 1, column: 1 });
  expect(jsonFault(`${'\n'.repeat(500_000)}x`)).toEqual({ line: 500_001, column: 1 });
  expect(passed()).toBeLessThan(5000);
});
