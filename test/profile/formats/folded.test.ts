import { expect, test, vi } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { readFolded } from '../../../src/profile/formats/folded.ts';
import { writeFolded } from '../../../src/profile/formats/folded-write.ts';
import { readPprof } from '../../../src/profile/formats/pprof.ts';
import { long } from '../../support/long.ts';
import { fixtureBytes, fixtureText, frameNamed, sumOf, totalsByName, treeOf } from './fixture.ts';
import { sumOfFolded } from './oracles.ts';

// Deep stacks and many random files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ReturnType<typeof readFolded> => readFolded(encode(text));
const names = (profile: ReturnType<typeof readFolded>): readonly string[] => profile.frames.map(({ name }) => name);

test('async-profiler: the total is the sum of the counts, and how a method ran does not part it in two', () => {
  for (const file of ['cpu', 'cpu-annotated', 'alloc', 'cpu-total']) {
    const path = `async-profiler-4.2/${file}.collapsed.gz`;
    expect(sumOf(readFolded(fixtureBytes(path))), file).toBe(sumOfFolded(fixtureText(path)));
  }
  const annotated = readFolded(fixtureBytes('async-profiler-4.2/cpu-annotated.collapsed.gz'));
  const tiers = fixtureText('async-profiler-4.2/cpu-annotated.collapsed.gz').match(/Work\.quick_\[.\]/g);
  expect(new Set(tiers).size).toBeGreaterThan(1);
  expect(annotated.frames.filter(({ name }) => name.includes('quick'))).toEqual([
    { name: 'Work.quick', language: 'jvm', kind: 'user' },
  ]);
  expect(annotated.producer).toBe('async-profiler');
});

test('async-profiler alloc: the leaf is the class, and Java names have dots', () => {
  const profile = readFolded(fixtureBytes('async-profiler-4.2/alloc.collapsed.gz'), { sampleType: 'alloc_space' });
  expect(profile.sampleTypes).toEqual([{ type: 'alloc_space', unit: 'B' }]);
  expect(totalsByName(profile).get('byte[]')?.self).toBeGreaterThan(0);
  expect(frameNamed(profile, 'java.util.ArrayList.grow')).toMatchObject({ language: 'jvm', kind: 'runtime' });
});

test('py-spy raw: one frame a function, the executing line on the leaf, and the empty stack counts', () => {
  const text = fixtureText('py-spy-0.4/run.folded.gz');
  const profile = readFolded(fixtureBytes('py-spy-0.4/run.folded.gz'));
  expect(sumOf(profile)).toBe(sumOfFolded(text));
  expect(profile.producer).toBe('py-spy');
  expect(profile.frames.filter(({ name }) => name === 'spin')).toEqual([
    { name: 'spin', file: 'work.py', language: 'python', kind: 'user' },
  ]);
  const leafLines = profile.stacks
    .filter(({ frames }) => profile.frames[frames.at(-1) ?? -1]?.name === 'spin')
    .map(({ leafLine }) => leafLine);
  expect(new Set(leafLines)).toEqual(new Set([8, 9]));
  expect(read('f (a.py:1);g (a.py:3) 2\nf (a.py:2) 1\n 4\n').stacks).toContainEqual({ frames: [], values: [4] });
});

test('py-spy --function: the line is that of the definition', () => {
  const profile = readFolded(fixtureBytes('py-spy-0.4/function.folded.gz'));
  expect(frameNamed(profile, 'spin')).toMatchObject({ file: 'work.py', line: 6 });
  expect(frameNamed(profile, 'Shape.area').line).toBe(23);
  expect(profile.stacks.every(({ leafLine }) => leafLine === undefined)).toBe(true);
});

test('the caller can say what the lines are', () => {
  const bytes = encode('<lambda> (a.py:5) 1\n<lambda> (a.py:9) 2\n');
  expect(readFolded(bytes).frames.map(({ line }) => line)).toEqual([5, 9]);
  expect(readFolded(bytes, { lines: 'executing' })).toMatchObject({
    frames: [{ name: '<lambda>', file: 'a.py' }],
    stacks: [
      { frames: [0], leafLine: 5 },
      { frames: [0], leafLine: 9 },
    ],
  });
});

test('the count stands after the last space, may be a fraction, and lines may end in CRLF', () => {
  const profile = read('operator new (unsigned long);std::map<int, int> 1.5\r\nmain 2\r\n');
  expect(names(profile)).toEqual(['operator new (unsigned long)', 'std::map<int, int>', 'main']);
  expect(profile.stacks.map(({ values }) => values[0])).toEqual([1.5, 2]);
});

test('UTF-16 is read with and without its mark', () => {
  const little = Buffer.from('größe;b 3\nc 1\n', 'utf16le');
  for (const bytes of [
    little,
    Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
    Buffer.from(little).swap16(),
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]),
  ]) {
    expect(names(readFolded(bytes))).toEqual(['größe', 'b', 'c']);
    expect(names(readFolded([bytes.subarray(0, 5), bytes.subarray(5)]))).toEqual(['größe', 'b', 'c']);
  }
});

test('characters and lines split between chunks are whole again, and a last line needs no end', () => {
  const bytes = encode('größe;zwölf 3\ngröße;z 1\na;b;größe 2');
  const whole = readFolded(bytes);
  for (const size of [1, 2, 3, 5, 7]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    expect(readFolded(chunks), `chunks of ${size}`).toEqual(whole);
  }
});

test('frames that begin alike are told apart', () => {
  expect(treeOf(read('aa;bb;cc 1\naa;bbb;cc 2\naa;b 4\naa 8\naa;bb 16\n'))).toEqual(
    ['aa;bb;cc 1', 'aa;bbb;cc 2', 'aa;b 4', 'aa 8', 'aa;bb 16']
      .map((line) => line.replaceAll(/([a-c]+)/g, '$1 (:0:0)'))
      .sort(),
  );
});

test('tiers of V8 are one function at its place', () => {
  const profile = read(
    'JS:~foo file:///app/a.js:1:13 1\nJS:*foo file:///app/a.js:1:13 2\nLazyCompile:^foo file:///app/a.js:1:13 4\n',
  );
  expect(profile.frames).toEqual([
    { name: 'foo', file: 'file:///app/a.js', line: 1, column: 13, language: 'js', kind: 'user' },
  ]);
  expect(sumOf(profile)).toBe(7);
});

test('written and read again, the tree is the same, and names that hold separators do no harm', () => {
  const go = readPprof(fixtureBytes('go-1.26/cpu.pprof.gz'));
  const folded = writeFolded(go);
  const again = readFolded(folded);
  expect(sumOf(again)).toBe(sumOf(go));
  const lines = (bytes: Uint8Array): readonly string[] => new TextDecoder().decode(bytes).split('\n').sort();
  expect(lines(writeFolded(again))).toEqual(lines(folded));
  const odd = { ...read('a 1\n'), frames: [{ name: 'a;b\nc d', language: 'unknown', kind: 'user' } as const] };
  expect(names(readFolded(writeFolded(odd)))).toEqual(['a:b c d']);
});

test('a file that begins with a stack longer than what detection looks at is still recognized', () => {
  const bytes = new TextEncoder().encode(`${'some.function;'.repeat(10_000)}leaf 5\nmain 3\n`);
  expect(readProfile(bytes).stacks.map(({ values }) => values)).toEqual([[5], [3]]);
});

test('a stack a million deep is read and written', long, () => {
  const bytes = encode(`${'f;'.repeat(1e6)}g 3\n`);
  const profile = readFolded(bytes);
  expect(profile.stacks.map(({ frames }) => frames.length)).toEqual([1e6 + 1]);
  expect(Buffer.compare(writeFolded(profile), bytes)).toBe(0);
});

for (const [what, text] of [
  ['no count', 'main;work\n'],
  ['a negative count', 'main;work -1\n'],
  ['NaN', 'main;work NaN\n'],
  ['infinity', 'main;work 1e999\n'],
  ['hexadecimal', 'main 0x10\n'],
] as const) {
  test(`a line with ${what} is refused by its number`, () => {
    expect(() => read(`ok 1\n${text}`)).toThrow(/Cannot read the folded profile as line 2 must be/);
  });
}

test('samples without a stack are written under a name, as other readers drop lines that have none', () => {
  const text = new TextDecoder().decode(writeFolded(read(' 21\nmain;a 5\n')));
  expect(text.split('\n')).toContain('(no stack) 21');
  expect(treeOf(read(text))).toEqual(treeOf(read(' 21\nmain;a 5\n')));
});

test('an empty file is refused', () => {
  expect(() => read('\n\n')).toThrow('the file must be lines of "frame;frame count": current value is "empty"');
});
