import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { areConfined, createSetupTurns } from '../../src/measure/setup-turns.ts';
import { guessPythonSetup } from '../../src/tools/python-setup.ts';

const stays = [
  'npm ci',
  'npm ci --ignore-scripts',
  'npm install --no-save tsx',
  'npm install --legacy-peer-deps',
  'npm run build --workspace packages/core',
  'cd benchmarks && npm install',
  'cd "bench folder" && npm ci && npm run build',
  'pnpm install --frozen-lockfile',
  'pnpm --filter @x/core... run build',
  'yarn install --immutable',
  'YARN_NODE_LINKER=node-modules yarn install --immutable',
  'bun install --frozen-lockfile',
  'npm pkg set type=module',
  'cargo fetch --locked',
  'python3 -m venv .venv',
  'python3 -m venv --without-pip .venv && python3 -m pip --python .venv/bin/python install --quiet pip || python3 -m venv .venv',
  '.venv/bin/python -m pip install --quiet pytest "pytest-benchmark>=4" -e ".[test,bench]"',
  'uv sync --frozen --group dev',
  'poetry config --local virtualenvs.in-project true',
  'mvn --quiet --batch-mode package -DskipTests -Drat.skip -pl bench/jmh -am -P examples,jdk8',
  './mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/jmh.classpath -f bench/pom.xml',
  './gradlew --quiet :lib:core:jmhJar',
];

const mayMeet = [
  'pip install -e .',
  'python3 -m pip install .',
  'npm install -g tsx',
  'npm link',
  'npm ci; docker compose up -d',
  'npm ci && sudo apt-get install -y jq',
  'npm ci || true',
  'npm ci | tee log',
  'python3 -m pip --python ../venv/bin/python install pip',
  'python3 -m venv --without-pip /opt/venv',
  'npm run build > /tmp/log',
  'npm run build -- --out-dir ../dist',
  'npm ci --prefix /srv/shared',
  'cd .. && npm ci',
  'cd / && npm ci',
  'npm ci --cache=/tmp/cache',
  'npm run $(cat script)',
  'npm run "$SCRIPT"',
  'cd "$HOME" && npm ci',
  'yarn install --frozen-lockfile',
  'git submodule update --init -- data',
  'mvn --quiet install -DskipTests',
  'mvn --quiet package install',
  'mvn package -f ../all/pom.xml',
  'mvn package exec:exec',
  'mvn package -Dout=/srv/shared',
  './gradlew jmhJar publishToMavenLocal',
  'make install',
  'CI=1 npm ci',
  'npmx ci',
  '/opt/venv/bin/python -m pip install .',
  '../venv/bin/pip install .',
  'node common/scripts/install-run-rush.js install --bypass-policy',
  'npm ci &',
];

test.each(stays)('%s stays in its checkout', (command) => {
  expect(areConfined([command], () => true)).toBe(true);
});

test.each([
  ['mvn -q package -DskipTests -f ../../pom.xml -pl bench/jmh -am', 'bench/jmh', true],
  ['../../mvnw -q package -DskipTests', './bench/jmh/', true],
  ['../gradlew --quiet :lib:jmhJar', 'lib', true],
  ['mvn -q package -f ../../pom.xml', 'bench', false],
  ['mvn -q package -f ../../pom.xml', '', false],
  ['mvn -q package -f ../../pom.xml', 'bench/..', false],
  ['mvn -q package -Dout=../../out', 'bench/jmh', false],
  ['cd .. && ../mvnw package', 'bench', false],
])('%s of %s stays in its checkout: %s', (command, place, isConfined) => {
  expect(areConfined([command], () => true, place)).toBe(isConfined);
});

test.each(mayMeet)('%s may meet what the other side does', (command) => {
  expect(areConfined([command], () => true)).toBe(false);
});

test('one command that may meet the other side is enough, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...stays)),
      fc.constantFrom(...mayMeet),
      fc.array(fc.constantFrom(...stays)),
      (before, command, after) => {
        expect(areConfined([...before, command, ...after], () => true)).toBe(false);
        expect(areConfined([[...before, command, ...after].join(' && ')], () => true)).toBe(false);
        expect(areConfined([...before, ...after], () => true)).toBe(true);
      },
    ),
  );
});

test('programs of an environment beside the checkout are not its own', () => {
  const install = '.venv/bin/python -m pip install -e .';
  expect(areConfined([`PATH="$PWD/.venv/bin:$PATH" ${install}`])).toBe(true);
  for (const path of ['$PWD/../bin:$PATH', '$HOME/bin:$PATH', '$(pwd)/.venv/bin:$PATH', '$PWD/.venv/bin:$PATH" X="$Y'])
    expect(areConfined([`PATH="${path}" ${install}`])).toBe(false);
  expect(areConfined(['PATH="$PWD/.venv/bin:$PATH" make'])).toBe(false);
});

test('what is guessed for Python stays in the checkout', () => {
  const files = new Map([
    ['pyproject.toml', '[project.optional-dependencies]\ntest = []\n[dependency-groups]\nbench = []\n'],
    ['requirements.txt', ''],
  ]);
  const guess = (): readonly string[] => guessPythonSetup((file) => files.get(file), ['pytest', 'pytest-benchmark']);
  expect(areConfined(guess())).toBe(true);
  files.set('pyproject.toml', '[build-system]\nbuild-backend = "mesonpy"\nrequires = ["meson-python>=0.15"]\n');
  expect(guess()).toHaveLength(3);
  expect(areConfined(guess())).toBe(true);
});

interface Play {
  readonly log: string[];
  readonly setUp: (name: string, end?: () => void) => () => Promise<void>;
}

/** Logs `+name` and `-name` around some turns of the event loop. */
function play(): Play {
  const log: string[] = [];
  return {
    log,
    setUp:
      (name, end = () => {}) =>
      async () => {
        log.push(`+${name}`);
        for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
        log.push(`-${name}`);
        end();
      },
  };
}

function failsOnce(): () => void {
  let failures = 1;
  return () => {
    if (failures-- > 0) throw new GateError('SETUP_FAILED', 'its cache was written to', { hint: 'try again' });
  };
}

test('confined set-ups run at once, others each alone', async () => {
  const { log, setUp } = play();
  const turns = createSetupTurns();
  await Promise.all([turns.run(true, setUp('a')), turns.run(true, setUp('b')), turns.run(false, setUp('c'))]);
  expect(log).toEqual(['+a', '+b', '-a', '-b', '+c', '-c']);
  const later = play();
  await Promise.all([turns.run(false, later.setUp('a')), turns.run(true, later.setUp('b'))]);
  expect(later.log).toEqual(['+a', '-a', '+b', '-b']);
});

test.each(['a', 'b'])('%s, which failed beside the other, is run again alone', async (name) => {
  const { log, setUp } = play();
  const turns = createSetupTurns();
  const fails = failsOnce();
  const of = (each: string) => turns.run(true, setUp(each, each === name ? fails : undefined));
  await Promise.all([of('a'), of('b')]);
  expect(log).toEqual(['+a', '+b', '-a', '-b', `+${name}`, `-${name}`]);
});

test.each<[number, number, boolean]>([
  [41_000, 20_000, false],
  [41_000, -1, false],
  [41_000, 40_999, false],
  [41_000, 41_000, true],
  [2_000, 60_000, true],
])(
  'one that failed after %i ms beside the other, with %i ms left, is run again: %s',
  async (tookMs, leftMs, isRetried) => {
    const { log, setUp } = play();
    let now = 5;
    const turns = createSetupTurns({ nowMs: () => now, leftMs: () => leftMs });
    const failsOnceAfter = failsOnce();
    const fails = (): void => {
      now += tookMs;
      failsOnceAfter();
    };
    const [a] = await Promise.allSettled([turns.run(true, setUp('a', fails)), turns.run(true, setUp('b'))]);
    expect(log.filter((line) => line === '+a')).toHaveLength(isRetried ? 2 : 1);
    expect(a?.status).toBe(isRetried ? 'fulfilled' : 'rejected');
    if (a?.status !== 'rejected') return;
    expect(a.reason).toMatchObject({ code: 'SETUP_FAILED', hint: 'try again' });
    expect(String(a.reason)).toMatch(
      /its cache was written to\nIt failed after 41\ss beside .* not run again .* of the budget is left: a --budget longer by 1\smin\s22\ss/,
    );
  },
);

test('one that fails alone fails at once, and so does one whose failure is not its set-up', async () => {
  const { log, setUp } = play();
  const turns = createSetupTurns();
  await expect(turns.run(true, setUp('a', failsOnce()))).rejects.toThrow('its cache was written to');
  await expect(turns.run(false, setUp('b', failsOnce()))).rejects.toThrow('its cache was written to');
  const spent = (): void => {
    throw new GateError('BUDGET_SPENT', 'it is spent');
  };
  const both = await Promise.allSettled([turns.run(true, setUp('c', spent)), turns.run(true, setUp('d'))]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(log).toEqual(['+a', '-a', '+b', '-b', '+c', '+d', '-c', '-d']);
});

test('one that fails beside the other and again alone has failed', async () => {
  const { log, setUp } = play();
  const turns = createSetupTurns();
  const fails = (): void => {
    throw new GateError('SETUP_FAILED', 'no such package');
  };
  const both = await Promise.allSettled([turns.run(true, setUp('a', fails)), turns.run(true, setUp('b', fails))]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(log).toEqual(['+a', '+b', '-a', '-b', '+a', '-a', '+b', '-b']);
});

test('Maven fills its local repository for one side at a time', () => {
  const builds = stays.filter((command) => command.includes('mvn'));
  expect(builds.length).toBeGreaterThan(1);
  for (const command of builds) expect(areConfined([command], () => false)).toBe(false);
  expect(areConfined(['npm ci'], () => false)).toBe(true);
});
