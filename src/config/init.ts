/** What `flamegate init` writes, after a look at the repository: configuration, its schema, a first benchmark, workflows. */
import { type HarnessName, toolOf } from '../tools/all.ts';
import { inRepository } from '../tools/all-in-repository.ts';
import type { CpuProfiler } from '../tools/descriptor.ts';
import { javaScriptHarnesses } from '../tools/javascript.ts';
import { managerFor, olderPnpm } from '../tools/package-manager.ts';
import { detectForeign } from './detect-foreign.ts';
import { detectJavaScript } from './detect-javascript.ts';
import { detectSetup, type SetupFindings } from './detect-setup.ts';
import { configPlaces } from './find.ts';
import { firstBench } from './first-bench.ts';
import { firstElsewhere, isElsewhere } from './first-elsewhere.ts';
import { type KubernetesOptions, kubernetesFiles, kubernetesFolder } from './kubernetes.ts';
import { nextSteps } from './next-steps.ts';
import { wholeRuns } from './own-clock.ts';
import { conditionsIn } from './own-scripts.ts';
import { renderConfigSchema } from './reference.ts';
import type { Runner } from './runner.ts';
import { unknownScripts } from './script-benchmarks.ts';
import { sourceMapping, sourceMappingPath } from './source-mapping.ts';
import { isMeant, unknownNotes } from './unknown-benchmarks.ts';
import { oneJobWorkflow, overrideWorkflow, twoStageWorkflows } from './workflows.ts';

export interface Repository {
  /** Paths of the files git knows, relative, with forward slashes. */
  readonly files: readonly string[];
  /** Contents of those that `isWorthReading`; absent: known by name only. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Contents of the package.json at the root, where there is one. */
  readonly packageJson?: string | undefined;
  readonly defaultBranch: string;
  /** Whether the installed Node runs TypeScript; absent: it does. */
  readonly stripsTypes?: boolean;
  /** Folders for what is written, of which git ignores what is new in them. */
  readonly ignored?: readonly string[];
  /** What its remote is, where it has one. */
  readonly server?: 'github.com' | 'enterprise-server';
}

export interface InitOptions {
  /** Where pull requests come from: decides between the one-job and the two-stage workflows. */
  readonly pullRequests: 'own-branches' | 'forks';
  /** Jobs that measure a part each; more than one takes two stages wherever pull requests come from. */
  readonly shards?: number;
  /** What `uses:` names. */
  readonly action: string;
  /** Absent: nothing is written for a cluster. */
  readonly kubernetes?: KubernetesOptions | undefined;
  /** Absent: `ubuntu-latest`. */
  readonly runner?: Runner;
  /** Address that stored baselines are published to; absent: nothing is written for Pyroscope. */
  readonly pyroscope?: string;
}

export interface InitFile {
  readonly path: string;
  readonly text: string;
}

export interface InitPlan {
  /** To be written; none of them exists yet. */
  readonly files: readonly InitFile[];
  /** Files that exist and are left as they are. */
  readonly kept: readonly string[];
  /** What was seen and what to do next, one sentence each. */
  readonly notes: readonly string[];
}

interface FoundSuite {
  readonly name: string;
  readonly harness: HarnessName;
  readonly globs: readonly string[];
  readonly flags?: readonly string[] | undefined;
  /** Packages the flags name that nothing brings. */
  readonly missing?: readonly string[];
  /** Folders of packages that have to be modules, and do not say so. */
  readonly modules?: readonly string[];
  readonly command?: string;
  readonly workingDirectory?: string | undefined;
  /** Where their imports matter. */
  readonly files?: readonly string[];
  readonly seen: string;
}

const configPath = 'bench-config/flamegate.yml';
const schemaPath = 'bench-config/flamegate.schema.json';
const firstBenchPath = 'bench-config/first.bench.mjs';

/** What `init` would write for a repository, whose files are given by path, and notes on what was found; writes nothing. */
export function planInit(repository: Repository, options: InitOptions): InitPlan {
  const notes: string[] = [];
  const given = withDependencies(repository, notes);
  const { found, noted } = findSuites(given, notes);
  for (const { name, seen } of found) notes.push(`${seen}: suite ${name}.`);
  notes.push(...unknownNotes(given, { suites: found.length, noted }));
  const existing = new Set(repository.files);
  const configured = configPlaces.find((place) => existing.has(place));
  if (found.length === 0 && configured === undefined && isElsewhere(repository.files)) {
    return { files: [], kept: [], notes: [...notes, ...nothingToGate({ ...given, notes })] };
  }
  if (found.length === 0) {
    const example = `replace the example in ${firstBenchPath} with your hot paths.`;
    notes.push(`No benchmarks found: ${example}`, ...firstElsewhere({ ...given, notes }));
  }
  const setup = setupOf(found, given);
  notes.push(...setup.notes);
  const harnesses = new Set(found.map(({ harness }) => harness));
  const wanted: readonly InitFile[] = [
    ...(configured === undefined ? configFiles(found, given, { ...options, setup: setup.setup }) : []),
    ...(options.kubernetes === undefined ? [] : kubernetesFiles(options.kubernetes, harnesses)),
    ...mappingFor(given, options),
    ...workflowsFor(given, options, harnesses),
  ];
  if (repository.server === 'enterprise-server' && (options.pullRequests === 'forks' || (options.shards ?? 1) > 1)) {
    notes.push(
      'Enterprise Server does not support artifacts v4: the bundle is uploaded with actions/upload-artifact v3.',
    );
  }
  const provable = found.length === 0 || javaScriptHarnesses.some((name) => harnesses.has(name));
  notes.push(...nextSteps({ ...repository, provable }));
  if (options.kubernetes !== undefined) {
    notes.push(`On the cluster: ${kubernetesFolder}/job.yml says in its first lines how it is started.`);
  }
  notes.push(...publishNotes(options, configured));
  const kept = wanted.filter(({ path }) => existing.has(path)).map(({ path }) => path);
  return {
    files: wanted.filter(({ path }) => !existing.has(path)),
    kept: configured === undefined ? kept : [configured, ...kept],
    // Two suites may have one loader, of one reason.
    notes: [...new Set(notes)],
  };
}

/** An example in JavaScript would gate nothing of it, and a configuration without benchmarks fails every build. */
function nothingToGate(seen: Parameters<typeof firstElsewhere>[0]): readonly string[] {
  const ways = firstElsewhere(seen);
  return [
    'No benchmarks found, so nothing was written.',
    ...ways,
    `Whole runs of a program can be timed too: write ${configPath} with`,
    '      version: 1',
    '      suites: [{ name: core, harness: command, command: ./NAME ARGUMENTS }]',
  ];
}

const firstSuite: FoundSuite = { name: 'core', harness: 'tinybench', globs: ['bench-config/**/*.bench.mjs'], seen: '' };

/** The configuration with its schema, and a first benchmark where there is none. */
function configFiles(
  found: readonly FoundSuite[],
  given: Given,
  { setup, pyroscope }: InitOptions & { readonly setup: Parameters<typeof renderConfig>[1] },
): readonly InitFile[] {
  const text = renderConfig(found.length === 0 ? [firstSuite] : found, setup, pyroscope);
  return [
    { path: configPath, text },
    { path: schemaPath, text: renderConfigSchema() },
    ...(found.length === 0 ? [{ path: firstBenchPath, text: firstBench(given) }] : []),
  ];
}

function mappingFor({ files, texts }: Given, { pyroscope }: InitOptions): readonly InitFile[] {
  const text = pyroscope === undefined ? undefined : sourceMapping(files, texts);
  return text === undefined ? [] : [{ path: sourceMappingPath, text }];
}

function publishNotes({ pyroscope }: InitOptions, configured: string | undefined): readonly string[] {
  if (pyroscope === undefined) return [];
  const add = `Add to ${configured}: publish: { pyroscope: ${JSON.stringify(pyroscope)} }`;
  return [
    ...(configured === undefined ? [] : [add]),
    'For Pyroscope: give the step that stores baselines PYROSCOPE_TOKEN, or PYROSCOPE_USER and PYROSCOPE_PASSWORD, in its env.',
  ];
}

/** Node's packages are for benchmarks in JavaScript; what is written down for them holds for all suites, so others' is beside it. */
function setupOf(found: readonly FoundSuite[], given: Given): SetupFindings {
  const foreign = found.filter(({ harness }) => inRepository(harness) !== undefined);
  if (foreign.length > 0 && foreign.length === found.length) return { setup: [], notes: [] };
  const missing = [...new Set(found.flatMap((suite) => suite.missing ?? []))];
  const modules = [...new Set(found.flatMap((suite) => suite.modules ?? []))];
  const own = detectSetup(
    found.flatMap(({ files = [] }) => files),
    { ...given, missing, modules, conditions: found.flatMap(({ flags = [] }) => conditionsIn(flags)) },
  );
  if (own.setup.length === 0) return own;
  const beside = foreign.flatMap(({ harness, workingDirectory = '' }) => {
    const read = (file: string): string | undefined => textOf(given, join(workingDirectory, file));
    const enter = workingDirectory === '' ? '' : `cd "${workingDirectory}" && `;
    return (inRepository(harness)?.setup(read) ?? []).map((command) => enter + command);
  });
  return { ...own, setup: [...new Set([...own.setup, ...beside])] };
}

function join(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}

/** Empty where it is there and was not read. */
function textOf({ files, texts }: Given, file: string): string | undefined {
  return texts.get(file) ?? (files.includes(file) ? '' : undefined);
}

function workflowsFor(
  given: Given,
  { action, pullRequests, shards = 1, runner }: InitOptions,
  harnesses: ReadonlySet<HarnessName>,
): readonly InitFile[] {
  const { defaultBranch, server = 'github.com' } = given;
  const setup = [...setupSteps(given), ...profilerSteps(harnesses)];
  const options = { action, defaultBranch, setup, shards, server, runner };
  const isStaged = pullRequests === 'forks' || shards > 1;
  const main = isStaged ? twoStageWorkflows(options) : [oneJobWorkflow(options)];
  return [...main, overrideWorkflow(options)];
}

/** Node's own version file wins over the default that the workflow names. */
function setupSteps(given: Given): readonly string[] {
  const { files } = given;
  const python = ['uv', 'poetry'].filter((tool) => files.some((file) => file.split('/').at(-1) === `${tool}.lock`));
  return [...nodeSteps(given), ...python.map((tool) => `- run: pipx install ${tool}`)];
}

function nodeSteps(given: Given): readonly string[] {
  const { name } = managerFor('', given);
  const older = name === 'pnpm' ? olderPnpm(given.texts) : undefined;
  if (older !== undefined)
    return [`- run: corepack enable pnpm && corepack prepare pnpm@${older} --activate # wrote the lock file`];
  if (name === 'pnpm' || name === 'yarn') return [`- run: corepack enable ${name}`];
  return name === 'bun' ? ['- run: npm install --global bun'] : [];
}

/** Without them the report could not name the function. Node and Go bring their own. */
function profilerSteps(harnesses: ReadonlySet<HarnessName>): readonly string[] {
  const wanted = new Set([...harnesses].flatMap((harness) => toolOf(harness).profilers.cpu.slice(0, 1)));
  return [...wanted].flatMap((profiler) => profilerInstalls[profiler] ?? []);
}

const profilerInstalls: Partial<Record<CpuProfiler, readonly string[]>> = {
  'py-spy': ['- run: pipx install py-spy # says which function got slower'],
  perf: [
    '- run: sudo apt-get update && sudo apt-get install -y linux-tools-common "linux-tools-$(uname -r)" # perf says which function got slower',
    '- run: sudo sysctl -w kernel.perf_event_paranoid=1 kernel.kptr_restrict=0',
  ],
  'async-profiler': [
    '- run: mvn --batch-mode --quiet dependency:get -Dartifact=tools.profiler:async-profiler:4.1 # says which method got slower',
    '- run: sudo sysctl -w kernel.perf_event_paranoid=1 kernel.kptr_restrict=0',
  ],
};

type Given = Repository & { readonly texts: ReadonlyMap<string, string>; readonly dependencies: ReadonlySet<string> };

function withDependencies(repository: Repository, notes: string[]): Given {
  return { texts: new Map(), ...repository, dependencies: dependencies(repository.packageJson, notes) };
}

interface FoundSuites {
  readonly found: readonly FoundSuite[];
  readonly noted: readonly string[];
}

function findSuites(given: Given, notes: string[]): FoundSuites {
  const isOwn = (file: string): boolean => !/(?:^|\/)(?:node_modules|dist|vendor|third_party)\//.test(file);
  const texts = new Map([...given.texts].filter(([file]) => isOwn(file)));
  const foreign = detectForeign({ files: given.files.filter(isOwn), texts });
  notes.push(...foreign.notes);
  const known = [...findScripts(given, notes), ...foreign.suites];
  if (known.length > 0) return { found: known, noted: foreign.noted };
  const found = findWhole(given, notes);
  return { found, noted: [...foreign.noted, ...found.flatMap(({ files = [] }) => files)] };
}

/** Where no tool is known, programs that time themselves can be timed as a whole. */
function findWhole(given: Given, notes: string[]): readonly FoundSuite[] {
  const runs = wholeRuns(unknownScripts(given, isMeant).timed, given);
  if (runs.length > 0) notes.push(...runs.flatMap((run) => run.notes), wholeNote);
  return runs.map(({ name, file, command, workingDirectory, missing }) => ({
    name,
    harness: 'command',
    globs: [],
    command,
    workingDirectory,
    missing,
    files: [file],
    seen: `${file} is written for no tool that is known here and has a clock of its own, so whole runs of it are timed`,
  }));
}

const wholeNote =
  'A whole run is timed from start to end, with all that it loads and compares: a change shows by its share of the run, and no function is named. ' +
  'Give each function to bench.add of tinybench for a time of its own. A program that runs until a time is over takes as long however slow the code is: leave it out.';

function findScripts(given: Given, notes: string[]): readonly FoundSuite[] {
  const found = detectJavaScript(given);
  for (const suite of found) notes.push(...suite.notes);
  return found.map(({ harness, files, globs, flags, missing, modules }) => {
    const [only = ''] = files;
    const seen =
      files.length === 1 ? `${only} is written for ${harness}` : `${files.length} files are written for ${harness}`;
    return { name: found.length === 1 ? 'core' : harness, harness, files, globs, flags, missing, modules, seen };
  });
}

function dependencies(packageJson: string | undefined, notes: string[]): ReadonlySet<string> {
  if (packageJson === undefined) return new Set();
  try {
    const parsed: unknown = JSON.parse(packageJson);
    if (typeof parsed !== 'object' || parsed === null) return new Set();
    const kinds = ['dependencies', 'devDependencies'].map((kind): unknown => Reflect.get(parsed, kind));
    return new Set(kinds.flatMap((kind) => (typeof kind === 'object' && kind !== null ? Object.keys(kind) : [])));
  } catch {
    notes.push('package.json is not JSON and was not looked into.');
    return new Set();
  }
}

function renderConfig(suites: readonly FoundSuite[], setup: readonly string[], pyroscope: string | undefined): string {
  const listed = suites.map(({ name, harness, globs, flags = [], command, workingDirectory }) =>
    [
      `  - name: ${name}`,
      `    harness: ${harness}`,
      ...(globs.length === 0 ? [] : [`    files: [${globs.map((glob) => JSON.stringify(glob)).join(', ')}]`]),
      ...(flags.length === 0 ? [] : [`    flags: [${flags.map(plainOrQuoted).join(', ')}]`]),
      ...(command === undefined ? [] : [`    command: ${command}`]),
      ...(workingDirectory === undefined ? [] : [`    working-directory: ${workingDirectory}`]),
      '',
    ].join('\n'),
  );
  return `# yaml-language-server: $schema=./flamegate.schema.json
# Every key, its default and its meaning: docs/configuration.md of Flamegate. What is left out here has its default.
version: 1
${setup.length === 0 ? '' : `\n# Run in each checkout before measuring.\nsetup: [${setup.map((line) => JSON.stringify(line)).join(', ')}]\n`}
suites:
${listed.join('')}    # paths: ["src/**"]   # measured only when a change touches these; all changes otherwise

policy:
  threshold: 5%   # smaller changes never fail a build
  # benchmarks:
  #   - match: "parser/**"
  #     threshold: 10%

baseline:
  store: "git:flamegate-data"
${pyroscope === undefined ? '' : `\npublish:\n  pyroscope: ${JSON.stringify(pyroscope)}\n`}`;
}

/** As YAML takes it within brackets. */
function plainOrQuoted(flag: string): string {
  return /^[\w./-][\w./=-]*$/.test(flag) ? flag : JSON.stringify(flag);
}
