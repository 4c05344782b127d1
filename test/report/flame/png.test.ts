import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { type PngAssets, renderPng } from '../../../src/report/flame/png.ts';
import { renderFlameSvg } from '../../../src/report/flame/svg.ts';
import { expectImage } from '../../golden-image.ts';
import { long } from '../../support/long.ts';
import { parserDiff } from '../example-diff.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string): Uint8Array => readFileSync(new URL(path, root));
const assets: PngAssets = {
  wasm: read('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
  fonts: ['DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf'].map((name) => read(`src/report/flame/fonts/${name}`)),
};

test('the picture is twice its size, opaque everywhere, and as its golden file', {
  ...long,
  timeout: 60_000,
}, async () => {
  const bytes = await renderPng(renderFlameSvg(parserDiff(), { title: 'parser/tokenize large file' }), assets);
  const { width, data } = PNG.sync.read(Buffer.from(bytes));
  expect(width).toBe(1600);
  expect(data.filter((value, index) => index % 4 === 3 && value !== 255).length).toBe(0);
  expectImage('flame/parser.png', bytes, 0.005);
});

test('letters are drawn, accented and Cyrillic ones too, from the fonts that are brought', {
  timeout: 60_000,
}, async () => {
  const diff = parserDiff('cpu', ['(all)', '', 10, 10]);
  const draw = async (title: string): Promise<Buffer> =>
    Buffer.from(await renderPng(renderFlameSvg(diff, { title }), assets));
  // Letters a font lacks all look alike, so their order would not show.
  for (const word of ['Üïöéñ', 'Привет', 'λµσ→']) {
    expect((await draw(word)).equals(await draw([...word].reverse().join(''))), word).toBe(false);
  }
});
