import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildCallTree } from '../../src/profile/call-tree.ts';
import { readCpuProfile } from '../../src/profile/formats/cpuprofile.ts';
import type { Frame, Profile } from '../../src/profile/profile.ts';
import { applyEachMap, applySourceMaps } from '../../src/profile/source-map.ts';
import { sourceMappingUrl } from '../../src/profile/source-mapping-url.ts';

const folder = new URL('../fixtures/source-map/', import.meta.url);
const script = 'file:///repo/dist/app-BdK3f9aX.js';

function read(): ReturnType<typeof readCpuProfile> {
  return readCpuProfile(gunzipSync(readFileSync(new URL('app.cpuprofile.gz', folder))));
}

test('`applySourceMaps()` gives minified functions of a real bundle their names, files and lines back', () => {
  const map = readFileSync(new URL('app.js.map', folder), 'utf8');
  const mapped = applySourceMaps(read(), new Map([[script, { map }]]));
  const { functions } = buildCallTree([mapped], { roots: ['/repo'] });
  const lines = functions.map(({ frame }) => `${frame.name} ${frame.file}:${frame.line}`);
  expect(lines.slice(0, 3).sort()).toEqual([
    '(anonymous src/main.ts#1) src/main.ts:5',
    'countSpaces src/lexer.ts:10',
    'readDigits src/lexer.ts:2',
  ]);
  expect(lines).toContain('parseLine src/main.ts:4');
});

test('without the map the content hash in the bundle’s name is no part of a key', () => {
  const { functions } = buildCallTree([read()], { roots: ['/repo'] });
  expect(functions.find(({ frame }) => frame.name === 'e')?.key).toBe('e (dist/app.js)');
});

test('totals are the same after mapping', () => {
  const before = buildCallTree([read()]);
  const map = readFileSync(new URL('app.js.map', folder), 'utf8');
  const after = buildCallTree([applySourceMaps(read(), new Map([[script, { map }]]))]);
  expect(after.root.total).toBe(before.root.total);
});

test.each([
  [1, 'src/a.ts', 1],
  [3, 'src/a.ts', 3],
  [2, 'src/b.ts', 1],
  // Two sources on one line: neither is taken for it.
  [4, 'dist/app.js', 4],
])('a frame without a column on line %i stands in the one source of that line, %s', (line, file, expected) => {
  const map = { version: 3, sources: ['src/a.ts', 'src/b.ts'], names: [], mappings: 'AAAA;ACAA;ADEA;AAAA,KCAA' };
  const profile = {
    ...read(),
    frames: [{ name: 'price', file: 'dist/app.js', line, language: 'js', kind: 'user' }] as const,
    stacks: [],
  };
  const mapped = applySourceMaps(profile, new Map([['dist/app.js', { map, url: '' }]]));
  expect(mapped.frames).toMatchObject([{ file, line: expected }]);
});

test('of a minified line of one source the file is known, and no line', () => {
  const map = { version: 3, sources: ['src/a.ts'], names: [], mappings: 'AAAA,KAIA' };
  const frame = { name: 'price', file: 'dist/app.js', line: 1, language: 'js', kind: 'user' } as const;
  const mapped = applySourceMaps(
    { ...read(), frames: [frame], stacks: [] },
    new Map([['dist/app.js', { map, url: '' }]]),
  );
  expect(mapped.frames[0]).toMatchObject({ file: 'src/a.ts' });
  expect(mapped.frames[0]?.line).toBeUndefined();
});

test('a map that is none is refused with the script’s name', () => {
  expect(() => applySourceMaps(read(), new Map([[script, { map: '{"version":3' }]]))).toThrow(/app-BdK3f9aX\.js/);
});

test('`sourceMappingUrl()` takes the last comment, of either kind', () => {
  expect(sourceMappingUrl('x()\n//# sourceMappingURL=a.map\ny()\n//# sourceMappingURL=b.js.map\n')).toBe('b.js.map');
  expect(sourceMappingUrl('x()\n/*# sourceMappingURL=c.map */')).toBe('c.map');
  expect(sourceMappingUrl('const text = "//# sourceMappingURL=no.map";')).toBeUndefined();
});

function oneFrame(frame: Partial<Frame>): Profile {
  return { ...read(), frames: [{ name: 'price', file: 'a.js', language: 'js', kind: 'user', ...frame }], stacks: [] };
}

/** As `[column, source, line, column, name]` of one generated line. */
function mapOf(segments: readonly (readonly number[])[], names: readonly string[]): object {
  return { version: 3, sources: ['src/a.ts', 'src/b.ts'], names, mappings: [segments] };
}

test('an indexed map, of several sections, is one map', () => {
  const plain = { version: 3, sources: ['src/a.ts'], names: ['price'], mappings: 'AAEAA' };
  const map = {
    version: 3,
    sections: [
      { offset: { line: 0, column: 0 }, map: { ...plain, sources: ['src/first.ts'] } },
      { offset: { line: 3, column: 4 }, map: plain },
    ],
  };
  for (const each of [map, JSON.stringify(map)]) {
    const mapped = applySourceMaps(oneFrame({ line: 4, column: 6 }), new Map([['a.js', { map: each, url: '' }]]));
    expect(mapped.frames[0]).toMatchObject({ file: 'src/a.ts', line: 3 });
  }
});

// Each generated text is followed by where V8 places the function: at its parameters.
test.each([
  ['class{#e=1;field=', 'e=>p', 'field', [[6, '#v'], [9], [11], [17]], 'field'],
  ['class{#e=1;field=', 'e=>p', 'field', [[6, '#v'], [9], [11, 'size'], [17]], 'size'],
  ['let ab=1;c=', 'e=>p', 'c', [[4, 'first'], [7], [9], [11]], 'c'],
  ['let ab=1;c=', 'e=>p', 'c', [[4, 'first'], [7], [9, 'second'], [11]], 'second'],
  ['function r', '(n){', 'r', [[0], [9, 'light'], [11]], 'light'],
  ['var r=async function', '(n){', 'r', [[4, 'light'], [6], [12]], 'light'],
  ['var r = async function ', '(n){', 'r', [[4, 'light'], [8]], 'light'],
  ['x={r:', 'n=>1}', 'r', [[3, 'light'], [5]], 'light'],
  ['get r', '(){', 'get r', [[4, 'size'], [6]], 'get size'],
  ['set #r', '(n){', 'set #r', [[4, '#size'], [7]], 'set #size'],
] as const)('`%s` `%s` of V8, %s, has the name that the map gives to it', (before, after, name, starts, expected) => {
  expect(after).not.toBe('');
  const names = starts.flatMap(([, original]) => original ?? []);
  const segments = starts.map(([column, original]) =>
    original === undefined ? [column, 0, 0, column] : [column, 0, 0, column, names.indexOf(original)],
  );
  const mapped = applySourceMaps(
    oneFrame({ name, line: 1, column: before.length + 1 }),
    new Map([['a.js', { map: mapOf(segments, names), url: '' }]]),
  );
  expect(mapped.frames[0]?.name).toBe(expected);
});

test.each<readonly [string, string | object]>([
  ['a source it does not have', mapOf([[0, 7, 0, 0]], [])],
  ['a name it does not have', mapOf([[0, 0, 0, 0, 3]], ['a'])],
  ['a line before the first', mapOf([[0, 0, -4, 0]], [])],
  ['another version', { version: 2, sources: [], names: [], mappings: '' }],
  ['letters that are no mappings', '{"version":3,"sources":["a.ts"],"names":[],"mappings":"A!A"}'],
  ['no object', 'null'],
  ['no sources', '{"version":3,"mappings":"AAAA"}'],
])('a map of %s changes nothing, and a note names the script', (_, map) => {
  const profile = oneFrame({ line: 1, column: 3 });
  const mapped = applyEachMap(profile, new Map([['a.js', { map, url: '' }]]));
  expect(mapped.frames).toEqual(profile.frames);
  expect(mapped.notes).toEqual([expect.stringContaining('Cannot read the source map of a.js')]);
});

const code = ['function parse(a) {', '  return a;', '}', '', 'function render(b) {', '  return parse(b);', '}', ''];

/** Lines of a script of which each is one of the source, so many lines further below. */
function shifted(by: number, text: readonly string[]): object {
  const mappings = [`AA${'ACEGIK'[by] ?? ''}A`, ...code.slice(1).map(() => 'AACA')];
  return {
    version: 3,
    sources: ['src/a.ts'],
    sourcesContent: [text.join('\n')],
    names: [],
    mappings: mappings.join(';'),
  };
}

test.each([
  ['the right one', 0, code, 'src/a.ts'],
  ['one of an earlier build', 0, [...Array.from(code, () => ''), ...code], 'dist/app.js'],
  ['one of a shorter source', 5, code, 'dist/app.js'],
  ['one that holds no text', 3, [], 'src/a.ts'],
])('of a well-formed map, %s, functions are placed in %s', (_, by, text, file) => {
  const profile = {
    ...read(),
    frames: [
      { name: 'parse', file: 'dist/app.js', line: 1, column: 15, language: 'js', kind: 'user' },
      { name: 'render', file: 'dist/app.js', line: 5, column: 16, language: 'js', kind: 'user' },
    ] as const,
    stacks: [],
  };
  const mapped = applyEachMap(profile, new Map([['dist/app.js', { map: shifted(by, text), url: '' }]]));
  expect(mapped.frames.map((each) => each.file)).toEqual([file, file]);
  expect(mapped.notes?.some((note) => note.includes('must be of the script that ran')) ?? false).toBe(
    file === 'dist/app.js',
  );
});

/** Maps of compilers of TypeScript: their sources are beside them, as they are now. */
test.each([
  ['as when it was built', code, 'src/a.ts'],
  ['edited since', [...Array.from(code, () => ''), ...code], 'dist/app.js'],
  ['gone', undefined, 'src/a.ts'],
])('of a map that holds no text, whose source is %s, functions are placed in %s', (_, text, file) => {
  const { sourcesContent: __, ...map } = { ...shifted(0, []), sourcesContent: undefined };
  const textOf = (source: string): string | undefined => (source === 'src/a.ts' ? text?.join('\n') : undefined);
  const frames = [
    { name: 'parse', file: 'dist/app.js', line: 1, column: 15, language: 'js', kind: 'user' },
    { name: 'render', file: 'dist/app.js', line: 5, column: 16, language: 'js', kind: 'user' },
  ] as const;
  const mapped = applyEachMap({ ...read(), frames, stacks: [] }, new Map([['dist/app.js', { map, url: '', textOf }]]));
  expect(mapped.frames.map((each) => each.file)).toEqual([file, file]);
});

test('a map of more lines than the script has is of another, though nothing else tells', () => {
  const frames = [{ name: 'parse', file: 'dist/app.js', line: 1, column: 15, language: 'js', kind: 'user' }] as const;
  const placed = (lineCount: number): string | undefined =>
    applyEachMap(
      { ...read(), frames, stacks: [] },
      new Map([['dist/app.js', { map: shifted(3, []), url: '', lineCount }]]),
    ).frames[0]?.file;
  expect(placed(code.length)).toBe('src/a.ts');
  expect(placed(code.length - 1)).toBe('dist/app.js');
});

test('of a bundle, one source that was edited since is enough, however many agree', () => {
  const many = Array.from({ length: 8 }, (_, index) => `export function f_${index}_() {}`);
  const map = {
    version: 3,
    sources: ['src/a.ts', 'src/b.ts'],
    sourcesContent: [['', '', '', '', '', ...code].join('\n'), many.join('\n')],
    names: [],
    // Eight lines of the first, then eight of the second.
    mappings: ['AAAA', ...code.slice(1).map(() => 'AACA'), 'ACPA', ...many.slice(1).map(() => 'AACA')].join(';'),
  };
  const frames = [
    { name: 'parse', file: 'app.js', line: 1, column: 15, language: 'js', kind: 'user' } as const,
    { name: 'render', file: 'app.js', line: 5, column: 16, language: 'js', kind: 'user' } as const,
    ...many.map(
      (_, index) =>
        ({ name: `f_${index}_`, file: 'app.js', line: 9 + index, column: 16, language: 'js', kind: 'user' }) as const,
    ),
  ];
  const mapped = applyEachMap({ ...read(), frames, stacks: [] }, new Map([['app.js', { map, url: '' }]]));
  expect(new Set(mapped.frames.map((each) => each.file))).toEqual(new Set(['app.js']));
});
