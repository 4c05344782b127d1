import { expect, test } from 'vitest';
import { readPerfScript } from '../../../src/profile/formats/perf-script.ts';
import { fixtureBytes, fixtureText, frameNamed, sumOf, totalsByName } from './fixture.ts';
import { parsePerfReport } from './oracles.ts';

const read = (text: string, options = {}): ReturnType<typeof readPerfScript> =>
  readPerfScript(new TextEncoder().encode(text), options);
const path = (profile: ReturnType<typeof readPerfScript>, stack = 0): string =>
  (profile.stacks[stack]?.frames ?? []).map((frame) => profile.frames[frame]?.name).join(';');

for (const [script, report] of [
  ['c', 'c'],
  ['c-fields', 'c'],
  ['node', 'node'],
] as const) {
  test(`${script}: samples and period of every symbol are those of perf report`, () => {
    const profile = readPerfScript(fixtureBytes(`perf-6.1/${script}.script.gz`));
    const rows = parsePerfReport(fixtureText(`perf-6.1/${report}.report.txt`));
    expect(rows.size).toBeGreaterThan(5);
    const samples = totalsByName(profile, 0);
    const periods = totalsByName(profile, 1);
    for (const [symbol, row] of rows) {
      // perf report shows an address where perf script says unknown; those are compared in the sum below.
      if (/^0x/.test(symbol) || symbol.startsWith('Builtin:') || symbol.startsWith('RegExp:')) continue;
      expect([samples.get(symbol)?.self, periods.get(symbol)?.self], symbol).toEqual([row.samples, row.period]);
    }
    const all = [...rows.values()];
    expect(sumOf(profile, 0)).toBe(all.reduce((sum, row) => sum + row.samples, 0));
    expect(sumOf(profile, 1)).toBe(all.reduce((sum, row) => sum + row.period, 0));
    expect(profile).toMatchObject({ mode: 'cpu-clock', defaultType: 1, sampleCount: sumOf(profile, 0) });
    expect(profile.sampleTypes[1]).toEqual({ type: 'cpu', unit: 'ns' });
  });
}

for (const fields of ['named', 'named-time', 'named-bare', 'named-number', 'named-source'] as const) {
  test(`${fields}: whichever fields are printed, symbols weigh what perf report says, and no other frame is among them`, () => {
    const profile = readPerfScript(fixtureBytes(`perf-6.1/${fields}.script.gz`));
    const rows = parsePerfReport(fixtureText('perf-6.1/named.report.txt'));
    expect(rows.size).toBeGreaterThan(3);
    const samples = totalsByName(profile, 0);
    const periods = totalsByName(profile, 1);
    for (const [symbol, row] of rows) {
      if (/^0x/.test(symbol)) continue;
      expect([samples.get(symbol)?.self, periods.get(symbol)?.self], symbol).toEqual([row.samples, row.period]);
    }
    expect(sumOf(profile, 1)).toBe([...rows.values()].reduce((sum, row) => sum + row.period, 0));
    expect(profile.frames.filter(({ name }) => /:\d+$|\[[0-9a-f]{4,}\]$/.test(name))).toEqual([]);
    const plain = readPerfScript(fixtureBytes('perf-6.1/named-number.script.gz'));
    const isPlain = fields !== 'named';
    if (isPlain) expect(totalsByName(profile, 1)).toEqual(totalsByName(plain, 1));
  });
}

test('a C program: user code, its libraries and the kernel are told apart', () => {
  const profile = readPerfScript(fixtureBytes('perf-6.1/c.script.gz'));
  expect(frameNamed(profile, 'spin')).toEqual({ name: 'spin', language: 'native', kind: 'user' });
  expect(frameNamed(profile, 'read_zero').kind).toBe('kernel');
  expect(frameNamed(profile, '__libc_start_call_main').kind).toBe('native');
  const slow = totalsByName(profile).get('slow')?.total ?? 0;
  expect(slow).toBeGreaterThan(1.3 * (totalsByName(profile).get('quick')?.total ?? 0));
});

test('Node with a perf map: JavaScript functions have their place, whatever tier ran them', () => {
  const profile = readPerfScript(fixtureBytes('perf-6.1/node.script.gz'));
  expect(profile.frames.filter(({ name }) => name === 'spin')).toEqual([
    { name: 'spin', file: 'file:///app/work.mjs', line: 5, column: 14, language: 'js', kind: 'user' },
  ]);
  expect(frameNamed(profile, 'node::Start')).toMatchObject({ language: 'native' });
});

const body = '\t 4005d0 leaf+0x10 (/bin/prog)\n\t 4005e0 main+0x20 (/bin/prog)\n\n';

for (const [head, value] of [
  ['node-v011 31912 cpu-clock: ', 1],
  ['iperf 27409/28744 [000] 1234.5: cpu-clock:', 1],
  ['java 10488 9962.5:  10101010 cpu-clock: ', 10101010],
  ['Web Content (x) 12 17/18 [003] 9962.50:  7 cpu-clock:u: ', 7],
  [':-1    -1 [001] 9962.5: 5 cycles:ppp: ', 5],
  ['my prog: 7 x 9962.500001:    1001001 task-clock: ', 1001001],
  ['Web Content 9962.500001: cycles:u: ', 1],
  ['prog [003] 9962.500001: 7 cycles: ', 7],
  ['9962.500001:    1001001 task-clock: ', 1001001],
  ['   9962.500001: cpu_core/cycles/P: ', 1],
  ['17/18 [003] 9962.500001:    7 cycles: ', 7],
  ['17 9962.500001: cycles: ', 1],
] as const) {
  test(`the event line "${head}" is read`, () => {
    const profile = read(`# captured on: today\n${head}\n${body}`);
    expect(path(profile)).toBe('main;leaf');
    expect(profile.stacks[0]?.values[profile.defaultType]).toBe(value);
  });
}

test('the clock of user code alone counts nanoseconds, too', () => {
  const text = 'prog 12 1.5: 250000 cpu-clock:u:\n\t 4005d0 leaf+0x10 (/bin/prog)\n\n';
  expect(read(text).sampleTypes[1]).toEqual({ type: 'cpu', unit: 'ns' });
});

test('one event is kept, never a sum of two', () => {
  const text = `a 1 1.0: 100 cycles:\n${body}a 1 1.0: 30 instructions:\n${body}a 1 1.1: 50 cycles:\n${body}`;
  expect(read(text)).toMatchObject({ mode: 'cycles', sampleCount: 2, stacks: [{ values: [2, 150] }] });
  expect(read(text, { sampleType: 'instructions' }).stacks.map(({ values }) => values)).toEqual([[1, 30]]);
  expect(() => read(text, { sampleType: 'faults' })).toThrow(
    'its events must include faults: current value is samples, cycles, instructions',
  );
});

test('inlined, unknown, C++ and bracketed frames are named as meant', () => {
  const text = [
    'a 1 1.0: 1 cycles:',
    '\t     121e step (inlined)',
    '\t            helper (inlined)',
    '\t     121e a::b<c (d)>::operator()(int, char const*)+0x1e (/bin/my prog (deleted))',
    '\t     1230 operator->+0x3 (/bin/prog)',
    '\t     1231 [unknown] (/usr/lib/libfoo.so.1)',
    '\tffffffff81d35f37 ext4_read+0x37 ([ext4])',
    '\tffffffff81d35f37 [unknown] ([kernel.kallsyms])',
    '\t     1231 [unknown] ([unknown])',
    '',
  ].join('\n');
  const profile = read(text);
  expect(path(profile).split(';').reverse()).toEqual([
    'step',
    'helper',
    'a::b<c (d)>::operator()(int, char const*)',
    'operator->',
    '[libfoo.so.1]',
    'ext4_read',
    '[kernel.kallsyms]',
    '[unknown]',
  ]);
  const kinds = Object.fromEntries(profile.frames.map(({ name, kind }) => [name, kind]));
  expect(kinds).toMatchObject({ ext4_read: 'kernel', '[kernel.kallsyms]': 'kernel', '[libfoo.so.1]': 'native' });
});

test('a place in the source is no frame, known or not', () => {
  const lines = [
    'stl_iterator.h:1204',
    '??:0',
    'a.c:?',
    'c.cpp:12 (discriminator 3)',
    'libc.so.6[1f2a]',
    '[kernel.kallsyms][ffffffff82255667]',
    'my lib.so[9]',
  ];
  for (const line of lines) {
    const profile = read(
      `a 1 1.0: 1 cycles:\n\t 4005d0 leaf+0x10 (/bin/prog)\n  ${line}\n\t 4005e0 main (/bin/prog)\n  ${line}\n`,
    );
    expect(path(profile), line).toBe('main;leaf');
  }
});

test('Java inlined chains of a perf map are split, innermost at the leaf', () => {
  const text = 'java 1 1.0: 1 cycles:\n\t 7f01 Lcom/x/Outer;::run->Lcom/x/Inner;::step+0x3 (/tmp/perf-1.map)\n\n';
  const profile = read(text);
  expect(path(profile)).toBe('com.x.Outer.run;com.x.Inner.step');
  expect(profile.frames[0]).toMatchObject({ language: 'jvm', kind: 'user' });
});

test('a sample without a call chain is its one frame', () => {
  expect(path(read('prog 12 1.5: 10 cycles:  4005d0 leaf+0x10 (/bin/prog)\n'))).toBe('leaf');
});

for (const [what, text] of [
  ['prose', 'Lorem ipsum\n'],
  ['a frame of no event', '\t 4005d0 leaf (/bin/prog)\n'],
  ['a very long line', `${'a 1 '.repeat(1e5)}\n`],
] as const) {
  test(`${what} is refused by line`, () => {
    expect(() => read(text)).toThrow(/line 1 must be "command pid time: period event:" or a frame of one/);
  });
}
