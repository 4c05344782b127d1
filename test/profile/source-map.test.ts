import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildCallTree } from '../../src/profile/call-tree.ts';
import { readCpuProfile } from '../../src/profile/formats/cpuprofile.ts';
import { applySourceMaps } from '../../src/profile/source-map.ts';
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
