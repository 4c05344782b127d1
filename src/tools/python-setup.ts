/** What a Python checkout needs before its benchmarks run, by its lock file or by what its project declares. */
import type { ReadText } from './descriptor.ts';

/** An environment of the checkout's own: both sides in one would measure whichever was installed last. */
export function guessPythonSetup(read: ReadText): readonly string[] {
  const has = (file: string): boolean => read(file) !== undefined;
  const manifest = read('pyproject.toml') ?? '';
  const groups = wantedOf(keysIn(manifest, 'dependency-groups'));
  const extras = wantedOf([
    ...keysIn(manifest, 'project.optional-dependencies'),
    ...keysIn(read('setup.cfg') ?? '', 'options.extras_require'),
  ]);
  if (has('uv.lock')) {
    return [
      ['uv sync --frozen', ...groups.map((name) => `--group ${name}`), ...extras.map((name) => `--extra ${name}`)].join(
        ' ',
      ),
    ];
  }
  if (has('poetry.lock')) return ['poetry config --local virtualenvs.in-project true', 'poetry install'];
  const isDeclared = groups.length + extras.length > 0;
  const listed = ['requirements.txt', ...requirementsOf(has, isDeclared)].filter(has).map((file) => `-r ${file}`);
  const project =
    has('pyproject.toml') || has('setup.py') ? [`-e ${extras.length === 0 ? '.' : `".[${extras.join(',')}]"`}`] : [];
  if (listed.length === 0 && project.length === 0) return [];
  const named = groups.map((name) => `--group ${name}`);
  // Groups are known to pip from 25.1 on.
  const newer = named.length === 0 ? [] : ['.venv/bin/python -m pip install --quiet --upgrade pip'];
  const wanted = ['pytest', 'pytest-benchmark', ...listed, ...project, ...named, ...pdmRequirements(manifest)];
  return ['python3 -m venv .venv', ...newer, `.venv/bin/python -m pip install --quiet ${wanted.join(' ')}`];
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
