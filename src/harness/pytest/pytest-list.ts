/** The tests of a checkout that take the benchmark fixture, as pytest collects them. */
import { randomUUID } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { timeMetric } from '../../results/metric.ts';
import { atOnce } from '../at-once.ts';
import { findFiles } from '../bench-files.ts';
import type { HarnessContext, Listed, ProcessRequest, ProcessResult } from '../harness.ts';
import { failureOf } from '../process-failure.ts';
import { passedOver, readAnswer } from '../python/answers.ts';
import { installing, interpreterIn, pythonHint, uninstalled } from '../python/interpreter.ts';
import { withCures } from '../python/missing-module.ts';
import { steadyTitles } from '../steady-titles.ts';
import { buildTimeoutMs, runTool } from '../tool.ts';
import { bySettings } from './own-settings.ts';
import type { PytestListing } from './program.ts';
import { requestOf } from './pytest-request.ts';
import { pytestListing } from './pytest-shape.ts';

export async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { suite, root } = context;
  const files = findFiles(root, suite.files);
  if (suite.files.length > 0 && files.length === 0) return [];
  const groups = await atOnce(bySettings(root, files), (group) => collectGroup(context, group));
  const parts = groups.flatMap((group) => group.parts);
  if (parts.every(({ failure }) => failure !== undefined)) return [failed(context, groups[0]?.failure)];
  return listedOf(context, parts);
}

/** `failure`: of all of them together. */
async function collectGroup(
  context: HarnessContext,
  files: readonly string[],
): Promise<{ readonly parts: readonly Collected[]; readonly failure: Failure | undefined }> {
  const whole = await collect(context, files);
  const parts = whole.isRefused ? await collectApart(context, files) : await withNamesakes(context, whole);
  return { parts, failure: whole.failure };
}

interface Collected {
  /** Relative to the checkout; empty: what pytest finds by itself. */
  readonly files: readonly string[];
  readonly listing: PytestListing | undefined;
  /** Why nothing of it is listed. */
  readonly failure: Failure | undefined;
  /** pytest said nothing of any file, though one alone may be at fault. */
  readonly isRefused: boolean;
}

async function collect(context: HarnessContext, files: readonly string[]): Promise<Collected> {
  const output = join(context.scratch, `${randomUUID()}.json`);
  const paths = files.map((file) => join(context.root, file));
  const args = ['--collect-only', '--continue-on-collection-errors', ...paths];
  const request = requestOf(context, interpreterIn(context), { task: 'list', args, output });
  const result = await runTool(context, { ...request, timeoutMs: buildTimeoutMs }, pythonHint);
  const listing = readAnswer(output, pytestListing);
  const { missing, python = '' } = listing ?? {};
  if (missing !== undefined) throw uninstalled(context, { missing, python }, ['pytest', 'pytest-benchmark']);
  const refusal = uncollected(listing, result, request);
  const failure = markedOnly(context, listing) ?? withPlugin(context, refusal);
  const isLeftOut = listing?.complete === true && listing.deselected > 0;
  return { files, listing, failure, isRefused: refusal !== undefined && !isLeftOut && result.end.kind !== 'timeout' };
}

/** Folder by folder, as a conftest that fails stops pytest for all; file by file where another file ends the process. */
async function collectApart(context: HarnessContext, files: readonly string[]): Promise<readonly Collected[]> {
  const folders = [...new Set(files.map((file) => dirname(file)))];
  const within = (folder: string): readonly string[] => files.filter((file) => dirname(file) === folder);
  const ofFolders = await atOnce(folders, (folder) => collect(context, within(folder)));
  // What refuses every folder is no file's fault.
  if (ofFolders.length > 1 && ofFolders.every(({ isRefused }) => isRefused)) return ofFolders;
  const parts = await atOnce(ofFolders, async (part) => {
    const isOfAll = part.files.length < 2 || /\bconftest\b/.test(part.failure?.message ?? '');
    if (!part.isRefused || isOfAll) return [part];
    const alone = await atOnce(part.files, (file) => collect(context, [file]));
    return alone.every(({ isRefused }) => isRefused) ? [part] : alone;
  });
  return parts.flat();
}

/**
 * Two files of one name are one module where no package is around them, as in a repository of several projects: pytest takes the first.
 * Alone each is taken, as it is where it is measured.
 */
async function withNamesakes(context: HarnessContext, whole: Collected): Promise<readonly Collected[]> {
  const { listing } = whole;
  const isNamesake = ({ message }: { readonly message: string }): boolean => message.startsWith('import file mismatch');
  const paths = (listing?.errors ?? []).filter(isNamesake).map(({ path }) => relative(context.root, path));
  if (listing === undefined || paths.length === 0) return [whole];
  const alone = await atOnce(paths, (path) => collect(context, [path]));
  const errors = listing.errors.filter((error) => !isNamesake(error));
  return [{ ...whole, listing: { ...listing, errors } }, ...alone];
}

function failed({ suite }: HarnessContext, failure: Failure | undefined): Listed {
  return { name: suite.name, file: suite.workingDirectory ?? '.', localName: '', metrics: [timeMetric], failure };
}

/** pytest ends with 5 where it found no test at all, which is no failure; without a reason of its own, its output says why. */
function uncollected(
  listing: PytestListing | undefined,
  result: ProcessResult,
  request: ProcessRequest,
): Failure | undefined {
  if (listing === undefined) return failureOf(result, request, 'collecting its tests');
  const { benchmarks, errors, code, deselected, complete } = listing;
  if (!complete) return { ...failureOf(result, request, 'collecting its tests'), reason: 'load' };
  if (benchmarks.length > 0 || errors.length > 0) return undefined;
  if (code !== 0 && code !== 5) return { ...failureOf(result, request, 'collecting its tests'), reason: 'load' };
  if (deselected === 0) return undefined;
  const message = `Of ${deselected} tests that take the fixture benchmark none must be left out, but -m, -k or --deselect of addopts leaves out all: set flags`;
  return { reason: 'load', message };
}

/** Marks alone are measured by pytest-codspeed. */
function markedOnly(context: HarnessContext, listing: PytestListing | undefined): Failure | undefined {
  if (listing === undefined || listing.marked === 0) return undefined;
  if (listing.benchmarks.length > 0 || listing.errors.length > 0) return undefined;
  const cure = installing(context, listing.python, ['pytest-codspeed']);
  const message = `No test takes the fixture benchmark; ${listing.marked} are marked as benchmarks, which pytest-codspeed measures and which is not installed: ${cure}`;
  return { reason: 'load', message };
}

/** Plugins that a project's addopts ask for are its tests' own, and set-ups forget them. */
function withPlugin(context: HarnessContext, failure: Failure | undefined): Failure | undefined {
  const plugin = failure === undefined ? undefined : pluginOf(failure.message);
  if (failure === undefined) return undefined;
  const broken = brokenPlugin(failure.message);
  if (broken !== undefined) {
    const cure = `write a setup without ${broken}, or with a pytest that it fits`;
    return {
      ...failure,
      message: `${failure.message}\npytest loads each plugin that is installed, and stops at ${broken}: ${cure}`,
    };
  }
  const [python] = interpreterIn(context);
  if (plugin === undefined) return { ...failure, message: withCures(context, python, failure.message) };
  const cure = installing(context, python, [plugin]);
  return { ...failure, message: `${failure.message}\nThe project's pytest options need ${plugin}: ${cure}` };
}

/** The installed module that pytest loads by itself and that fails; undefined where the message says no such thing. */
export function brokenPlugin(message: string): string | undefined {
  const [, module] =
    /Error while loading plugin "pytest11"[\s\S]*?-packages[\\/]([\w.-]+?)(?:\.py)?[\\/:]/.exec(message) ?? [];
  return module;
}

/** What the options of the best known plugins begin with. */
const options: Readonly<Record<string, RegExp>> = {
  'pytest-cov': /^--(?:no-)?cov\b/,
  'pytest-xdist': /^(?:-n|--numprocesses|--dist|--maxprocesses)\b/,
  'pytest-asyncio': /^--asyncio/,
  'pytest-timeout': /^--timeout/,
  'pytest-randomly': /^-p ?randomly|^--randomly/,
  'pytest-django': /^--(?:ds|reuse-db|create-db|nomigrations)\b/,
  'pytest-mypy': /^--mypy/,
  'pytest-codspeed': /^--codspeed/,
  nbmake: /^--nbmake/,
};

/** The package that the message says is not there; undefined where it says no such thing. */
export function pluginOf(message: string): string | undefined {
  const [, module] = /Error importing plugin "([\w.-]+)"/.exec(message) ?? [];
  if (module !== undefined) {
    const plainName = (module.split('.')[0] ?? module).replaceAll('_', '-');
    return plainName.startsWith('pytest-') ? plainName : `pytest-${plainName}`;
  }
  const [, required] = /Missing required plugins: ([\w.-]+)/.exec(message) ?? [];
  if (required !== undefined) return required;
  const refused = /error: unrecognized arguments: (.+)/.exec(message)?.[1]?.split(/\s+/) ?? [];
  return Object.keys(options).find((name) => refused.some((each) => options[name]?.test(each)));
}

/** A conftest often skips benchmarks unless it is given an option, which flags can give. */
function skippedAs(context: HarnessContext, python: string, reason: string): Failure {
  const missing = /No module named ['"][\w.]+['"]/.exec(reason)?.[0];
  if (missing !== undefined) {
    const cure = withCures(context, python, `ModuleNotFoundError: ${missing}`);
    return { reason: 'skipped', message: `It skips itself: ${cure}` };
  }
  const why = reason === '' ? '' : `: ${reason}`;
  return { reason: 'skipped', message: `It skips itself${why} (an option that it asks for goes into flags)` };
}

/** Classes are parts of a name; what a parameter is called stays as it is, or two of them could become one. */
export function nameOf(node: string): string {
  const [, tests = node, parameters = ''] = /^([^[]*)(.*)$/s.exec(node) ?? [];
  return tests.replaceAll('::', '/') + parameters;
}

/** Undefined where none is left out, or where the suite's own flags ask for that. */
function deselectedRemark({ suite }: HarnessContext, { deselected }: PytestListing): string | undefined {
  if (deselected === 0 || suite.flags.some((flag) => /^(?:-m|-k|--deselect)/.test(flag))) return undefined;
  const tests = deselected === 1 ? '1 test that takes' : `${deselected} tests that take`;
  return `Suite ${suite.name}: ${tests} the fixture benchmark ${deselected === 1 ? 'is' : 'are'} left out by -m, -k or --deselect of addopts; flags of the suite come after these`;
}

async function listedOf(context: HarnessContext, parts: readonly Collected[]): Promise<readonly Listed[]> {
  const within = (path: string): string => relative(context.root, path).replaceAll('\\', '/');
  const broken = parts.flatMap(({ files, failure }) =>
    failure === undefined ? [] : testsOf(files).map((file) => unlisted(file, files, failure)),
  );
  const named = parts.flatMap(({ listing }) => [...(listing?.benchmarks ?? []), ...(listing?.errors ?? [])]);
  const titled = [...new Set([...named.map(({ path }) => within(path)), ...broken.map(({ file }) => file)])].sort();
  const titles = await steadyTitles(context, titled);
  const titleOf = (file: string): string => titles.get(file) ?? file;
  const listed = parts.flatMap(({ listing, failure }) =>
    listing === undefined || failure !== undefined ? [] : toListed(context, listing, { within, titleOf }),
  );
  return [...listed, ...broken.map((each) => ({ ...each, name: titleOf(each.file) }))];
}

/** Globs often mean helpers and conftests too, of which pytest takes none for tests. */
function testsOf(files: readonly string[]): readonly string[] {
  const tests = files.filter((file) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(file));
  return tests.length > 0 ? tests : files;
}

function unlisted(file: string, { length }: readonly string[], { reason, message }: Failure): Omit<Listed, 'name'> {
  const what = length === 1 ? file : `the folder ${dirname(file)}`;
  const why = `pytest can load nothing of ${what}; the others are measured:\n${message}`;
  return { file, localName: '', metrics: [timeMetric], failure: { reason, message: why } };
}

interface Naming {
  /** A path of pytest's, relative to the checkout. */
  within(path: string): string;
  titleOf(file: string): string;
}

function toListed(context: HarnessContext, listing: PytestListing, { within, titleOf }: Naming): readonly Listed[] {
  const { benchmarks, errors, python, outside } = listing;
  const found = benchmarks.map(
    ({ path, name, skipped }): Listed => ({
      name: name === '' ? titleOf(within(path)) : `${titleOf(within(path))}/${nameOf(name)}`,
      file: within(path),
      localName: `${path}::${name}`,
      metrics: [timeMetric],
      note: python,
      executable: outside,
      failure: skipped === undefined ? undefined : skippedAs(context, python, skipped),
      remark: deselectedRemark(context, listing),
    }),
  );
  const failed = errors.map(
    ({ path, message }): Listed => ({
      name: titleOf(within(path)),
      file: within(path),
      localName: '',
      metrics: [timeMetric],
      failure: {
        reason: 'load',
        message: `pytest cannot collect ${within(path)}:\n${withCures(context, python, message)}${passedOver(listing.shadowed)}`,
      },
    }),
  );
  return [...found, ...failed];
}
