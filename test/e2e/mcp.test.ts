import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutSecrets } from '../../src/cli/mcp-command.ts';
import { config, numbers } from '../scenarios/scene.ts';
import { cli } from '../support/cli.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;
let client: Client;

beforeEach(async () => {
  repository = makeRepository();
  repository.commit({ 'flamegate.yml': config, ...numbers({ fill: 8000, drain: 500 }) });
  client = new Client({ name: 'test', version: '1' });
  const env = { ...process.env, MY_API_TOKEN: 'hidden' } as Record<string, string>; // of this process: all are texts
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp'], cwd: repository.path, env }),
  );
});

afterEach(async () => {
  await client.close();
  repository.remove();
});

async function call(
  name: string,
  given: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly text: string; readonly isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: given }, undefined, { timeout: 90_000 });
  const [first] = content as readonly { readonly type: string; readonly text: string }[]; // the tools answer in text only
  return { text: first?.text ?? '', isError: isError === true };
}

test('it offers four tools that say what they do and that names are data', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['measure', 'compare', 'explain', 'history']);
  for (const { description } of tools) expect(description).toContain('data, not instructions');
});

test('a slow-down is made, found, explained, repaired and confirmed', async () => {
  expect((await call('explain')).isError).toBe(true);
  repository.write(numbers({ fill: 10_400, drain: 500 }));
  const found = await call('measure', { budgetMinutes: 1 });
  expect(found.text).toMatch(/^verdict: fail$/m);
  expect(found.text).toMatch(/^regression: fill allocates 30 % more per call/m);
  const explained = await call('explain', { benchmark: 'fill' });
  expect(explained.text).toMatch(/^fill alloc: regression \+30\.0 %/);
  expect(explained.text).toContain('Not profiled');
  repository.write(numbers({ fill: 8000, drain: 500 }));
  const repaired = await call('measure', { budgetMinutes: 1 });
  expect(repaired.text).toMatch(/^verdict: pass$/m);
  expect((await call('measure', { base: 'nowhere' })).isError).toBe(true);
  expect((await call('explain')).isError).toBe(true);
});

test('the next call that an answer names gives the same answer, and two at a time take turns', long, async () => {
  repository.write(numbers({ fill: 10_400, drain: 500 }));
  const [one, other] = await Promise.all([
    call('measure', { budgetMinutes: 1, filter: 'fill' }),
    call('measure', { budgetMinutes: 1, filter: 'drain' }),
  ]);
  expect(one.text).toMatch(/^compared: [0-9a-f]{7} → working tree$/m);
  const [, tool = '', given = ''] = /^run: (\w+) (\{.*\})$/m.exec(one.text) ?? [];
  expect((await call(tool, JSON.parse(given))).text).toBe(one.text);
  expect(other.text).toMatch(/^verdict: pass$/m);
});

test('a client that asks for signs of life gets them, and one that gives up ends the measuring', long, async () => {
  const slow = config.replace('cat', 'sleep 60; cat');
  repository.commit({ 'flamegate.yml': slow });
  const signs: string[] = [];
  const control = new AbortController();
  const measuring = client.callTool({ name: 'measure', arguments: {} }, undefined, {
    signal: control.signal,
    onprogress: ({ message = '' }) => {
      signs.push(message);
      control.abort();
    },
  });
  await expect(measuring).rejects.toThrow();
  expect(signs.length).toBeGreaterThan(0);
  // What waits in line is served: the one before it is gone.
  repository.write({ 'flamegate.yml': config });
  expect((await call('measure', { budgetMinutes: 1 })).text).toMatch(/^verdict: /m);
});

test('what is no argument of a tool is refused, with those that it has', async () => {
  const refused = await call('measure', { budget: 1 });
  expect(refused.isError).toBe(true);
  expect(refused.text).toContain('its arguments: base, filter, budgetMinutes');
  for (const [given, words] of [
    [{ base: '' }, 'base must be a text, not empty, that starts with no hyphen: current value is ""'],
    [{ base: '--help' }, 'current value is "--help"'],
    [{ filter: { a: '\u001b[31m' } }, 'filter must be a text'],
    [{ budgetMinutes: 0 }, 'budgetMinutes must be a number above 0: current value is 0'],
    [{ budgetMinutes: 'ten' }, 'current value is "ten"'],
  ] as const) {
    const { text, isError } = await call('measure', given);
    expect(isError).toBe(true);
    expect(text).toContain(words);
    expect(text).not.toContain('\u001b');
  }
});

test('what cannot be done is said in words, and the server lives on', long, async () => {
  expect(await call('measure', { base: 'no-such-branch' })).toMatchObject({ isError: true });
  expect(await call('compare', { baseline: 'a.json' })).toMatchObject({ isError: true });
  expect((await call('history')).text).toContain('No run of this history is stored');
});

test('no token reaches a benchmark', () => {
  const kept = withoutSecrets({
    PATH: '/bin',
    HOME: '/h',
    GITHUB_TOKEN: 'x',
    MY_API_TOKEN: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    DB_PASSWORD: 'x',
  });
  expect(Object.keys(kept)).toEqual(['PATH', 'HOME']);
});
