import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { parseJsonResults } from '../../src/harness/json/json-results.ts';

const document = (...benchmarks: readonly unknown[]): string => JSON.stringify({ benchmarks });

test.each([
  ['{"benchmarks":[{"name":"a","unit":"ms","value":NaN},{"name":"b","unit":"ms","value":1}]}', /must be JSON: .*N/],
  ['ready\n{"benchmarks":[{"name":"a","value":1},]}\ndone', /must be JSON: .*\]/],
  ["{'benchmarks': []}", /must be JSON: /],
  ['[{"name":"a","median":1}]', /must be a document \{"benchmarks":\[…\]\}: current value is \[/],
  ['[]', /must be a document \{"benchmarks":\[…\]\}: current value is \[/],
  ['', /current value is nothing/],
])('%j is refused with where it is no JSON, or what is missing', (text, words) => {
  expect(() => parseJsonResults(text)).toThrow(words);
});

test.each([
  [{ name: 'a', unit: 'ms', value: 2 }, { name: 'time', unit: 'ns', better: 'lower' }, 2e6],
  [{ name: 'a', unit: 's', value: 0.5 }, { name: 'time', unit: 'ns', better: 'lower' }, 5e8],
  [{ name: 'a', unit: 'KiB', value: 3 }, { name: 'size', unit: 'B', better: 'lower' }, 3072],
  [{ name: 'a', unit: 'ops/s', value: 7 }, { name: 'rate', unit: 'op/s', better: 'higher' }, 7],
  [{ name: 'a', unit: 'frames', value: 60, better: 'higher' }, { name: 'value', unit: 'frames', better: 'higher' }, 60],
  [{ name: 'a', unit: 'B', metric: 'alloc', value: 8 }, { name: 'alloc', unit: 'B', better: 'lower' }, 8],
  [{ name: 'a', unit: 'ops/ms', value: 7 }, { name: 'rate', unit: 'op/s', better: 'higher' }, 7000],
  [{ name: 'a', unit: 'req/s', value: 7 }, { name: 'value', unit: 'req/s', better: 'higher' }, 7],
  [{ name: 'a', unit: 'rows/sec', value: 7, better: 'lower' }, { name: 'value', better: 'lower' }, 7],
  [{ name: 'a', metric: 'items_per_second', value: 7 }, { name: 'items_per_second', better: 'higher' }, 7],
  [{ name: 'a', unit: 'errors/s', value: 7 }, { name: 'value', unit: 'errors/s', role: 'informational' }, 7],
  [{ name: 'a', value: 0 }, { name: 'value', unit: '1', better: 'lower' }, 0],
  [{ name: 'a', unit: 'req/s', value: 9 }, { name: 'value', unit: 'req/s', better: 'higher' }, 9],
  [{ name: 'a', unit: 'rows/sec', value: 9 }, { name: 'value', unit: 'rows/sec', better: 'higher' }, 9],
  [{ name: 'a', unit: 'MB/s', value: 9, better: 'lower' }, { name: 'value', unit: 'MB/s', better: 'lower' }, 9],
  [{ name: 'a', unit: '\u03bcs', value: 2 }, { name: 'time', unit: 'ns' }, 2e3],
  [{ name: 'a', unit: 'msec', value: 2 }, { name: 'time', unit: 'ns', better: 'lower' }, 2e6],
  [{ name: 'a', unit: 'Seconds', value: 2 }, { name: 'time', unit: 'ns', better: 'lower' }, 2e9],
  [{ name: 'a', unit: 'us/op', value: 2 }, { name: 'time', unit: 'ns', better: 'lower' }, 2e3],
  [{ name: 'a', unit: 'hours', value: 2 }, { name: 'time', unit: 'ns', better: 'lower' }, 7.2e12],
  [{ name: 'a', unit: 'kops/s', value: 2 }, { name: 'rate', unit: 'op/s', better: 'higher' }, 2e3],
  [{ name: 'Requests per second', value: 9 }, { name: 'value', unit: '1', better: 'higher' }, 9],
  [{ name: 'render/fps', value: 9 }, { name: 'value', unit: '1', better: 'higher' }, 9],
  [{ name: 'string ops', value: 9 }, { name: 'value', unit: '1', better: 'lower' }, 9],
  [{ name: 'errors per second', value: 9 }, { name: 'value', unit: '1', better: 'lower' }, 9],
  [{ name: 'a', unit: 'constructor', value: 1 }, { name: 'value', unit: 'constructor', better: 'lower' }, 1],
])('%j is read in base units', (entry, metric, value) => {
  const [result] = parseJsonResults(document(entry));
  expect(result?.metric).toMatchObject(metric);
  expect(result?.value).toBe(value);
});

test.each([
  ['alone', `${document({ name: 'a', value: 1 })}`],
  ['pretty', JSON.stringify({ benchmarks: [{ name: 'a', value: 1 }] }, null, 2)],
  ['among other lines', `building {done}\n${document({ name: 'a', value: 1 })}\nbye {}\n`],
  ['after a byte order mark', `\uFEFF${document({ name: 'a', value: 1 })}`],
  ['pretty among other lines', `start\n${JSON.stringify({ benchmarks: [{ name: 'a', value: 1 }] }, null, 2)}\nend\n`],
])('a document %s is found', (_, text) => {
  expect(parseJsonResults(text).map(({ name, value }) => [name, value])).toEqual([['a', 1]]);
});

test('of several documents, a line each, none vanishes', () => {
  const text = `${document({ name: 'a', value: 1 })}\nlog\n${document({ name: 'b', value: 2 }, { name: 'c', value: 3 })}\n`;
  expect(parseJsonResults(text).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});

test.each([
  ['one name in two documents', `${document({ name: 'a', value: 1 })}\n${document({ name: 'a', value: 2 })}`, 'once'],
  ['a document cut short', `${document({ name: 'a', value: 1 })}\n{"benchmarks":[{"name":"b"`, 'each document'],
  [
    'several lines of one among others',
    `${document({ name: 'a', value: 1 })}\n${JSON.stringify({ benchmarks: [{ name: 'b', value: 1 }] }, null, 2)}`,
    'each document',
  ],
  ['UTF-16', Buffer.from(`\uFEFF${document({ name: 'a', value: 1 })}`, 'utf16le').toString('utf8'), 'UTF-8'],
  ['Latin-1', Buffer.from(document({ name: 'größe', value: 1 }), 'latin1').toString('utf8'), 'UTF-8'],
  ['a number as text', document({ name: 'a', value: '150' }), 'current value is "150"'],
  ['nothing', '', 'standard output'],
  ['no document', 'hello', 'hello'],
  ['a value that is no number', document({ name: 'a', value: '1' }), 'benchmarks[0].value'],
  ['a negative value', document({ name: 'a', value: 1 }, { name: 'b', value: -1 }), 'benchmarks[1].value'],
  ['no name', document({ value: 1 }), 'benchmarks[0].name'],
  ['a better that is neither', document({ name: 'a', value: 1, better: 'worse' }), 'lower or higher'],
  ['one name and metric twice', document({ name: 'a', value: 1 }, { name: 'a', value: 2 }), 'once'],
  ['an entry that is no object', document(null), 'benchmarks[0].name'],
])('%s is refused with the place and what was there', (_, text, expected) => {
  expect(() => parseJsonResults(text)).toThrow(GateError);
  expect(() => parseJsonResults(text)).toThrow(expected);
});

const asArray = [
  { name: 'a', unit: 'ms', value: 2, range: '± 1', extra: 'x' },
  { name: 'b', unit: 'req/s', value: 3 },
];

test.each([
  ['alone', JSON.stringify(asArray)],
  ['over lines', JSON.stringify(asArray, null, 2)],
  ['among other lines', `warming up [1/3]\n${JSON.stringify(asArray, null, 2)}\nready\n`],
  ['on a line among others', `ready\n[1,2]\n${JSON.stringify(asArray)}\n[ok]\n`],
  ['one a line', asArray.map((each) => JSON.stringify([each])).join('\n')],
])('an array of results, as github-action-benchmark takes it, is read: %s', (_, text) => {
  expect(parseJsonResults(text)).toMatchObject([
    { name: 'a', metric: { name: 'time', better: 'lower' }, value: 2e6 },
    { name: 'b', metric: { better: 'higher' }, value: 3 },
  ]);
});

test('an array that is cut short beside another is refused; beside a document it is a line of a log', () => {
  const [first = {}] = asArray;
  const cut = '[{"name":"c","value":';
  expect(() => parseJsonResults(`${JSON.stringify([first])}\n${cut}\n`)).toThrow(/each document/);
  expect(parseJsonResults(`${document(first)}\n${cut}\n`)).toHaveLength(1);
});

test('which way is better is assumed where neither says, and that is known', () => {
  const assumed = (entry: Readonly<Record<string, unknown>>): boolean | undefined =>
    parseJsonResults(document({ name: 'a', value: 1, ...entry }))[0]?.isAssumed;
  for (const unit of ['points', '', '%', 'x', 'hits', 'frames']) expect(assumed({ unit })).toBe(true);
  for (const unit of ['ms', 'MB/s', 'score', '% faster', 'errors/s', 'B/op']) expect(assumed({ unit })).toBeUndefined();
  expect(assumed({ unit: 'points', better: 'higher' })).toBeUndefined();
  expect(assumed({ unit: '%', metric: 'success rate' })).toBeUndefined();
  expect(assumed({ name: 'Requests per second' })).toBeUndefined();
});
