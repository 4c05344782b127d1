/** What a Python checkout needs before its benchmarks run, by its lock file or by what its project declares. */
import type { ReadText } from './in-repository.ts';

/**
 * An environment of the checkout's own: both sides in one would measure whichever was installed last. `tools`: what the suite's
 * benchmarks need whatever the project declares; lock files are taken to hold what tests need.
 */
export function guessPythonSetup(read: ReadText, tools: readonly string[]): readonly string[] {
  const has = (file: string): boolean => read(file) !== undefined;
  const manifest = read('pyproject.toml') ?? '';
  const groups = wantedOf(keysIn(manifest, 'dependency-groups'));
  const declared = [
    ...keysIn(manifest, 'project.optional-dependencies'),
    ...keysIn(read('setup.cfg') ?? '', 'options.extras_require'),
  ];
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
    return [
      'poetry config --local virtualenvs.in-project true',
      'poetry install',
      ...(beside.length === 0 ? [] : [`poetry run python -m pip install --quiet ${quotedAll(beside)}`]),
    ];
  }
  const isDeclared = groups.length + extras.length > 0;
  const listed = ['requirements.txt', ...requirementsOf(has, isDeclared)].filter(has).map((file) => `-r ${file}`);
  const project =
    has('pyproject.toml') || has('setup.py') ? [`-e ${extras.length === 0 ? '.' : `".[${extras.join(',')}]"`}`] : [];
  if (listed.length === 0 && project.length === 0) return [];
  const named = groups.map((name) => `--group ${name}`);
  // Groups are known to pip from 25.1 on.
  const newer = named.length === 0 ? [] : ['.venv/bin/python -m pip install --quiet "pip>=25.1"'];
  const wanted = [quotedAll(tools), ...listed, ...project, ...named, ...pdmRequirements(manifest)];
  return [environment, ...newer, `.venv/bin/python -m pip install --quiet ${wanted.join(' ')}`];
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

/** What tox installs where it runs benchmarks: `extras` of the environments that are named for them. */
function toxExtras(text: string): readonly string[] {
  const environments = text.split(/^\[testenv:(?=[^\]\n]*(?:bench|perf))/m).slice(1);
  return environments.flatMap((each) => {
    const below = each.split(/^\[/m)[0] ?? '';
    const listed = /^extras\s*=[ \t]*(.*(?:\r?\n[ \t]+\S.*)*)/m.exec(below)?.[1] ?? '';
    return listed.split(/[\s,]+/).filter((name) => /^[A-Za-z][\w.-]*$/.test(name));
  });
}

/** PDM's own groups, which pip does not know: what they list. */
function pdmRequirements(manifest: string): readonly string[] {
  const table = 'tool.pdm.dev-dependencies';
  const below = manifest.split(`[${table}]`)[1]?.split(/^\[[^\]]+\]\s*$/m)[0] ?? '';
  const lists = wantedOf(keysIn(manifest, table)).map(
    (name) => new RegExp(`^"?${name}"?\\s*=\\s*\\[([^]*?)\\]\\s*$`, 'm').exec(below)?.[1] ?? '',
  );
  const listed = lists.flatMap((list) => [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''));
  return listed.filter((each) => /^[\w.[\],-]+(?:[<>=!~][\w.*,<>=!~ -]*)?$/.test(each)).map((each) => `"${each}"`);
}

/** Keys of one table of a TOML or INI file. */
function keysIn(text: string, table: string): readonly string[] {
  const start = text.split(/\r?\n/).findIndex((line) => line.trim() === `[${table}]`);
  if (start === -1) return [];
  const below = text.split(/\r?\n/).slice(start + 1);
  const end = below.findIndex((line) => /^\[[^\]]+\]\s*$/.test(line));
  return below
    .slice(0, end === -1 ? undefined : end)
    .flatMap((line) => /^"?([A-Za-z][\w.-]*)"?\s*=/.exec(line)?.[1] ?? []);
}
