/** A service profiled in production, three processes under load; a pull request slows its hot function. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const work = (price: number): string => `
let state = 1;
export function parseOrder() {
  for (let i = 0; i < 120000; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}

export function priceOrder() {
  for (let i = 0; i < ${price}; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}

export function renderOrder() {
  for (let i = 0; i < 80000; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}
`;

const server = `import { createServer } from 'node:http';
import { parseOrder, priceOrder, renderOrder } from './src/work.js';

function handleOrder() {
  return String(parseOrder() + priceOrder() + renderOrder());
}

const server = createServer((_, response) => response.end(handleOrder()));
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
`;

const files = {
  'package.json': '{"type":"module"}',
  'server.js': server,
  'bench/work.bench.js': `import { priceOrder, parseOrder } from '../src/work.js';
export default (bench) => {
  bench.add('price an order', () => priceOrder());
  bench.add('parse an order', () => parseOrder());
};
`,
  'bench-config/flamegate.yml': `version: 1
setup: []
suites:
  - { name: shop, harness: tinybench, files: bench/*.bench.js, metrics: time, warmup: 20ms, measure: 50ms }
`,
};

let repository: TestRepository;
let folder: string;
beforeAll(() => {
  repository = makeRepository();
  folder = mkdtempSync(join(tmpdir(), 'flamegate-e2e-production-'));
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** One process of the deployed copy under load; its profile is in the folder once it has ended. */
async function serve(deployed: string, profiles: string): Promise<void> {
  const child = spawn(process.execPath, ['--cpu-prof', '--cpu-prof-dir', profiles, 'server.js'], {
    cwd: deployed,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [port] = await once(child, 'message');
  const end = Date.now() + 1_500;
  while (Date.now() < end) await (await fetch(`http://127.0.0.1:${port}/`)).text();
  child.disconnect();
  await once(child, 'exit');
}

/** Counted by hand from V8's own JSON: the share of a function among all samples but idle ones. */
function countedShare(profiles: string, name: string): number {
  let [all, own] = [0, 0];
  for (const file of readdirSync(profiles)) {
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(profiles, file), 'utf8'));
    const names = new Map<number, string>();
    for (const { id, callFrame } of nodes) names.set(id, callFrame.functionName);
    for (const [index, id] of samples.entries()) {
      const leaf = names.get(id);
      if (leaf === '(idle)') continue;
      // V8 times a sample by what passed until the next one.
      const time = timeDeltas[index + 1] ?? 0;
      all += time;
      if (leaf === name) own += time;
    }
  }
  return own / all;
}

test('the comment names the function, its line and its share of production within two points', async () => {
  const base = repository.commit({ ...files, 'src/work.js': work(240_000) });
  const deployed = join(folder, 'app');
  cpSync(repository.path, deployed, { recursive: true, filter: (path) => !path.endsWith('.git') });
  const profiles = join(folder, 'profiles');
  await Promise.all([1, 2, 3].map(() => serve(deployed, profiles)));
  const store = ['--store', `dir:${join(folder, 'store')}`];
  const captured = readdirSync(profiles).map((file) => join(profiles, file));
  expect(captured.length).toBe(3);
  const saved = runCli(repository.path, ['production', 'save', ...captured, '--service', 'checkout', ...store]);
  expect(saved).toMatchObject({ code: 0 });
  expect(runCli(repository.path, ['baseline', 'save', '--budget', '60s', ...store])).toMatchObject({ code: 0 });

  const { services } = JSON.parse(runCli(repository.path, ['production', 'coverage', '--json', ...store]).stdout);
  const uncovered = services[0].uncovered.filter(({ file }: { file: string }) => file.startsWith('src/'));
  expect(
    uncovered.map(({ name, path }: { name: string; path: string[] }) => [name, path.slice(-2).join(' > ')]),
  ).toEqual([['renderOrder', 'handleOrder > renderOrder']]);

  const head = repository.commit({ 'src/work.js': work(480_000) });
  const out = join(folder, 'report');
  const gate = ['gate', '--base', base, '--head', head, '--seed', '1', '--budget', '90s', '--out', out, ...store];
  expect(runCli(repository.path, gate)).toMatchObject({ code: 1 });
  const comment = readFileSync(join(out, 'comment.md'), 'utf8').replaceAll(/[\u202f\u00a0]/g, ' ');
  const row = comment.split('\n').find((line) => line.includes('of production CPU in')) ?? '';
  expect(row).toContain('`priceOrder`');
  expect(row).toContain('src/work.js:8');
  const share = Number(/([\d.]+) % of production CPU in `checkout`/.exec(row)?.[1]);
  expect(Math.abs(share - 100 * countedShare(profiles, 'priceOrder'))).toBeLessThanOrEqual(2);
  // By design it takes 24 of 44 turns of a request, and the server itself some.
  expect(share).toBeGreaterThan(20);
  expect(share).toBeLessThan(56);
});
