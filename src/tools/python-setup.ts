/** What a Python checkout needs before its benchmarks run, by its lock file or by what its project declares. */
import type { ReadText } from './in-repository.ts';
import {
  buildRequirements,
  extrasOf,
  groupsOf,
  hatchEnvironments,
  optionalPoetryGroups,
  pdmGroups,
} from './python-manifest.ts';

/**
 * An environment of the checkout's own: both sides in one would measure whichever was installed last. `tools`: what the suite's
 * benchmarks need whatever the project declares; lock files are taken to hold what tests need.
 */
export function guessPythonSetup(read: ReadText, tools: readonly string[]): readonly string[] {
  const has = (file: string): boolean => read(file) !== undefined;
  const groups = wantedOf([...groupsOf(read).keys()]);
  const declared = [...extrasOf(read).keys()];
  const ofTox = toxExtras(read('tox.ini') ?? '').filter((name) => declared.includes(name));
  const extras = [...new Set([...wantedOf(declared), ...ofTox])];
  if (has('uv.lock')) {
    const chosen = [...groups.map((name) => `--group ${name}`), ...extras.map((name) => `--extra ${name}`)];
    const beside = unlocked(read('uv.lock') ?? '', tools);
    return [
      ['uv sync --frozen', ...chosen].join(' '),
      ...(beside.length === 0 ? [] : [`uv pip install --quiet ${quotedAll(beside)}`]),
    ];
  }
  if (has('poetry.lock')) {
    const beside = unlocked(read('poetry.lock') ?? '', tools);
    const optional = wantedOf(optionalPoetryGroups(read));
    return [
      'poetry config --local virtualenvs.in-project true',
      `poetry install${optional.length === 0 ? '' : ` --with ${optional.join(',')}`}`,
      ...(beside.length === 0 ? [] : [`poetry run python -m pip install --quiet ${quotedAll(beside)}`]),
    ];
  }
  const isDeclared = groups.length + extras.length > 0;
  const files = requirementsOf(has, isDeclared);
  const listed = ['requirements.txt', ...files].filter(has).map((file) => `-r ${file}`);
  const isOfTests = !isDeclared && files.length === 0;
  const ofTests = toxDependencies(read('tox.ini') ?? '', { tools, isOfTests });
  const project =
    has('pyproject.toml') || has('setup.py') ? [`-e ${extras.length === 0 ? '.' : `".[${extras.join(',')}]"`}`] : [];
  if (listed.length === 0 && project.length === 0) return [];
  const named = groups.map((name) => `--group ${name}`);
  // Groups are known to pip from 25.1 on.
  const newer = named.length === 0 ? [] : ['.venv/bin/python -m pip install --quiet "pip>=25.1"'];
  const beside = [quotedAll([...tools, ...ofTests]), ...listed];
  const others = [...named, ...pdmRequirements(read), ...hatchRequirements(read, isOfTests)];
  const ofBuild = project.length === 0 ? [] : rebuiltBy(read);
  if (ofBuild.length === 0) {
    // pip does not install one project twice at once, as it is and editable.
    const isTwice = project.length > 0 && ['requirements.txt', ...files].some((file) => namesProject(read(file) ?? ''));
    if (isTwice) return [environment, ...newer, pip([...beside, ...others]), pip(project)];
    return [environment, ...newer, pip([...beside, ...project, ...others])];
  }
  return [
    environment,
    ...newer,
    pip([...beside, ...others, quotedAll(ofBuild)]),
    `${onPath}${pip([isolationOff, ...project])}`,
  ];
}

function pip(wanted: readonly string[]): string {
  return `.venv/bin/python -m pip install --quiet ${wanted.join(' ')}`;
}

/** Of a file of requirements: whether it installs the folder it is in, as `.[test]`. */
function namesProject(text: string): boolean {
  return /^[ \t]*\.\/?(?:\[[^\]\n]*\])?[ \t]*(?:[;#].*)?$/m.test(text);
}

/** Programs of the environment, which a build calls by their names. */
const onPath = 'PATH="$PWD/.venv/bin:$PATH" ';
const isolationOff = '--no-build-isolation';

/**
 * What the build needs where the installed package is built again each time it is imported: meson-python's editable installs are,
 * and the environment that pip builds in is gone by then.
 */
function rebuiltBy(read: ReadText): readonly string[] {
  const { backend, requirements } = buildRequirements(read);
  return backend === 'mesonpy' ? [...new Set([...requirements, 'ninja'])] : [];
}

/** Python's own way to give it pip takes more processor time than both other steps; a pip older than 22.3 leaves no other. */
const environment =
  'python3 -m venv --without-pip .venv && python3 -m pip --python .venv/bin/python install --quiet pip || python3 -m venv .venv';

/** What a lock file does not hold. */
function unlocked(lock: string, tools: readonly string[]): readonly string[] {
  const held = new Set([...lock.matchAll(/^name = "([^"]+)"/gm)].map((match) => plainName(match[1] ?? '')));
  return tools.filter((tool) => !held.has(plainName(tool.replace(/[[=<>!~ ].*$/, ''))));
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

function quotedAll(packages: readonly string[]): string {
  return packages.map((each) => (/^[\w.=-]+$/.test(each) ? each : `"${each}"`)).join(' ');
}

/** Files of requirements by what they are for, as projects name them; those for development where there is nothing nearer. */
function requirementsOf(has: (file: string) => boolean, isDeclared: boolean): readonly string[] {
  const named = (...words: readonly string[]): readonly string[] =>
    words
      .flatMap((word) => [
        `requirements-${word}.txt`,
        `requirements_${word}.txt`,
        `${word}-requirements.txt`,
        `${word}_requirements.txt`,
        `requirements/${word}.txt`,
        `${word}/requirements.txt`,
      ])
      .filter(has);
  const benches = named('bench', 'benchmark', 'benchmarks', 'perf', 'codspeed');
  const tests = named('test', 'tests', 'testing').slice(0, 1);
  const near = [...benches, ...tests];
  return near.length > 0 || isDeclared ? near : named('dev').slice(0, 1);
}

const kinds: readonly RegExp[] = [/^bench(?:mark)?(?:s|ing)?$|^perf(?:ormance)?$/, /^tests?$|^testing$/, /^dev$/];

/** Dependencies of benchmarks and of tests, else those of development. */
function wantedOf(names: readonly string[]): readonly string[] {
  const found = kinds.map((kind) => names.filter((name) => kind.test(name)).slice(0, 1));
  const [benches = [], tests = [], dev = []] = found;
  const both = [...benches, ...tests];
  return both.length > 0 ? both : dev;
}

/** What tox installs where it runs benchmarks: `extras` of the environments that are named for them, else of all. */
function toxExtras(text: string): readonly string[] {
  const ofBenches = toxBenches(text).flatMap((each) => toxList(each, 'extras'));
  const extras = ofBenches.length > 0 ? ofBenches : toxList(toxTests(text), 'extras');
  return extras.flatMap((line) => line.split(/[\s,]+/)).filter((name) => /^[A-Za-z][\w.-]*$/.test(name));
}

/** The environments of tox that are named for benchmarks, each up to the end of the file. */
function toxBenches(text: string): readonly string[] {
  return text.split(/^\[testenv:(?=[^\]\n]*(?:bench|perf|codspeed))/m).slice(1);
}

/** Up to the end of the file. */
function toxTests(text: string): string {
  return text.split(/^\[testenv\]/m)[1] ?? '';
}

interface OfTox {
  readonly tools: readonly string[];
  /** A project declares nowhere else what its tests need. */
  readonly isOfTests: boolean;
}

/** `deps` of tox's environments for benchmarks, and of its every environment; no line for some of them only. */
function toxDependencies(text: string, { tools, isOfTests }: OfTox): readonly string[] {
  const lines = [
    ...(isOfTests ? toxList(toxTests(text), 'deps') : []),
    ...toxBenches(text).flatMap((each) => toxList(each, 'deps')),
  ].map((line) => line.replaceAll(/\s*([<>=!~]=?|,)\s*/g, '$1'));
  const named = [...new Set(lines)].filter((line) =>
    /^[A-Za-z][\w.-]*(?:\[[\w,-]+\])?(?:,?(?:[<>=!~]=?[\w.*]+))*$/.test(line),
  );
  return named.filter((line) => !tools.includes(line) && !reportsOnly.test(line));
}

/** Plugins that only format for the log of a hosted service; some are older than the pytest they are installed beside, and stop it. */
const reportsOnly =
  /^(?:pytest-(?:travis-fold|azurepipelines|github-actions-annotate-failures)|teamcity-messages|codecov|coveralls)\b/;

function toxList(environment: string, key: string): readonly string[] {
  const below = environment.split(/^\[/m)[0] ?? '';
  const listed =
    new RegExp(`^${key}\\s*=[ \\t]*(.*(?:\\r?\\n(?:[ \\t]+\\S.*|[ \\t]*#.*|[ \\t]*(?=\\r?\\n)))*)`, 'm').exec(
      below,
    )?.[1] ?? '';
  return listed.split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*$/, '').trim());
}

/** What PDM's own groups list, as pip does not know them. */
function pdmRequirements(read: ReadText): readonly string[] {
  const groups = pdmGroups(read);
  return requirementsIn(wantedOf([...groups.keys()]).map((name) => groups.get(name) ?? ''));
}

/** What Hatch installs where it runs benchmarks and, where nothing else declares it, tests: its default environment runs both. */
function hatchRequirements(read: ReadText, isOfTests: boolean): readonly string[] {
  const environments = hatchEnvironments(read);
  const names = [...environments.keys()];
  const benches = names.filter((name) => kinds[0]?.test(name));
  const tests = wantedOf(names.filter((name) => !benches.includes(name)).map((name) => name.replace(/^hatch-/, '')));
  const ofTests = tests.length > 0 ? names.filter((name) => tests.includes(name.replace(/^hatch-/, ''))) : ['default'];
  const chosen = [...benches, ...(isOfTests ? ofTests : [])];
  return [...new Set(requirementsIn(chosen.map((name) => environments.get(name) ?? '')))];
}

/** Of lists of TOML; none that a shell could read otherwise. */
function requirementsIn(lists: readonly string[]): readonly string[] {
  const listed = lists.flatMap((list) =>
    [...list.matchAll(/"([^"]+)"|'([^']+)'/g)].map((match) => match[1] ?? match[2] ?? ''),
  );
  return listed.filter((each) => /^[\w.[\],-]+(?:[<>=!~][\w.*,<>=!~ -]*)?$/.test(each)).map((each) => `"${each}"`);
}
