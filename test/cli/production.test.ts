import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { productionCommand } from '../../src/cli/production-command.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { startServer } from '../remote/http-server.ts';
import { anOutcome, aRun } from '../results/make.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { runCommand } from './run-command.ts';

let repository: TestRepository;
let folder: string;
beforeEach(() => {
  repository = makeRepository();
  repository.commit({ 'src/parse.js': '', 'src/price.js': '', 'bench-config/parse.bench.js': '' });
  folder = mkdtempSync(join(tmpdir(), 'flamegate-production-'));
});
afterEach(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const deployed = makeProfile(
  `main@/app/src/price.js:1;parse@/app/src/parse.js:3 60
   main@/app/src/price.js:1;price@/app/src/price.js:7 30
   main@/app/src/price.js:1;write@/app/node_modules/x/index.js:1 10`,
  { unit: 'ns', type: 'cpu' },
);

function run(...words: readonly string[]) {
  return runCommand(productionCommand, [...words, '--store', `dir:${join(folder, 'store')}`], repository.path);
}

async function save(...words: readonly string[]) {
  const file = join(folder, 'checkout.pb.gz');
  writeFileSync(file, writePprof(deployed));
  return run('save', file, '--service', 'checkout', ...words);
}

test(
  'a saved profile is shown with its window, its age, and its functions as the repository names them',
  long,
  async () => {
    expect(await save('--window', '7d')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^3 of its 4 functions/),
    });
    const { stdout } = await run('show');
    expect(stdout).toMatch(/^checkout: cpu, 100.ns, 7 days up to .* ago\), from file/);
    expect(stdout).toMatch(/60.% +60.% +parse +src\/parse\.js:3/);
    const { production } = JSON.parse((await run('show', '--json')).stdout);
    expect(Date.parse(production[0].until) - Date.parse(production[0].from)).toBe(7 * 86_400_000);
  },
);

test('several files of one window after the other cover the time from the first to the last', async () => {
  const files = [1, 2, 3].map((at) => {
    const path = join(folder, `${at}.pb.gz`);
    writeFileSync(path, writePprof({ ...deployed, durationNs: 30e9 }));
    utimesSync(path, 1_790_000_000 + 60 * at, 1_790_000_000 + 60 * at);
    return path;
  });
  await run('save', ...files, '--service', 'checkout');
  const { production } = JSON.parse((await run('show', '--json')).stdout);
  expect(Date.parse(production[0].until)).toBe(1_790_000_180_000);
  expect(Date.parse(production[0].from)).toBe(1_790_000_030_000);
});

test('the newest of a service is what counts, and another service stands beside it', long, async () => {
  await save();
  await new Promise((done) => setTimeout(done, 1_100));
  writeFileSync(join(folder, 'b.txt'), 'main;other 5\n');
  await run('save', join(folder, 'b.txt'), '--service', 'checkout');
  await run('save', join(folder, 'b.txt'), '--service', 'search');
  const { production } = JSON.parse((await run('show', '--json')).stdout);
  expect(production.map(({ service, type }: { service: string; type: string }) => `${service} ${type}`).sort()).toEqual(
    ['checkout samples', 'search samples'],
  );
});

test('coverage names what no stored benchmark runs, and writes a benchmark for it', async () => {
  const store = openDirStore(join(folder, 'store'));
  const outcome = { ...anOutcome('parse'), profiles: [{ kind: 'cpu' as const, file: 'profiles/a.pb.gz' }] };
  const bench = makeProfile('b@bench-config/parse.bench.js:1;parse@src/parse.js:3 9', { unit: 'ns' });
  await store.save(aRun({ outcomes: [outcome] }), new Map([['profiles/a.pb.gz', writePprof(bench)]]));
  await save();
  const { services } = JSON.parse((await run('coverage', '--json')).stdout);
  expect(services[0].uncovered.map(({ name, self }: { name: string; self: number }) => [name, self])).toEqual([
    ['price', 0.3],
  ]);
  expect((await run('coverage')).stdout).toMatch(
    /Write next: a benchmark of price \(30.% of production\), called by main\./,
  );
});

test('a profile comes from Pyroscope by service and window, and the record says from which host', async () => {
  const pprof = writePprof(deployed);
  const server = await startServer({
    'POST /querier.v1.QuerierService/SelectMergeStacktraces': () => ({ status: 404 }),
    'POST /querier.v1.QuerierService/SelectMergeProfile': () => ({ body: pprof }),
  });
  try {
    const saved = await run('save', '--pyroscope', server.address, '--service', 'check"out', '--window', '24h');
    expect(saved.code).toBe(0);
    expect(server.asked[0]?.body.toString()).toContain(String.raw`{service_name="check\"out"}`);
    const { production } = JSON.parse((await run('show', '--json')).stdout);
    expect(production[0]).toMatchObject({ service: 'check"out', source: new URL(server.address).host });
    expect(server.unknown).toEqual([]);
  } finally {
    await server.close();
  }
});

test.each([
  [['save'], /--service must name/],
  [['save', '--service', 'x'], /--pyroscope or PYROSCOPE_URL/],
  [['save', 'none.pb.gz', '--service', 'x'], /Cannot read none\.pb\.gz/],
  [
    ['save', '--service', 'x', '--pyroscope', 'http://127.0.0.1:1', '--window', '7 days'],
    /a span as 30m, 24h, 7d or 4w/,
  ],
  [['save', '--service', 'x', '--pyroscope', 'http://127.0.0.1:1', '--window', '999999w'], /at most 520w/],
  [['save', '--service', 'x', '--pyroscope', 'http://127.0.0.1:1', '--until', '2999-01-01'], /a time that has passed/],
  [['save', '--service', 'x', '--pyroscope', 'http://127.0.0.1:1', '--until', '0001-01-01'], /from 1970 on/],
  [['show'], /must hold a profile of production: none is/],
  [['coverage'], /must hold a profile of production/],
  [['paint'], /action must be one of save, show, coverage, diff/],
])('production %s says what is missing', long, async (words, problem) => {
  await expect(run(...words)).rejects.toThrow(problem);
});

test('what is waited for, or held in memory, is no production a regression could cost', async () => {
  const path = join(folder, 'locks.pb.gz');
  writeFileSync(path, writePprof(makeProfile('main;lock 5', { unit: 'count', type: 'contentions' })));
  await expect(run('save', path, '--service', 'x')).rejects.toThrow(
    /must measure processor time.*contentions in count/,
  );
});

test('of windows before and after a deploy those without samples and those that are not over are said', async () => {
  const pprof = writePprof(deployed);
  let asked = 0;
  const server = await startServer({
    'POST /querier.v1.QuerierService/SelectMergeStacktraces': () => ({ status: 404 }),
    'POST /querier.v1.QuerierService/SelectMergeProfile': () => ({ body: ++asked === 2 ? '' : pprof }),
  });
  const at = new Date(Date.now() - 2.5 * 60_000).toISOString().replace(/\.\d+/, '');
  const from = ['--pyroscope', server.address, '--service', 'x'];
  try {
    const diff = (...words: readonly string[]): ReturnType<typeof runCommand> =>
      runCommand(productionCommand, ['diff', ...from, ...words], repository.path);
    const found = await diff('--deployed', at, '--windows', '4', '--window', '60s');
    expect(found.stderr).toMatch(/note: of 4 windows from \S+ on 1 hold no samples/);
    expect(found.stderr).toMatch(/note: of 4 windows from \S+ on 2 are not over yet and are left out/);
    expect(found.code).toBe(3);
    const early = new Date(Date.now() - 5_000).toISOString().replace(/\.\d+/, '');
    await expect(diff('--deployed', early, '--windows', '2', '--window', '60s')).rejects.toThrow(
      /some must hold samples: current value is none, and 2 are not over yet/,
    );
    await expect(diff('--deployed', at, '--windows', '501')).rejects.toThrow(
      /^Cannot run production diff as --windows must be at most 500/,
    );
  } finally {
    await server.close();
  }
});

test.each([
  ['JSON of another service', '{"status":"ok"}'],
  ['text', 'this is no profile'],
  ['a profile cut short', new Uint8Array(Buffer.from(writePprof(makeProfile('main 1'))).subarray(0, 40))],
])('%s in place of a profile is told as that of the server', long, async (_, body) => {
  const server = await startServer({ 'POST /querier.v1.QuerierService/SelectMergeProfile': () => ({ body }) });
  try {
    await expect(run('save', '--pyroscope', server.address, '--service', 'x')).rejects.toMatchObject({
      code: 'REMOTE_FAILED',
      message: expect.stringContaining('must send a profile'),
    });
  } finally {
    await server.close();
  }
});

test('what a stranger named a function cannot move the cursor', async () => {
  writeFileSync(join(folder, 'b.txt'), 'main;\u001b[2Jevil 5\n');
  await run('save', join(folder, 'b.txt'), '--service', 'x\u001b[2J');
  const { stdout } = await run('show');
  expect(stdout).not.toContain('\u001b');
});

test(
  'diff ends as the gate does: 1 where a function costs more after the deploy, and it is blamed on its commits',
  long,
  async () => {
    const before = repository.git('rev-parse', 'HEAD');
    repository.commit({ 'src/price.js': '\n\n\n\n\n\nfunction price() {\n  slow();\n}\n' });
    const file = (name: string, price: number): string => {
      const path = join(folder, name);
      const text = `main@/app/src/price.js:1;parse@/app/src/parse.js:3 ${60_000 + price / 100}
      main@/app/src/price.js:1;price@/app/src/price.js:7 ${price}
      main@/app/src/price.js:1;write@/app/src/parse.js:30 10000`;
      writeFileSync(path, writePprof(makeProfile(text, { unit: 'ns', type: 'cpu', sampleCount: 100_000 })));
      return path;
    };
    const [a, b] = [
      [29_800, 30_000, 30_200, 29_900, 30_100],
      [44_800, 45_000, 45_200, 44_900, 45_100],
    ].map((values, side) => values.map((value, at) => file(`${side}-${at}.pb.gz`, value)));
    const words = ['diff', '--baseline', ...(a ?? []), '--candidate', ...(b ?? []), '--commits', `${before}..HEAD`];
    const slower = await runCommand(productionCommand, words, repository.path);
    expect(slower.code).toBe(1);
    expect(slower.stdout).toMatch(/costs more: price +src\/price\.js:7 +\+[\d.]+ %.*changed in this PR/);
    const same = await runCommand(
      productionCommand,
      ['diff', '--baseline', ...(a ?? []), '--candidate', ...(a ?? [])],
      repository.path,
    );
    expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining('No function costs more') });
  },
);
