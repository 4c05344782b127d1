/** What callgrind and those who imitate its format write: inlined code, sums, parts, and files that end early. */
import { expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { totalsByName } from './fixture.ts';

const read = (text: string): Profile => readProfile(new TextEncoder().encode(text));

function selfOf(profile: Profile): Readonly<Record<string, number>> {
  const entries = [...totalsByName(profile)].map(([name, { self }]) => [name, self] as const);
  return Object.fromEntries(entries.filter(([, self]) => self > 0));
}

const head =
  '# callgrind format\nversion: 1\ncreator: callgrind-3.19.0\npositions: line\nevents: Ir\nsummary: 1500\n\n';
const body = 'fl=(1) a.c\nfn=(1) main\n1 5\nfi=(2) b.h\n3 5\ncfn=(2) helper\ncalls=2 0\n4 1490\nfe=(1)\n7 5\n\n';
const rest = 'fl=(2)\nfn=(2)\n9 1485\n\ntotals: 1500\n';

test('a callee without a file of its own is in that of the inlined lines which call it, and counts once', () => {
  expect(selfOf(read(head + body + rest))).toEqual({ main: 15, helper: 1485 });
});

test.each(['14', '1', ''])('a file whose last cost lost digits (%j) is refused with both sums', (cost) => {
  const text = `${head}${body}fl=(2)\nfn=(2)\n9 ${cost}`;
  expect(() => read(text)).toThrow(/the sum of all costs must be 1500, as the file says: current value is \d+/);
});

test.each([1, 3, 14])('a file cut within its totals, %i characters before the end, has lost nothing', (count) => {
  expect(selfOf(read((head + body + rest).slice(0, -count)))).toEqual({ main: 15, helper: 1485 });
});

test('where only the end tells the sum, costs that miss it by more than rounding are refused', () => {
  const text = (head + body + rest).replace('summary: 1500\n', '');
  expect(selfOf(read(text))).toEqual({ main: 15, helper: 1485 });
  expect(() => read(text.replace('9 1485', '9 148'))).toThrow('the sum of all costs must be 1500, as the file says');
});

test.each([
  ['rounded by who wrote them', '9 1484\n', /its costs add up to 1499, and its head says 1500/],
  ['cut within the last cost', '9 1484', undefined],
  ['cut behind a line', '9 1400\n', undefined],
])('without totals, costs that miss what the head says are told or refused: %s', (_what, line, note) => {
  const text = `${head}${body}fl=(2)\nfn=(2)\n${line}`;
  if (note === undefined) expect(() => read(text)).toThrow('the sum of all costs must be 1500, as the file says');
  else expect(read(text).notes?.join()).toMatch(note);
});

test('where functions’ files are named as those of inlined lines, what is called is what is defined', () => {
  const text =
    'events: Ticks\nfi=a.py\nfn=main a:1\n1 5\ncfn=work b:7\ncfi=b.py\ncalls=2 7\n1 30\n\nfi=b.py\nfn=work b:7\n7 0\ncfn=read\ncfi=~\ncalls=2 0\n7 30\n\nfi=~\nfn=read\n0 30\n';
  expect(selfOf(read(text))).toEqual({ 'main a:1': 5, read: 30 });
});

test('where no sum is told, an open last line is', () => {
  const text = '# callgrind format\nevents: Ir\nfn=main\n1 5\n2 37';
  expect(read(text).notes?.join()).toContain('the last line has no end');
  expect(read(`${text}\n`).notes?.join()).not.toContain('no end');
});

test('parts of one file are added up, and so are their totals', () => {
  const second = 'part: 2\nevents: Ir\nsummary: 20\n\nfl=(1)\nfn=(1)\n1 20\n\ntotals: 20\n';
  expect(selfOf(read(head + body + rest + second))).toEqual({ main: 35, helper: 1485 });
});

test('the sum that xdebug writes at the end includes its own start and is no bound', () => {
  const text =
    'version: 1\ncreator: xdebug 3.3.1\nevents: Time_(10ns) Memory_(bytes)\n\nfl=(1) a.php\nfn=(1) {main}\n1 90 8\n\nsummary: 400 9\n';
  expect(selfOf(read(text))).toEqual({ '{main}': 900 });
});

test('what a function without lines of its own cost its callers is its own', () => {
  const text =
    '# callgrind format\nevents: Ir\nfn=main\n1 5\ncfn=puts\ncalls=2 0\n2 30\nfn=other\n3 1\ncfn=puts\ncalls=1 0\n3 4\n';
  expect(selfOf(read(text))).toEqual({ main: 5, other: 1, puts: 34 });
});

test('sums of callgrind that differ by two from its costs, as where jumps are counted, are no damage', () => {
  expect(selfOf(read((head + body + rest).replace('summary: 1500', 'summary: 1502')))).toEqual({
    main: 15,
    helper: 1485,
  });
});

test.each([
  ['cpu(ms)', { type: 'cpu', unit: 'ns' }, 7e6],
  ['Time_(10ns)', { type: 'Time', unit: 'ns' }, 70],
  ['Memory_(bytes)', { type: 'Memory', unit: 'B' }, 7],
  ['usec', { type: 'usec', unit: 'ns' }, 7000],
  ['Ir', { type: 'Ir', unit: 'Ir' }, 7],
  ['L2(miss)', { type: 'L2(miss)', unit: 'L2(miss)' }, 7],
])('the event %s is read in the unit it names', (event, type, value) => {
  const profile = read(`# callgrind format\nevents: ${event} Other\nfn=main\n1 7 3\ntotals: 7 3\n`);
  expect(profile.sampleTypes[0]).toEqual(type);
  expect(profile.stacks.map(({ values }) => values)).toEqual([[value, 3]]);
});

test('callers and depths of recursion that callgrind keeps apart are no part of a name, and lifetimes are', () => {
  const text = [
    'events: Ir',
    "fn=(1) main'(below main)",
    '1 5',
    "cfn=(2) run(int)'main'(below main)",
    'calls=1 0',
    '1 70',
    'fn=(3) (below main)',
    '1 1',
    'cfn=(1)',
    'calls=1 0',
    '1 75',
    'fn=(2)',
    '2 30',
    "cfn=(4) run(int)'2'run(int)'main",
    'calls=1 0',
    '2 40',
    'fn=(4)',
    '2 30',
    "cfn=(5) call<for<'a> fn(&'a str)>'run(int)'2",
    'calls=1 0',
    '2 10',
    'fn=(5)',
    '3 10',
    '',
  ].join('\n');
  expect(selfOf(read(text))).toEqual({ '(below main)': 1, main: 5, 'run(int)': 60, "call<for<'a> fn(&'a str)>": 10 });
  expect(totalsByName(read(text)).get('run(int)')?.total).toBe(70);
});
