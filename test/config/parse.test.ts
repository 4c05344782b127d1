import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { defaultConfig } from '../../src/config/fill.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { renderConfigReference, renderConfigSchema } from '../../src/config/reference.ts';
import { configSchema } from '../../src/config/table.ts';
import { GateError } from '../../src/errors.ts';
import { draws } from '../support/draws.ts';
import { fits } from './check-schema.ts';

const source = 'bench-config/flamegate.yml';

function refusal(text: string): GateError {
  try {
    parseConfig(text, source);
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error(`accepted:\n${text}`);
}

/** The configuration of the product's own documentation. */
const full = `
version: 1
setup: [npm ci]
suites:
  - name: core
    harness: tinybench
    files: bench-config/**/*.bench.ts
    paths: [src/**, package-lock.json]
    metrics: [time, alloc]
    profile: { cpu: v8, heap: v8 }
    isolate: file
    estimator: p25
    warmup: 50ms
    measure: 0.5s
    timeout: 2m
    flags: --expose-gc
    working-directory: packages/core
  - name: native
    harness: command
    command: "./bench.sh --fast"
policy:
  threshold: 5%
  margin: 2.5 %
  alpha: 0.01
  on-inconclusive: pass
  on-missing: fail
  on-failed: warn
  on-no-baseline: fail
  fail-from-history: true
  benchmarks:
    - match: "parser/**"
      threshold: 10%
    - match: "**"
      metric: alloc
      threshold: auto
      margin: 0
measure: { budget: 1h, confirm: always, pin: true, proof: on, counts: off }
baseline: { store: "git:flamegate-data", keep: 20 }
labels: { accept: slow ok, skip: perf-skip, who: admin, scope: pull-request, bots: true, author: false }
report: { comment: on-change, picture: false }
`;

test('a command has codes, commands round it and parameters, whose values are text as they are written', () => {
  const text =
    'suites:\n  - name: cli\n    harness: command\n    command: run {size} {n}\n    exit-code: [0, 2]\n    prepare: make {n}\n    cleanup: rm x\n' +
    '    parameters:\n      size: [small, "very big"]\n      n: [1, 010, true, 1e3]\n';
  expect(parseConfig(text, source).suites[0]).toMatchObject({
    exitCodes: [0, 2],
    prepare: 'make {n}',
    cleanup: 'rm x',
    parameters: { size: ['small', 'very big'], n: ['1', '010', 'true', '1e3'] },
  });
  expect(fits(parse(text), configSchema)).toBe(true);
});

test('a configuration with every key becomes what it says', () => {
  expect(parseConfig(full, source)).toEqual({
    source,
    setup: ['npm ci'],
    suites: [
      {
        name: 'core',
        harness: 'tinybench',
        files: ['bench-config/**/*.bench.ts'],
        paths: ['src/**', 'package-lock.json'],
        metrics: ['time', 'alloc'],
        profile: { cpu: 'v8', heap: 'v8' },
        isolate: 'file',
        estimator: 'p25',
        warmupMs: 50,
        measureMs: 500,
        timeoutMs: 120_000,
        flags: ['--expose-gc'],
        workingDirectory: 'packages/core',
      },
      {
        name: 'native',
        harness: 'command',
        command: './bench.sh --fast',
        files: [],
        paths: [],
        metrics: [],
        profile: { cpu: 'none', heap: 'none' },
        isolate: 'benchmark',
        estimator: 'p25',
        warmupMs: 100,
        measureMs: 200,
        timeoutMs: 60_000,
        flags: [],
      },
    ],
    policy: {
      threshold: 0.05,
      margin: 0.025,
      alpha: 0.01,
      onInconclusive: 'pass',
      onMissing: 'fail',
      onFailed: 'warn',
      onNoBaseline: 'fail',
      failFromHistory: true,
      benchmarks: [
        { match: 'parser/**', threshold: 0.1 },
        { match: '**', metric: 'alloc', threshold: 'auto', margin: 0 },
      ],
      confirm: 'always',
    },
    measure: { budgetMs: 3_600_000, pin: true, proof: 'on', counts: 'off' },
    baseline: { store: { kind: 'git', branch: 'flamegate-data' }, keep: 20 },
    labels: { accept: 'slow ok', skip: 'perf-skip', who: 'admin', scope: 'pull-request', bots: true, author: false },
    report: { comment: 'on-change', picture: false },
  });
});

test('an empty file, a file of comments and empty sections mean every default', () => {
  for (const text of ['', '# nothing\n', 'version: 1\npolicy:\nmeasure: {}\n', '{}']) {
    expect(parseConfig(text, source)).toEqual({ ...defaultConfig, source });
  }
});

test('defaults are those of the product: 5 %, half of it as margin, 0.01, one suite of tinybench', () => {
  expect(defaultConfig).toMatchObject({
    suites: [{ name: 'core', harness: 'tinybench', metrics: ['time', 'alloc'], profile: { cpu: 'v8', heap: 'v8' } }],
    policy: { threshold: 0.05, margin: 0.025, alpha: 0.01, onFailed: 'fail', onInconclusive: 'warn', confirm: 'auto' },
    baseline: { store: { kind: 'git', branch: 'flamegate-data' }, keep: 200 },
    measure: { budgetMs: 900_000 },
  });
});

test('the margin follows a lowered threshold, in the policy and in its rules', () => {
  const policy = (text: string) => parseConfig(`policy: {${text}}`, source).policy;
  expect(policy('threshold: 2%')).toMatchObject({ threshold: 0.02, margin: 0.01 });
  expect(policy('benchmarks: [{match: a, threshold: 2%}]').benchmarks).toEqual([
    { match: 'a', threshold: 0.02, margin: 0.01 },
  ]);
  expect(policy('threshold: auto').margin).toBe(0.025);
});

test('flags are words, whatever YAML takes them for, and values may hold blanks', () => {
  const flagsOf = (flags: string): readonly string[] | undefined =>
    parseConfig(`suites:\n  - name: a\n    harness: hyperfine\n    command: x\n    flags: ${flags}`, 'f.yml').suites[0]
      ?.flags;
  expect(flagsOf('[--warmup, 3, --min-benchmarking-time, 1.50]')).toEqual([
    '--warmup',
    '3',
    '--min-benchmarking-time',
    '1.50',
  ]);
  expect(flagsOf('3')).toEqual(['3']);
  for (const flags of [
    ['--prepare', '-rf x'],
    ['-jvmArgs', '-Xmx1g -Da=b'],
    ['-ldflags=-X a.b=c'],
    ['-k a and b'],
    ['-k', 'not slow'],
  ]) {
    expect(flagsOf(JSON.stringify(flags))).toEqual(flags);
  }
});

test.each([
  ['5%', 0.05],
  ['2.3%', 0.023],
  ['0.7 %', 0.007],
  ['0.05', 0.05],
  ['1000%', 10],
] as const)('a threshold of %s is %d exactly', (written, value) => {
  expect(parseConfig(`policy: {threshold: ${written}, margin: 0}`, source).policy.threshold).toBe(value);
});

test.each([
  ['git:bench/data', { kind: 'git', branch: 'bench/data' }],
  ['dir:../store of mine', { kind: 'dir', path: '../store of mine' }],
  ['s3://bucket.name/a/b/', { kind: 's3', bucket: 'bucket.name', prefix: 'a/b' }],
  ['s3://bucket', { kind: 's3', bucket: 'bucket', prefix: '' }],
] as const)('the store %s is understood', (written, store) => {
  expect(parseConfig(`baseline: {store: "${written}"}`, source).baseline.store).toEqual(store);
});

const refused: readonly (readonly [text: string, code: string, where: string, message: string, hint: string])[] = [
  [
    'policy:\n  threshold: 500',
    'CONFIG_OUT_OF_RANGE',
    ':2:14',
    'policy.threshold must be > 0 and ≤ 1000%, as 5% or 0.05: current value is 500',
    'if you mean 500 percent, write 500%',
  ],
  [
    'suites:\n  - name: a\n    flags: --import tsx',
    'CONFIG_OUT_OF_RANGE',
    ':3:12',
    'suites[0].flags must be a flag, its value behind "=" or next in the list',
    'write for example [--import, tsx]',
  ],
  ['policy:\n  threshold: 5', 'CONFIG_OUT_OF_RANGE', ':2:14', 'current value is 5', 'write 5%'],
  ['policy:\n  threshold: 0', 'CONFIG_OUT_OF_RANGE', ':2:14', 'policy.threshold must be > 0', 'write 5% or 0.05'],
  ['policy:\n  threshold: -3%', 'CONFIG_TYPE', ':2:14', 'current value is "-3%"', 'write 5% or 0.05'],
  ['policy:\n  threshold: 2000%', 'CONFIG_OUT_OF_RANGE', ':2:14', 'current value is "2000%"', ''],
  ['policy:\n  threshold: .inf', 'CONFIG_TYPE', ':2:14', 'policy.threshold must be', ''],
  ['policy:\n  threshold:', 'CONFIG_TYPE', ':2:13', 'current value is nothing', 'write 5% or 0.05'],
  ['policy:\n  threshold: [5%]', 'CONFIG_TYPE', ':2:14', 'current value is a list or mapping', ''],
  [
    'policy:\n  alpha: 5',
    'CONFIG_OUT_OF_RANGE',
    ':2:10',
    'policy.alpha must be > 0 and < 1: current value is 5',
    'it is a probability; for 5 % write 0.05',
  ],
  ['policy:\n  alpha: often', 'CONFIG_TYPE', ':2:10', 'current value is "often"', ''],
  [
    'policy:\n  margin: 5%',
    'CONFIG_OUT_OF_RANGE',
    ':2:11',
    'policy.margin must be below the threshold, 0.05: current value is 0.05',
    'usually half',
  ],
  [
    'policy:\n  benchmarks:\n    - match: a\n      margin: 7%',
    'CONFIG_OUT_OF_RANGE',
    ':4:15',
    'policy.benchmarks[0].margin must be below',
    '',
  ],
  [
    'policy:\n  benchmarks:\n    - threshold: 7%',
    'CONFIG_TYPE',
    ':3:7',
    'policy.benchmarks[0].match must be given: current value is absent',
    "add match: Glob of the benchmark's name",
  ],
  ['polcy:\n  alpha: 0.01', 'CONFIG_UNKNOWN_KEY', ':1:1', 'current value is "polcy"', 'did you mean policy?'],
  [
    'policy:\n  treshold: 5%',
    'CONFIG_UNKNOWN_KEY',
    ':2:3',
    'every key of policy must be a known one: current value is "treshold"',
    'did you mean threshold?',
  ],
  ['policy:\n  onFailed: fail', 'CONFIG_UNKNOWN_KEY', ':2:3', '"onFailed"', 'did you mean on-failed?'],
  ['policy:\n  on_failed: fail', 'CONFIG_UNKNOWN_KEY', ':2:3', '"on_failed"', 'did you mean on-failed?'],
  ['threshold: 5%', 'CONFIG_UNKNOWN_KEY', ':1:1', '"threshold"', 'threshold is a key of policy'],
  ['policy:\n  zzz: 1', 'CONFIG_UNKNOWN_KEY', ':2:3', '"zzz"', 'policy knows threshold, margin, alpha'],
  [
    'policy:\n  alpha: 0.1\n  alpha: 0.2',
    'CONFIG_SYNTAX',
    ':3:3',
    'policy.alpha must be written once',
    'keep one of the two',
  ],
  [
    'suites:\n  - name: a\n    harness: command\n    command: run {n}\n    parameters: { m: [1] }',
    'CONFIG_OUT_OF_RANGE',
    ':5:22',
    'suites[0].parameters.m must be used',
    'write {m} where',
  ],
  [
    'suites:\n  - name: a\n    harness: command\n    command: run {n}\n    parameters: { n: ["a,b"] }',
    'CONFIG_OUT_OF_RANGE',
    ':5:23',
    'must be a value without commas',
    'big',
  ],
  [
    'suites:\n  - name: a\n    harness: command\n    command: run {n}\n    parameters: { n: [1], n: [2] }',
    'CONFIG_SYNTAX',
    ':5:27',
    'suites[0].parameters.n must be written once',
    'keep one',
  ],
  [
    'suites:\n  - name: a\n    harness: command\n    command: run {n}\n    parameters: { "n n": [1] }',
    'CONFIG_OUT_OF_RANGE',
    ':5:19',
    'a name of letters and digits',
    'size',
  ],
  [
    'suites:\n  - name: a\n    harness: command\n    command: run {n}\n    parameters: [n]',
    'CONFIG_TYPE',
    ':5:17',
    'suites[0].parameters must be a mapping',
    '',
  ],
  [
    'suites:\n  - name: a\n    harness: command\n    command: run {n}\n    exit-code: 256',
    'CONFIG_OUT_OF_RANGE',
    ':5:16',
    'a whole number from 0 to 255',
    '',
  ],
  [
    'suites:\n  - name: a\n    prepare: x',
    'CONFIG_OUT_OF_RANGE',
    ':3:14',
    'of a suite with harness: command, not tinybench',
    'take it out',
  ],
  [
    'suites:\n  - name: a\n    harness: hyperfine\n    command: x\n    parameters: { n: 1 }',
    'CONFIG_OUT_OF_RANGE',
    ':5:17',
    'of a suite with harness: command, not hyperfine',
    '--parameter-list',
  ],
  ['policy: 5%', 'CONFIG_TYPE', ':1:9', 'policy must be a mapping: current value is "5%"', 'key: value'],
  ['suites: core', 'CONFIG_TYPE', ':1:9', 'suites must be a list: current value is "core"', ''],
  ['suites: []', 'CONFIG_OUT_OF_RANGE', ':1:9', 'suites must be a list of at least one', ''],
  [
    'suites:\n  - name: a\n    harness: tinybnch',
    'CONFIG_TYPE',
    ':3:14',
    'suites[0].harness must be one of tinybench, vitest',
    'did you mean tinybench?',
  ],
  [
    'suites:\n  - name: a\n    files: **/*.bench.js',
    'CONFIG_SYNTAX',
    ':3:12',
    'suites[0].files must be in quotes, as it begins with *: current value is **/*.bench.js',
    'write "**/*.bench.js"',
  ],
  [
    'suites:\n  - name: a\n    harness: go\n    flags: "-tags integration"',
    'CONFIG_OUT_OF_RANGE',
    ':4:12',
    'suites[0].flags must be one flag or one value: each goes to the tool as a word of its own: current value is "-tags integration"',
    'write flags: ["-tags", "integration"]',
  ],
  [
    'suites:\n  - name: a\n    harness: criterion\n    flags: [--locked, x, -features big]',
    'CONFIG_OUT_OF_RANGE',
    ':4:26',
    'suites[0].flags[2] must be one flag or one value',
    'write flags: ["-features", "big"]',
  ],
  [
    'suites:\n  - name: a\n    harness: pytest-benchmark',
    'CONFIG_TYPE',
    ':3:14',
    'current value is "pytest-benchmark"',
    'did you mean pytest?',
  ],
  [
    'suites:\n  - name: a\n  - name: a',
    'CONFIG_OUT_OF_RANGE',
    ':3:11',
    'suites[1].name must be unlike the suites before it: current value is "a"',
    '',
  ],
  [
    'suites:\n  - name: a\n    harness: command',
    'CONFIG_OUT_OF_RANGE',
    ':2:5',
    'suites[0].command must be given',
    'add command:',
  ],
  [
    'suites:\n  - name: a\n    measure: 2h',
    'CONFIG_OUT_OF_RANGE',
    ':3:14',
    'suites[0].measure must be a time from 1ms to 10m: current value is "2h"',
    '',
  ],
  [
    'suites:\n  - name: a\n    measure: 200',
    'CONFIG_TYPE',
    ':3:14',
    'current value is 200',
    'write a number with ms, s, m or h',
  ],
  [
    'suites:\n  - name: a\n    timeout: 1s\n    measure: 5s',
    'CONFIG_OUT_OF_RANGE',
    ':3:14',
    'suites[0].timeout must be longer',
    '',
  ],
  [
    'suites:\n  - name: a\n    working-directory: ../..',
    'CONFIG_OUT_OF_RANGE',
    ':3:24',
    'must be a folder inside the repository',
    '',
  ],
  [
    'suites:\n  - name: a\n    files: /etc/**',
    'CONFIG_OUT_OF_RANGE',
    ':3:12',
    'must be a glob relative to the repository',
    '',
  ],
  ['suites:\n  - name: "a\\u001b[2J"', 'CONFIG_OUT_OF_RANGE', ':2:11', 'current value is "a\\u001b[2J"', ''],
  [
    'baseline: { keep: 0 }',
    'CONFIG_OUT_OF_RANGE',
    ':1:19',
    'baseline.keep must be a whole number from 1 to 100000: current value is 0',
    '',
  ],
  [
    'baseline: { store: flamegate-data }',
    'CONFIG_OUT_OF_RANGE',
    ':1:20',
    'baseline.store must be git:BRANCH',
    'write for example git:flamegate-data',
  ],
  ['baseline: { store: "git:-x" }', 'CONFIG_OUT_OF_RANGE', ':1:20', 'baseline.store', ''],
  ['baseline: { store: "git:a..b" }', 'CONFIG_OUT_OF_RANGE', ':1:20', 'baseline.store', ''],
  [
    'report: { picture: yes }',
    'CONFIG_TYPE',
    ':1:20',
    'report.picture must be true or false: current value is "yes"',
    'YAML 1.2',
  ],
  ['labels: { accept: "a,b" }', 'CONFIG_OUT_OF_RANGE', ':1:19', 'labels.accept must be a label without commas', ''],
  ['labels: { accept: perf-skip }', 'CONFIG_OUT_OF_RANGE', ':1:19', 'labels.accept must be unlike the other label', ''],
  ['version: 2', 'CONFIG_OUT_OF_RANGE', ':1:10', 'version must be', ''],
  ['a: b: c', 'CONFIG_SYNTAX', ':1:4', 'must be YAML', 'quote values'],
  ['policy:\n\talpha: 1', 'CONFIG_SYNTAX', ':2:1', 'must be YAML', 'indent with spaces'],
  ['policy: {\n', 'CONFIG_SYNTAX', '', 'must be YAML', ''],
  ['version: 1\n---\nversion: 1\n', 'CONFIG_SYNTAX', ':2:1', 'must be YAML', 'one document'],
  ['policy: *nowhere', 'CONFIG_SYNTAX', ':1:9', 'must be', ''],
  ['- a', 'CONFIG_TYPE', ':1:1', 'it must be a mapping', ''],
  ['? [a]\n: 1', 'CONFIG_TYPE', ':1:3', 'plain keys', ''],
  ['__proto__: {}', 'CONFIG_UNKNOWN_KEY', ':1:1', '"__proto__"', ''],
  ['"a\\e[31m": 1', 'CONFIG_UNKNOWN_KEY', ':1:1', '"a\\u001b[31m"', ''],
];

test.each(refused)('%j is refused as %s at %s', (text, code, where, message, hint) => {
  const error = refusal(text);
  expect(error.message).toContain(`Cannot read ${source}${where}`);
  expect(error.message).toContain(message);
  expect(error.code).toBe(code);
  expect(error.exitCode).toBe(2);
  expect(error.hint).toContain(hint);
});

test('anchors and aliases work', () => {
  const text = 'suites:\n  - { name: a, files: &files [x/*.js], paths: *files }\n  - { name: b, files: *files }';
  expect(parseConfig(text, source).suites.map(({ files }) => files)).toEqual([['x/*.js'], ['x/*.js']]);
});

test.each([
  ['alias bomb', `a: &a [x,x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*a,*a,*a]`).join('\n')}`],
  ['an alias to what stands round it', 'suites: &s [*s]'],
  ['a rule that is its own policy', 'policy: &p { benchmarks: [*p] }'],
  ['brackets', '['.repeat(50_000)],
  ['nested mappings', '{a: '.repeat(20_000)],
  ['dashes', '- '.repeat(50_000)],
  ['ten thousand keys', Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['too long', '#'.repeat(200_000)],
])('hostile YAML ends in an error, soon: %s', (_name, text) => {
  expect(refusal(text).exitCode).toBe(2);
});

test('any text either parses or is refused with a place', () => {
  const pieces = fc.constantFrom(
    ...full.split(/(?<=[\n:{},[\] ])/),
    '*a',
    '&a',
    '|',
    '>',
    '"',
    "'",
    '\t',
    '%',
    '!x ',
    '-',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      try {
        parseConfig(parts.join(''), source);
      } catch (error) {
        if (!(error instanceof GateError)) throw error;
        expect(error.message).toMatch(/^Cannot read bench-config\/flamegate\.yml(:\d+:\d+)? as .+ must be /s);
      }
    }),
    { seed: 5, numRuns: draws(500) },
  );
});

test('the JSON Schema in bench-config is the table, rendered', () => {
  const file = new URL('../../bench-config/flamegate.schema.json', import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, renderConfigSchema());
  expect(JSON.parse(readFileSync(file, 'utf8')), 'UPDATE_GOLDEN=1 writes it').toEqual(JSON.parse(renderConfigSchema()));
});

test('the JSON Schema accepts what the parser accepts', () => {
  for (const text of [full, '{}', 'policy: { threshold: 0.02 }', 'setup: make', 'suites: [{name: x, files: [a, b]}]']) {
    parseConfig(text, source);
    expect(fits(parse(text), configSchema), text).toBe(true);
  }
});

/** What needs two values, or the text, to be seen is beyond a schema. */
const beyondSchema =
  /below|unlike|given|must be used|one flag or one value|written once|of a suite with|longer|at least one|written once|2000%|time from|mapping: current value is nothing/;

test('the JSON Schema refuses what the parser refuses', () => {
  const tried = refused.filter(([, code, , message]) => code !== 'CONFIG_SYNTAX' && !beyondSchema.test(message));
  expect(tried.length).toBeGreaterThan(20);
  for (const [text] of tried.filter(([text]) => !text.startsWith('? '))) {
    expect(fits(parse(text), configSchema), text).toBe(false);
  }
});

test('every default of the reference is the default that is used', () => {
  const lines = renderConfigReference().split('\n').slice(2, -1);
  const seen: string[] = [];
  for (const line of lines) {
    const [, key = '', , byDefault = ''] = line.split(/(?<!\\)\|/).map((part) => part.trim().replaceAll(/^`|`$/g, ''));
    const [first = '', second] = key.split('.');
    if (byDefault === '' || byDefault === 'required' || /JavaScript|all metrics/.test(byDefault)) continue;
    seen.push(key);
    const text =
      first === 'suites[]'
        ? `suites: [{ name: core, ${second}: ${byDefault} }]`
        : second === undefined
          ? `${first}: ${byDefault}`
          : `${first}: { ${second}: ${byDefault} }`;
    // Whoever writes a threshold means it for what repeats to the last digit, too.
    const { exact: _, ...said } = defaultConfig.policy;
    const policy = /^policy\.(?:threshold|margin)$/.test(key) ? said : defaultConfig.policy;
    expect(parseConfig(text, source), text).toEqual({ ...defaultConfig, policy, source });
  }
  expect(seen).toEqual(expect.arrayContaining(['policy.alpha', 'measure.budget', 'suites[].warmup', 'labels.author']));
});

test.each([
  'setup: ["a\\0"]',
  'suites: [{ name: x, harness: json, command: "a\\0" }]',
  'baseline: { store: "dir:a\\0" }',
])('a text that no program and no path takes is refused where it stands (%s)', (text) => {
  expect(refusal(`version: 1\n${text}\n`)).toMatchObject({
    code: 'CONFIG_OUT_OF_RANGE',
    message: expect.stringContaining('without the character U+0000'),
  });
});

test('files are left out as doctor says it: with ! before a glob, beside what they are left out of', () => {
  const files = ['bench/**/*.bench.js', '!bench/slow.bench.js'];
  const read = parseConfig(`suites: [{ name: core, files: ${JSON.stringify(files)} }]`, source);
  expect(read.suites[0]?.files).toEqual(files);
  expect(fits({ suites: [{ name: 'core', files }] }, configSchema)).toBe(true);
  for (const refused of ['!/bench/a.js', '!', '/bench/a.js'])
    expect(refusal(`suites: [{ name: core, files: [a.js, ${JSON.stringify(refused)}] }]`).code).toBe(
      'CONFIG_OUT_OF_RANGE',
    );
  expect(refusal('suites: [{ name: core, files: ["!bench/a.js"] }]').hint).toContain('"bench*/**/*.bench.');
  expect(refusal('suites: [{ name: core, paths: ["!src/a.js"] }]').code).toBe('CONFIG_OUT_OF_RANGE');
  for (const key of ['paths', 'files']) {
    for (const windows of ['src\\\\**', 'src\\\\lexer.ts'])
      expect(refusal(`suites: [{ name: core, ${key}: ["${windows}"] }]`).message).toContain('a glob relative');
    expect(parseConfig(`suites: [{ name: core, ${key}: ['app/\\[id\\]/*.ts'] }]`, source).suites.length).toBe(1);
  }
});

test('labels that differ by case alone are one label on GitHub', () => {
  expect(refusal('labels: { accept: Perf, skip: perf }').code).toBe('CONFIG_OUT_OF_RANGE');
  expect(refusal('labels: { skip: PERF-accepted }').message).toContain('labels.skip');
});
