/** The tests of a checkout that take the benchmark fixture, as pytest collects them. */
import { randomUUID } from 'node:crypto';
import { join, relative } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { timeMetric } from '../../results/metric.ts';
import { fileTitles, findFiles } from '../bench-files.ts';
import type { HarnessContext, Listed, ProcessRequest, ProcessResult } from '../harness.ts';
import { failureOf } from '../process-failure.ts';
import { passedOver, readAnswer } from '../python/answers.ts';
import { installing, interpreterIn, pythonHint, uninstalled } from '../python/interpreter.ts';
import { withCures } from '../python/missing-module.ts';
import { buildTimeoutMs, runTool } from '../tool.ts';
import type { PytestListing } from './program.ts';
import { requestOf } from './pytest-request.ts';
import { pytestListing } from './pytest-shape.ts';

export async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { suite, root } = context;
  const output = join(context.scratch, `${randomUUID()}.json`);
  const files = findFiles(root, suite.files).map((file) => join(root, file));
  if (suite.files.length > 0 && files.length === 0) return [];
  const args = ['--collect-only', '--continue-on-collection-errors', ...files];
  const request = requestOf(context, interpreterIn(context), { task: 'list', args, output });
  const result = await runTool(context, { ...request, timeoutMs: buildTimeoutMs }, pythonHint);
  const listing = readAnswer(output, pytestListing);
  const { missing, python = '' } = listing ?? {};
  if (missing !== undefined) throw uninstalled(context, { missing, python }, ['pytest', 'pytest-benchmark']);
  const failure = markedOnly(context, listing) ?? withPlugin(context, uncollected(listing, result, request));
  if (failure === undefined) return listing === undefined ? [] : toListed(context, listing);
  return [{ name: suite.name, file: suite.workingDirectory ?? '.', localName: '', metrics: [timeMetric], failure }];
}

/** pytest ends with 5 where it found no test at all, which is no failure; without a reason of its own, its output says why. */
function uncollected(
  listing: PytestListing | undefined,
  result: ProcessResult,
  request: ProcessRequest,
): Failure | undefined {
  if (listing === undefined) return failureOf(result, request, 'collecting its tests');
  const { benchmarks, errors, code, deselected } = listing;
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
  const [python] = interpreterIn(context);
  if (plugin === undefined) return { ...failure, message: withCures(context, python, failure.message) };
  const cure = installing(context, python, [plugin]);
  return { ...failure, message: `${failure.message}\nThe project's pytest options need ${plugin}: ${cure}` };
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
  const refused = /error: unrecognized arguments: (.+)/.exec(message)?.[1]?.split(/\s+/) ?? [];
  return Object.keys(options).find((name) => refused.some((each) => options[name]?.test(each)));
}

/** A conftest often skips benchmarks unless it is given an option, which flags can give. */
function skippedAs(reason: string): Failure {
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

function toListed(context: HarnessContext, listing: PytestListing): readonly Listed[] {
  const { root } = context;
  const { benchmarks, errors, python, outside } = listing;
  const within = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const titles = fileTitles([...new Set([...benchmarks, ...errors].map(({ path }) => within(path)))].sort());
  const titleOf = (path: string): string => titles.get(within(path)) ?? within(path);
  const found = benchmarks.map(
    ({ path, name, skipped }): Listed => ({
      name: `${titleOf(path)}/${nameOf(name)}`,
      file: within(path),
      localName: `${path}::${name}`,
      metrics: [timeMetric],
      note: python,
      executable: outside,
      failure: skipped === undefined ? undefined : skippedAs(skipped),
      remark: deselectedRemark(context, listing),
    }),
  );
  const failed = errors.map(
    ({ path, message }): Listed => ({
      name: titleOf(path),
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
