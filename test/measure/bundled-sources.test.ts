import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { withSources } from '../../src/measure/profiled-sources.ts';
import type { Profile } from '../../src/profile/profile.ts';

test('what vite made of bench files is told in the words of their sources, and is no dependency', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'bundled-')));
  const folder = join(root, 'node_modules/.flamegate');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'a.mjs');
  writeFileSync(file, 'function work() {}\n//# sourceMappingURL=a.mjs.map');
  const map = { version: 3, names: [], sources: ['../../src/a.ts', '../x/i.js'], mappings: 'AAAA,aAGA' };
  writeFileSync(`${file}.map`, JSON.stringify(map));
  const profile: Profile = {
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames: [{ name: 'work', file: pathToFileURL(file).href, line: 1, column: 14, language: 'js', kind: 'dependency' }],
    stacks: [{ frames: [0], values: [1] }],
    producer: 'v8-cpu',
    mode: 'cpu',
  };
  const [frame] = (await withSources(root, profile)).frames;
  expect(frame).toMatchObject({ name: 'work', line: 4, kind: 'user' });
  expect(frame?.file).toContain('/src/a.ts');
  rmSync(root, { recursive: true });
});
