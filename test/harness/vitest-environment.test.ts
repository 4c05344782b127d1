/** What a project's vitest configuration asks to be there before a bench file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { environmentModule, withOwnEnvironment } from '../../src/harness/javascript/vitest-environment.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test.each([
  undefined,
  null,
  4,
  {},
  { environment: 'node' },
  { environment: './own.ts' },
  { environment: 4, env: null },
  { env: {} },
])('Node is left as it is: %o', (given) => {
  expect(environmentModule(given)).toBeUndefined();
});

test('variables are set as texts, and an environment with its options', () => {
  const text = environmentModule({
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'https://a.example' } },
    env: { LEVEL: 3, MODE: 'fast', ON: true, odd: { a: 1 } },
  });
  expect(text).toContain('Object.assign(process.env, {"LEVEL":"3","MODE":"fast","ON":"true"});');
  expect(text).toContain(
    'builtinEnvironments["happy-dom"].setup(globalThis, {"happyDOM":{"url":"https://a.example"}})',
  );
});

test('its module sets the variables when it is loaded', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'environment-'));
  folders.push(folder);
  const load = async (name: string, given: unknown): Promise<unknown> => {
    const file = join(folder, name);
    writeFileSync(file, environmentModule(given) ?? '');
    return await import(pathToFileURL(file).href);
  };
  await load('a.mjs', { env: { FLAMEGATE_TEST_LEVEL: '7' } });
  expect(process.env['FLAMEGATE_TEST_LEVEL']).toBe('7');
  delete process.env['FLAMEGATE_TEST_LEVEL'];
});

const place = '/checkout';
/** vitest looks for such comments in this file too. */
const at = '@';

test.each([
  [`// ${at}vitest-environment happy-dom\n`, { environment: 'jsdom' }, 'happy-dom'],
  [`/**\n * ${at}jest-environment node\n */`, { environment: 'jsdom' }, 'node'],
  ['export {};', { environment: 'jsdom', environmentMatchGlobs: [['bench/dom/**', 'happy-dom']] }, 'happy-dom'],
  ['export {};', { environment: 'jsdom', environmentMatchGlobs: [['bench/node/**', 'node']] }, 'jsdom'],
  ['export {};', {}, undefined],
])('a file says its environment before the configuration does: %o', (text, given, expected) => {
  const test = withOwnEnvironment(given, { text, file: `${place}/bench/dom/a.bench.ts`, place });
  expect(Object(test).environment).toBe(expected);
});

test('a file adds options to those of the configuration', () => {
  const text = `/**\n * ${at}vitest-environment happy-dom\n * ${at}vitest-environment-options { "url": "https://a.example" } */`;
  const given = { environmentOptions: { jsdom: { a: 1 } } };
  const test = withOwnEnvironment(given, { text, file: `${place}/a.bench.ts`, place });
  expect(Object(test).environmentOptions).toEqual({ jsdom: { a: 1 }, happyDOM: { url: 'https://a.example' } });
});
