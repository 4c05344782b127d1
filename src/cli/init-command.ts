/** `flamegate init`: looks at the repository and writes what it needs to be gated. Never overwrites. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Io } from '../app/io.ts';
import { isProven, prove } from '../app/proof.ts';
import { version } from '../app/version.ts';
import { declaredBy, tellingRank } from '../config/detect-foreign.ts';
import { isWorthReading } from '../config/detect-javascript.ts';
import { importedBy } from '../config/import-targets.ts';
import { type InitOptions, planInit, type Repository } from '../config/init.ts';
import type { KubernetesOptions } from '../config/kubernetes.ts';
import { writtenFolders } from '../config/next-steps.ts';
import { isShellBench } from '../config/unknown-benchmarks.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { git, tryGit } from '../git/git.ts';
import { repositoryRoot } from '../git/repository.ts';
import { isEnterpriseServer } from '../github/event.ts';
import { shown, shownJson } from '../text/shown.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { originOf, parseRemote } from './remote-repository.ts';
import { runnerOf } from './runner-argument.ts';

const help = `
usage: flamegate init [--forks] [--shards N] [--kubernetes] [--arm | --self-hosted LABEL] [--pyroscope URL]
                      [--action REF] [--dry-run]
       flamegate init --prove [--filter GLOB]

Looks at the repository and writes bench-config/flamegate.yml with its schema, a first benchmark where there is none, and
the workflows. Nothing that exists is overwritten. Where there is no benchmark and no JavaScript, it prints one to paste.

  --forks         pull requests come from forks: measure without write permission in one workflow, report in another
  --shards N      measure in N jobs at once, a part each, and report once; two workflows, as with --forks
  --kubernetes    also an Indexed Job that measures a shard a pod (--shards N) on nodes of its own, and its Dockerfile
  --results URL   with --kubernetes: where the bundles go, s3://BUCKET/PREFIX
  --arm           measure on GitHub's ARM machines
  --self-hosted LABEL  measure on your own machine with this label; pull requests from forks still run on GitHub's
  --pyroscope URL publish each stored baseline there, and write .pyroscope.yaml, by which Grafana finds the source
  --action REF    what the workflows use (default: flamegate/flamegate@v${version.split('.')[0]})
  --dry-run       print what would be written
  --prove         write nothing: put a slow-down into a function that a benchmark runs, in a commit on no branch, and check
                  that the gate fails and names that function, and passes without it
  --filter GLOB   with --prove: benchmarks to prove it on; may be repeated
  --json          one JSON document on stdout

Exit codes: 0 done, 1 not proven, 2 usage, 3 could not measure.

example: flamegate init --forks --dry-run
`;

export const initCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('init', argv, {
      forks: { type: 'flag' },
      shards: { type: 'string' },
      action: { type: 'string' },
      kubernetes: { type: 'flag' },
      results: { type: 'string' },
      arm: { type: 'flag' },
      'self-hosted': { type: 'string' },
      pyroscope: { type: 'string' },
      'dry-run': { type: 'flag' },
      prove: { type: 'flag' },
      filter: { type: 'list' },
      json: { type: 'flag' },
    });
    if (given.flag('prove')) return proveGate(given, io);
    const shards = checkShards(given.whole('shards') ?? 1);
    const options: InitOptions = {
      pullRequests: given.flag('forks') ? 'forks' : 'own-branches',
      // A cluster's pods take the place of jobs.
      shards: given.flag('kubernetes') ? 1 : shards,
      action: checkAction(given.text('action') ?? `flamegate/flamegate@v${version.split('.')[0]}`),
      kubernetes: given.flag('kubernetes') ? kubernetesOf(given, shards) : undefined,
      ...runnerOf(given),
      ...pyroscopeOf(given),
    };
    const root = await repositoryRoot(io.cwd);
    const { files, kept, notes } = planInit(await inspect(root, options), options);
    if (!given.flag('dry-run')) for (const file of files) await writeNew(root, file.path, file.text);
    const written = files.map(({ path }) => path);
    if (given.flag('json')) {
      io.stdout(shownJson(`${JSON.stringify({ written, kept, notes, dryRun: given.flag('dry-run') })}\n`));
      return exitCode.pass;
    }
    for (const path of written) io.stdout(shown`${given.flag('dry-run') ? 'would write' : 'wrote'} ${path}\n`);
    for (const path of kept) io.stdout(shown`kept ${path}\n`);
    for (const note of notes) io.stdout(shown`${note}\n`);
    return exitCode.pass;
  },
};

async function proveGate(given: Arguments, io: Io): Promise<ExitCode> {
  const filters = given.list('filter');
  const proof = await prove(io, { folder: io.cwd, suites: [], filters, purpose: 'judge' });
  const isProof = isProven(proof);
  const { spot, red, green } = proof;
  if (given.flag('json')) {
    const { benchmark, function: slowed, file, line } = spot;
    const document = { proven: isProof, benchmark: benchmark.id.name, function: slowed, file, line, red, green };
    io.stdout(shownJson(`${JSON.stringify(document)}\n`));
    return isProof ? exitCode.pass : exitCode.regression;
  }
  io.stdout(shown`Slowed down: ${spot.function} (${spot.file}:${spot.line}), which ${spot.benchmark.id.name} runs.\n`);
  const named = red.named.includes(spot.function) ? 'naming it' : `naming ${red.named.join(', ') || 'no function'}`;
  io.stdout(
    red.outcome === 'fail'
      ? shown`With the slow-down the verdict was fail, ${named}.\n`
      : shown`With the slow-down, ${named}: ${red.summary}\n`,
  );
  io.stdout(
    green.outcome === 'pass' ? shown`Without it the verdict was pass.\n` : shown`Without it: ${green.summary}\n`,
  );
  io.stdout(
    isProof
      ? shown`Proven: this gate works on your code.\n`
      : shown`Not proven: run it again, and see flamegate doctor.\n`,
  );
  return isProof ? exitCode.pass : exitCode.regression;
}

/** It is in a workflow as it is: one line, and nothing YAML would read otherwise. */
function checkAction(action: string): string {
  if (/^(?:\.\/|[\w.-]+\/[\w./-]+@[\w./-]+(?: # [\w.-]+)?)$/.test(action)) return action;
  throw new GateError('USAGE', `Cannot run init as --action must be OWNER/NAME@REF: current value is ${action}`, {
    hint: 'pin it to a commit: --action "owner/flamegate@<commit> # v1.2.3"',
  });
}

/** As `publish` takes it, which is where it goes. */
function pyroscopeOf(given: Arguments): { readonly pyroscope?: string } {
  const address = given.text('pyroscope');
  if (address === undefined) return {};
  if (/^https?:\/\/[^\s@?#]+$/.test(address)) return { pyroscope: address };
  throw new GateError(
    'USAGE',
    `Cannot run init as --pyroscope must be an http or https URL without user, password and query: current value is ${address}`,
    { hint: 'credentials come from the environment: see docs/production.md' },
  );
}

function kubernetesOf(given: Arguments, shards: number): KubernetesOptions {
  const results = given.text('results') ?? 's3://BUCKET/flamegate';
  if (/^s3:\/\/[A-Za-z0-9][\w.-]*(?:\/[\w.-]+)*$/.test(results)) {
    return { shards, results, version: `v${version.split('.')[0]}` };
  }
  throw new GateError('USAGE', `Cannot run init as --results must be s3://BUCKET/PREFIX: current value is ${results}`);
}

/** The report reads at most so many bundles of a run. */
const mostShards = 64;

function checkShards(shards: number): number {
  if (shards >= 1 && shards <= mostShards) return shards;
  throw new GateError(
    'USAGE',
    `Cannot run init as --shards must be from 1 to ${mostShards}: current value is ${shards}`,
  );
}

async function inspect(root: string, { pyroscope }: InitOptions): Promise<Repository> {
  const listed = await filesOf(root, ['--cached', '--others', '--exclude-standard']);
  // A user who deletes a file to have it written again has not committed the deletion.
  const deleted = new Set(await filesOf(root, ['--deleted']));
  const files = listed.filter((file) => !deleted.has(file));
  const packageJson = await readIfThere(join(root, 'package.json'));
  const stripsTypes = Reflect.get(process.features, 'typescript') === 'strip';
  const naming = pyroscope === undefined ? [] : namingFiles(files);
  return {
    files,
    texts: new Map([...(await readWithImports(root, files)), ...(await readTexts(root, naming))]),
    stripsTypes,
    packageJson,
    defaultBranch: await defaultBranch(root),
    server: await serverOf(root),
    ignored: await ignoredFolders(root),
  };
}

/** Many .gitignore files ignore everything but what they name. */
async function ignoredFolders(root: string): Promise<readonly string[]> {
  const probes = writtenFolders.map((folder) => `${folder}/flamegate.yml`);
  const { stdout } = await tryGit(root, ['check-ignore', ...probes]);
  const ignored = stdout.toString('utf8').split('\n');
  return writtenFolders.filter((folder) => ignored.includes(`${folder}/flamegate.yml`));
}

/** What `.pyroscope.yaml` is made from. */
function namingFiles(files: readonly string[]): readonly string[] {
  return files.filter((file) => file === 'go.mod' || file === 'Dockerfile');
}

async function filesOf(root: string, which: readonly string[]): Promise<readonly string[]> {
  const listed = await git(root, ['ls-files', '-z', ...which]);
  return listed.split('\0').filter((file) => file !== '');
}

/** The most informative files come first, since not every file of a large repository is read. */
function readingOrder(files: readonly string[]): readonly string[] {
  const rankOf = (file: string): number | undefined =>
    tellingRank(file) ?? (isWorthReading(file) || isShellBench(file) ? 1 : undefined);
  return files.filter((file) => rankOf(file) !== undefined).toSorted((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0));
}

/** As the runner's toolkit distinguishes them: artifacts v4 are everywhere but on a host of one's own. */
async function serverOf(root: string): Promise<'github.com' | 'enterprise-server'> {
  const remote = parseRemote(await originOf(root));
  if (remote === undefined) return 'github.com';
  return isEnterpriseServer(`https://${remote.host}`) ? 'enterprise-server' : 'github.com';
}

/** Enough to see what a repository is like; beyond it files are known by their names. */
const mostTexts = 1000;
const mostDepth = 5;
const mostBytes = 200_000;

/** What a benchmark needs built may be named only by what it imports, and the benchmark itself only by a manifest. */
async function readWithImports(root: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map(await readTexts(root, readingOrder(files)));
  for (let depth = 0; depth < mostDepth && texts.size < mostTexts; depth += 1) {
    const named = [...declaredBy(texts, files), ...importedBy(texts, files)];
    const more = await readTexts(root, named.slice(0, mostTexts - texts.size));
    if (more.size === 0) break;
    for (const [file, text] of more) texts.set(file, text);
  }
  return texts;
}

async function readTexts(root: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const file of files.slice(0, mostTexts)) {
    const text = await readIfThere(join(root, file));
    if (text !== undefined) texts.set(file, text.slice(0, mostBytes));
  }
  return texts;
}

/** Undefined where it is gone, or a link to nowhere: its name alone is known. A byte order mark is no part of the text, as npm and Node read it. */
async function readIfThere(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text?.replace(/^\uFEFF/, '');
}

/** What the remote calls its head, else the branch that is checked out, else main. */
async function defaultBranch(root: string): Promise<string> {
  for (const ref of ['refs/remotes/origin/HEAD', 'HEAD']) {
    const { code, stdout } = await tryGit(root, ['symbolic-ref', '--quiet', '--short', ref]);
    const name = stdout
      .toString('utf8')
      .trim()
      .replace(/^origin\//, '');
    if (code === 0 && name !== '') return name;
  }
  return 'main';
}

/** A file that appeared since the look is kept, as any other. */
async function writeNew(root: string, path: string, text: string): Promise<void> {
  const target = join(root, path);
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(target, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
