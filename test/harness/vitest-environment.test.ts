/** What a project's vitest configuration asks to be there before a bench file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { environmentModule } from '../../src/harness/javascript/vitest-environment.ts';

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
