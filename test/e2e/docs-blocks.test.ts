/**
 * Every block of README.md and docs/ that a reader can paste: its commands run here as they are written, its configuration
 * is read as the gate reads it, or it is named here with the test that runs it or the reason why none can.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/parse.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { renderBundle } from '../../src/results/bundle.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { startServer, type TestServer } from '../remote/http-server.ts';
import { anEvidence, anOutcome, aRun } from '../results/make.ts';
import { cli } from '../support/cli.ts';
import { long } from '../support/long.ts';
import { readText } from '../support/readme-sections.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
  /** Between the comments that mark a part made from the sources. */
  readonly made: boolean;
}

function blocksOf(page: string): readonly Block[] {
  const text = readText(page);
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent = '', language = '', block = ''], _) => {
      const before = text.slice(0, text.indexOf(block));
      const made = [...before.matchAll(/<!-- (\/?)(workflow:[\w-]+) -->/g)].at(-1)?.[1] === '';
      return { page, language, text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), made };
    },
  );
}

const blocks = pages.flatMap(blocksOf);

/** One line each, a backslash at the end joining two. */
function commandsOf({ language, text }: Block): readonly string[] {
  const joined = text.replaceAll(/\\\n\s*/g, '');
  if (language === 'console') return [...joined.matchAll(/^\$ (.*)$/gm)].map(([, line = '']) => line);
  return language === 'sh' ? joined.trim().split('\n') : [];
}

const commands: ReadonlySet<string> = new Set(blocks.flatMap(commandsOf));

/** Run by a test of its own, since it measures for minutes or needs a program that not every machine has. */
const elsewhere: Readonly<Record<string, string>> = {
  'node dist/cli.js demo': 'test/tools/demo.test.ts',
  'npm cit': '.ci/run',
  'flamegate history bisect "parser/small file" --out found': 'test/tools/bisect.test.ts',
  'flamegate history bisect "parser/small file" --from v1.2.0 --to main --budget 30m': 'test/tools/bisect.test.ts',
  'promtool tsdb create-blocks-from openmetrics runs.txt data/': 'test/tools/export.test.ts',
  'node dist/cli.js baseline export v1.0.0 --to go > old && node dist/cli.js baseline export HEAD --to go > new && benchstat old new':
    'test/tools/export.test.ts',
  'flamegate report s3://BUCKET/flamegate/3c4d… --out report': 'test/tools/kubernetes.test.ts',
};

const network = 'builds a server from the network, by hand before test:studies';
/** Cannot be run by a test, and why. */
const never: Readonly<Record<string, string>> = {
  "IMAGE=registry.example/flamegate:0 REPOSITORY=https://git.example/o/r BASE=1a2b… HEAD=3c4d… envsubst '$IMAGE $REPOSITORY $BASE $HEAD' < bench-config/kubernetes/job.yml | kubectl create -f -":
    'needs a cluster; test/tools/kubernetes.test.ts fills the same file and checks it',
  'kubectl wait --for=condition=complete --timeout=2h job/flamegate-3c4d…': 'needs a cluster',
  'export GOTOOLCHAIN=go1.20.14 GOFLAGS=-mod=mod': network,
  'export GOFLAGS=-mod=mod': network,
  'go mod download github.com/pyroscope-io/pyroscope@v0.37.2': network,
  'cp -r "$(go env GOMODCACHE)/github.com/pyroscope-io/pyroscope@v0.37.2" pyroscope && chmod -R u+w pyroscope': network,
  '(cd pyroscope && go build -o ../pyroscope-server ./cmd/pyroscope)': network,
  'go mod download github.com/grafana/pyroscope@v1.8.0': network,
  'cp -r "$(go env GOMODCACHE)/github.com/grafana/pyroscope@v1.8.0" grafana-pyroscope && chmod -R u+w grafana-pyroscope':
    network,
  'cd grafana-pyroscope && rm -f go.work go.work.sum': network,
  'go mod edit -dropreplace github.com/grafana/pyroscope/api -require github.com/grafana/pyroscope/api@v1.0.0': network,
  'go build -o ../grafana-pyroscope-server ./cmd/pyroscope && cd ..': network,
  '(cd test/studies/otlp-collector && go mod tidy && go build -o ../../../otlp-collector .)': network,
  'FLAMEGATE_PYROSCOPE=$PWD/pyroscope-server npm run test:studies -- pyroscope-server': network,
  'FLAMEGATE_GRAFANA_PYROSCOPE=$PWD/grafana-pyroscope-server npm run test:studies -- pyroscope-server': network,
  'FLAMEGATE_OTELCOL=$PWD/otlp-collector npm run test:studies -- otlp-collector': network,
};

/** Exit codes other than 0 that are the right end here: both sides of `production diff` are the same file. */
const deployed = makeProfile('main@src/a.js:1;hot@src/a.js:9 30000\nmain@src/a.js:1 10000', {
  unit: 'ns',
  type: 'cpu',
  sampleCount: 100_000,
});

let repository: TestRepository;
let server: TestServer;

beforeAll(async () => {
  repository = makeRepository();
  repository.commit({
    'flamegate.yml': 'setup: []\nsuites: [{ name: core, harness: json, command: cat numbers.json }]\n',
    'numbers.json': JSON.stringify({ benchmarks: [{ name: 'fill', unit: 'B', metric: 'alloc', value: 1000 }] }),
    'src/a.js': '',
  });
  for (const tag of ['v1.4.0', 'v1.5.0']) {
    repository.commit({ [`${tag}.txt`]: tag });
    repository.git('tag', tag);
  }
  const pprof = writePprof(deployed);
  for (const name of ['checkout', 'before-1', 'before-2', 'before-3', 'after-1', 'after-2', 'after-3']) {
    writeFileSync(join(repository.path, `${name}.pb.gz`), pprof);
  }
  mkdirSync(join(repository.path, 'dist'));
  const bin = join(repository.path, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'flamegate'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`, { mode: 0o755 });
  writeFileSync(join(repository.path, 'dist/cli.js'), `await import(${JSON.stringify(pathToFileURL(cli).href)});\n`);
  writeFileSync(join(repository.path, 'dist/package.json'), '{"type":"module"}');
  server = await startServer({
    'POST /querier.v1.QuerierService/SelectMergeStacktraces': () => ({ status: 404 }),
    'POST /querier.v1.QuerierService/SelectMergeProfile': () => ({ body: pprof }),
    'POST /push.v1.PusherService/Push': () => ({ body: '{}' }),
    'POST /v1development/profiles': () => ({ status: 200 }),
    'POST /api/v1/write': () => ({ status: 204 }),
  });
  expect((await inShell('flamegate baseline save')).code).toBe(0);
});

afterAll(async () => {
  repository.remove();
  await server.close();
});

function inShell(line: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const env = { ...process.env, PATH: `${join(repository.path, 'bin')}:${process.env['PATH']}`, NO_COLOR: '1' };
  const child = spawn('sh', ['-c', line], { cwd: repository.path, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

/** A run with a profile that was taken just now, as receivers want it, in the place of one that measured numbers alone. */
function writeBundle(): void {
  const folder = join(repository.path, 'bundle');
  rmSync(folder, { recursive: true, force: true });
  const profiles = [{ kind: 'cpu' as const, file: 'profiles/a.pb.gz' }];
  const outcome = { ...anOutcome('parse'), profiles };
  const candidate = aRun({ outcomes: [outcome], takenAt: new Date().toISOString() });
  const evidence = anEvidence({ candidate });
  const bundle = { evidence, profiles: new Map([['profiles/a.pb.gz', writePprof(deployed)]]) };
  for (const [name, bytes] of renderBundle(bundle)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

const runHere = [...commands].filter((line) => elsewhere[line] === undefined && never[line] === undefined);

/** As a reader would who has that service. */
function placed(line: string): string {
  return line
    .replaceAll(/https:\/\/(?:pyroscope|collector|prometheus)\.example(?::\d+)?/g, server.address)
    .replaceAll('/path/to/the/clone/dist', join(repository.path, 'dist'));
}

describe.sequential('each command of a block', () => {
  test.each(runHere)('%s', long, async (line) => {
    for (const part of placed(line).split(' && ')) {
      if (part.startsWith('flamegate push')) writeBundle();
      const { code, output } = await inShell(part);
      expect(code, output).toBe(0);
    }
  });
});

test('what is run elsewhere is run there, and no line is named that no page has', () => {
  expect(Object.values(elsewhere).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect([...Object.keys(elsewhere), ...Object.keys(never)].filter((line) => !commands.has(line))).toEqual([]);
});

const configKeys = new Set([
  'version',
  'suites',
  'policy',
  'measure',
  'publish',
  'setup',
  'labels',
  'baseline',
  'report',
]);
const inputs = new Set(Object.keys((parse(readText('action.yml')) as { inputs: object }).inputs)); // actionlint checks it

/** What of a block is not as the program wants it; undefined: it is of no kind known here. */
function wrongIn({ text, made }: Block): string | undefined | 'unknown' {
  if (made) return undefined; // docs.test.ts holds it to the sources, and tools tests to actionlint and act.
  const value: unknown = parse(text);
  if (Array.isArray(value)) return value.map(wrongInStep).find((each) => each !== undefined);
  const keys = Object.keys(value as object); // a document of these pages is a map or a list
  if (keys.join() === 'runs-on') return undefined; // an expression of GitHub's: actionlint reads none outside a job
  if (!keys.every((key) => configKeys.has(key))) return 'unknown';
  parseConfig(text, 'flamegate.yml');
  return undefined;
}

function wrongInStep(step: {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: object;
}): string | undefined {
  if (step.uses !== undefined) return Object.keys(step.with ?? {}).find((input) => !inputs.has(input));
  return step.run?.startsWith('node .flamegate/dist/cli.js production save ') === true ? undefined : 'unknown';
}

for (const block of blocks.filter(({ language }) => language === 'yaml')) {
  test(`${block.page}: the YAML that starts with "${block.text.trim().split('\n')[0]}" is read as it stands`, () => {
    expect(wrongIn(block)).toBeUndefined();
  });
}

for (const block of blocks.filter(({ language }) => language === 'js')) {
  test(`${block.page}: the benchmark file is one that runs`, async () => {
    const folder = join(repository.path, `js-${blocks.indexOf(block)}`);
    mkdirSync(join(folder, 'src'), { recursive: true });
    mkdirSync(join(folder, 'bench-config'));
    writeFileSync(join(folder, 'src/parser.js'), 'export const parse = JSON.parse;\n');
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const file = join(folder, 'bench-config/parser.bench.js');
    writeFileSync(file, block.text);
    const run: string[] = [];
    const { default: add } = await import(pathToFileURL(file).href);
    await add({
      add: (name: string, call: () => unknown) => {
        call();
        run.push(name);
      },
    });
    expect(run).toEqual(['small file']);
  });
}

test('a block is of a language that is looked at here', () => {
  const drawn = ['mermaid']; // docs.test.ts: every file that the page names exists
  expect(
    blocks.map(({ language }) => language).filter((each) => !['console', 'sh', 'yaml', 'js', ...drawn].includes(each)),
  ).toEqual([]);
});
