import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withSources } from '../../src/measure/profiled-sources.ts';
import type { Profile } from '../../src/profile/profile.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'maps-'));
  mkdirSync(join(root, 'dist'));
});

afterEach(() => rmSync(root, { recursive: true }));

/** Line 3 of the script is line 2 of src/real.ts: the function `work`, name at column 9 and parameters at 13. */
const map = JSON.stringify({
  version: 3,
  sources: ['../src/real.ts'],
  names: ['work'],
  mappings: ';;SACSA,IAAI',
});

async function place(script: string): Promise<{ readonly file: string; readonly line: number | undefined }> {
  const file = pathToFileURL(join(root, 'dist/out.js')).href;
  writeFileSync(join(root, 'dist/out.js'), `// one\n// two\nfunction w(a) {}\n${script}\n`);
  const profile: Profile = {
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames: [{ name: 'w', file, line: 3, column: 14, language: 'js', kind: 'user' }],
    stacks: [{ frames: [0], values: [1] }],
    producer: 'v8-cpu',
    mode: 'cpu',
  };
  const frame = (await withSources(root, profile)).frames[0];
  return { file: (frame?.file ?? '').replace(pathToFileURL(root).href, ''), line: frame?.line };
}

test('a map that came with the profile tells the source of a script that has none on disk', async () => {
  const file = pathToFileURL(join(root, 'real.ts')).href;
  const profile: Profile = {
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames: [{ name: 'work', file, line: 1, column: 106, language: 'js', kind: 'user' }],
    stacks: [{ frames: [0], values: [1], leafLine: 1 }],
    producer: 'v8-cpu',
    mode: 'cpu',
  };
  // One line of script for two of source: column 106 is line 2, and line 1 of the script is no line of the source.
  const whole = { version: 3, sources: [file], names: [], mappings: 'AAAA,yGACA' };
  const read = await withSources(root, profile, { [file]: whole });
  expect(read.frames[0]).toMatchObject({ file, line: 2 });
  expect(read.stacks[0]).not.toHaveProperty('leafLine');
  expect((await withSources(root, profile, { [file]: { version: 'none' } })).frames[0]).toMatchObject({ line: 1 });
});

test('a map beside the script, or inline in it, tells the source', async () => {
  writeFileSync(join(root, 'dist/out.js.map'), map);
  expect(await place('//# sourceMappingURL=out.js.map')).toEqual({ file: '/src/real.ts', line: 2 });
  const inline = Buffer.from(map).toString('base64');
  expect(await place(`//# sourceMappingURL=data:application/json;base64,${inline}`)).toEqual({
    file: '/src/real.ts',
    line: 2,
  });
});

test.each([
  ['none', ''],
  ['absent', '//# sourceMappingURL=gone.js.map'],
  ['not a map', '//# sourceMappingURL=out.js'],
  ['outside the repository', '//# sourceMappingURL=/etc/passwd'],
  ['elsewhere', '//# sourceMappingURL=https://example.com/x.map'],
  ['broken inline', '//# sourceMappingURL=data:application/json;base64,e30='],
])('a map that is %s leaves the frame as it was', async (_, comment) => {
  expect(await place(comment)).toEqual({ file: '/dist/out.js', line: 3 });
});
