/**
 * Measuring in a cluster, without one: the manifest by kubernetes-validate, the image's program as the Dockerfile lays it
 * out, and what the pods do as local processes beside a real S3 server (moto).
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect } from 'vitest';
import { parse } from 'yaml';
import { openStore } from '../../src/store/open.ts';
import { S3Bucket, s3OptionsOf } from '../../src/store/s3-bucket.ts';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { needing } from './tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const test = needing('moto_server', 'kubernetes-validate');
const shards = 4;

let folder: string;
let repository: TestRepository;
let commits: readonly [base: string, head: string];
let stop: () => void;
let env: Readonly<Record<string, string>>;
let job: string;

const bench = `export default (bench) => {
  let state = 1;
  for (const name of 'abcdefgh') bench.add(name, () => { for (let i = 0; i < TURNS; i++) state = (Math.imul(state, 1103515245) + 12345) | 0; return state; });
};
`;
const config = `version: 1
setup: []
suites:
  - { name: core, harness: tinybench, files: bench/*.bench.js, metrics: time, profile: { cpu: none, heap: none }, warmup: 2ms, measure: 10ms }
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flamegate-kubernetes-'));
  repository = makeRepository();
  const base = repository.commit({
    'package.json': '{"type":"module"}',
    'bench/b.bench.js': bench.replace('TURNS', '20000'),
    'bench-config/flamegate.yml': config,
  });
  const head = repository.commit({ 'bench/b.bench.js': bench.replace('TURNS', '20001') });
  commits = [base, head];
  job = jobText();
  const port = await freePort();
  const server = spawn('moto_server', ['-p', String(port)], { stdio: 'ignore' });
  stop = () => server.kill();
  env = {
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
  };
  await answering(`http://127.0.0.1:${port}/bench`);
}, 60_000);

afterAll(() => {
  stop();
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Makes the bucket as soon as the server answers. */
async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const made = await fetch(url, { method: 'PUT' }).catch(() => undefined);
    if (made?.ok === true) return;
    await pause(100);
  }
  throw new Error('moto does not answer');
}

interface Job {
  readonly spec: {
    readonly completionMode: string;
    readonly completions: number;
    readonly parallelism: number;
    readonly template: { readonly spec: PodSpec };
  };
}

interface PodSpec {
  readonly automountServiceAccountToken: boolean;
  readonly nodeSelector: object;
  readonly tolerations: readonly object[];
  readonly initContainers: readonly Container[];
  readonly containers: readonly [Container];
}

interface Container {
  readonly command: readonly string[];
  readonly resources: {
    readonly requests: Readonly<Record<string, string>>;
    readonly limits: Readonly<Record<string, string>>;
  };
}

/** As `envsubst` fills it in. */
function jobText(): string {
  const words = ['init', '--kubernetes', '--shards', String(shards), '--results', 's3://bench/pods', '--json'];
  const init = runCli(repository.path, words);
  expect([init.code, JSON.parse(init.stdout).written]).toEqual([
    0,
    expect.arrayContaining(['bench-config/kubernetes/job.yml', 'bench-config/kubernetes/Dockerfile']),
  ]);
  const [base, head] = commits;
  const values: Readonly<Record<string, string>> = {
    IMAGE: 'flamegate:0',
    REPOSITORY: repository.path,
    BASE: base,
    HEAD: head,
  };
  return readFileSync(join(repository.path, 'bench-config/kubernetes/job.yml'), 'utf8').replaceAll(
    /\$(IMAGE|REPOSITORY|BASE|HEAD)\b/g,
    (_, name: string) => values[name] ?? '',
  );
}

/** Where the Dockerfile puts the program: what it copies and nothing else. */
function program(): string {
  const text = readFileSync(join(repository.path, 'bench-config/kubernetes/Dockerfile'), 'utf8');
  const copied = [...text.matchAll(/^COPY --from=program \/source\/(\S+) (\/flamegate\/\S+)$/gm)];
  expect(copied.map(([, from]) => from)).toEqual(['package.json', 'dist']);
  for (const [, from = '', to = ''] of copied) {
    mkdirSync(join(folder, 'image', to, '..'), { recursive: true });
    cpSync(resolve(root, from), join(folder, 'image', to), { recursive: true });
  }
  return join(folder, 'image');
}

test('the job is valid, one shard a pod, guaranteed whole processors, without a token', () => {
  const text = job;
  const file = join(folder, 'job.yml');
  execFileSync('sh', ['-c', 'cat > "$1"', 'sh', file], { input: text });
  execFileSync('kubernetes-validate', ['--strict', file], { encoding: 'utf8' });
  const { spec } = parse(text) as Job;
  expect(spec).toMatchObject({ completionMode: 'Indexed', completions: shards, parallelism: shards });
  const pod = spec.template.spec;
  expect(pod.automountServiceAccountToken).toBe(false);
  expect([Object.keys(pod.nodeSelector), pod.tolerations]).toEqual([
    ['flamegate'],
    [expect.objectContaining({ key: 'flamegate' })],
  ]);
  // Quality of service is the whole pod's: every container counts.
  for (const { resources } of [...pod.initContainers, ...pod.containers]) {
    expect(resources.requests).toEqual(resources.limits);
    expect(resources.requests['cpu']).toMatch(/^[1-9]\d*$/);
    expect(resources.requests['memory']).toBeDefined();
  }
  const broken = text.replace('completions: 4', 'completions: four');
  execFileSync('sh', ['-c', 'cat > "$1"', 'sh', file], { input: broken });
  expect(() => execFileSync('kubernetes-validate', ['--strict', file], { stdio: 'pipe' })).toThrow();
});

test('one shard killed, one late, one measured twice: nothing is lost and nothing counted twice', {
  timeout: 240_000,
}, async () => {
  const { spec } = parse(job) as Job;
  const [, , script = ''] = spec.template.spec.containers[0].command;
  const image = program();
  const pod = (index: number) => {
    const checkout = mkdtempSync(join(folder, `pod-${index}-`));
    execFileSync('git', ['clone', '--quiet', repository.path, checkout]);
    return spawn('sh', ['-c', script.replace('/flamegate/dist', `${image}/flamegate/dist`)], {
      cwd: checkout,
      env: { ...process.env, ...env, JOB_COMPLETION_INDEX: String(index) },
      stdio: 'ignore',
      detached: true,
    });
  };
  const ended = async (child: ReturnType<typeof pod>): Promise<unknown> =>
    child.exitCode === null ? (await once(child, 'exit'))[0] : child.exitCode;
  const report = () => runCli(repository.path, ['report', `s3://bench/pods/${commits[1]}`, '--json'], { env });

  const killed = pod(0);
  const second = pod(1);
  await pause(1_500);
  process.kill(-(killed.pid ?? 0), 'SIGKILL');
  expect(await ended(second)).toBe(0);
  // The same index again, as after a node was lost that had written already.
  const [again, third] = [pod(1), pod(2)];
  expect([await ended(again), await ended(third)]).toEqual([0, 0]);
  const early = report();
  expect([early.code, JSON.parse(early.stdout).shards]).toEqual([3, { count: shards, missing: [1, 4] }]);

  const [retried, late] = [pod(0), pod(3)];
  expect([await ended(retried), await ended(late)]).toEqual([0, 0]);
  const { judgements, notes, shards: arrived } = JSON.parse(report().stdout);
  expect(arrived).toEqual({ count: shards, missing: [] });
  expect(judgements.map(({ benchmark }: { benchmark: string }) => benchmark).toSorted()).toEqual(
    [...'abcdefgh'].map((name) => `b/${name}`),
  );
  expect(notes).toContainEqual(
    'Shard 2 of 4 was measured 2 times; of the finished attempts, the one that began first counts.',
  );
  expect(JSON.parse(report().stdout).judgements).toEqual(judgements);
});

test('of a bundle whose writer was killed between its files nothing is read', async () => {
  const bucket = new S3Bucket(s3OptionsOf({ bucket: 'bench', prefix: 'half' }, env));
  await bucket.put('shard-1-of-1/20261128T000000000Z-aaaa/profiles/a.pb.gz', new Uint8Array([1]), 'once');
  const { code, stderr } = runCli(repository.path, ['report', 's3://bench/half'], { env });
  expect([code, stderr]).toEqual([2, expect.stringContaining('must hold a bundle')]);
});

test('ten writers at once, killed at any moment: what was acknowledged is there', { timeout: 120_000 }, async () => {
  const writer = join(folder, 'writer.mjs');
  await build({
    input: resolve(root, 'test/store/acknowledging-writer.ts'),
    platform: 'node',
    logLevel: 'silent',
    output: { file: writer, format: 'esm', codeSplitting: false },
  });
  const writers = Array.from({ length: 10 }, (_, n) => {
    const child = spawn(process.execPath, [writer, 's3://bench/runs', String(n)], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    return { child, keys: () => said.split('\n').slice(0, -1) };
  });
  while (writers.some(({ keys }) => keys().length < 3)) await pause(50);
  for (const [n, { child }] of writers.entries()) {
    await pause(37 * (n % 3));
    child.kill('SIGKILL');
  }
  const keys = writers.flatMap((each) => each.keys());
  expect(keys.length).toBeGreaterThanOrEqual(30);
  const store = await openStore({ kind: 's3', bucket: 'bench', prefix: 'runs' }, { repository: '.', environment: env });
  const stored = new Map((await store.list()).map((run) => [run.key, run]));
  for (const key of keys) {
    const run = stored.get(key);
    if (run === undefined) throw new Error(`${key} was acknowledged and is gone`);
    const { outcomes } = await store.read(run);
    const [outcome] = outcomes;
    const [profile] = outcome?.state === 'measured' ? outcome.profiles : [];
    expect(await store.readFile(`${key.replace(/\.json$/, '')}/${profile?.file}`)).toBeDefined();
  }
});
