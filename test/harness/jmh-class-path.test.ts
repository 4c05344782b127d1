/** Benchmarks that no jar is built of: their class path is a file. The virtual machine is played. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import type { HarnessContext, Listed, ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { jmhHarness } from '../../src/harness/jmh/entry.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'jmh-')));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Lists one benchmark, whatever it is started with. */
function machine(): { readonly asked: string[][]; readonly context: HarnessContext } {
  const asked: string[][] = [];
  const run = async ({ command, args }: ProcessRequest): Promise<ProcessResult> => {
    asked.push([command, ...args]);
    const stdout = 'Benchmarks: \norg.sample.Work.rows\n';
    return {
      end: { kind: 'exit', code: 0 },
      stdout,
      stderr: '',
      lines: [],
      startedAt: 0,
      durationMs: 0,
      conditions: {},
    };
  };
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  const files = ['**/target/jmh.classpath'];
  const context = { suite: { ...suite, files }, root, node: 'node', worker: 'worker', scratch: root, run };
  return { asked, context };
}

function started(asked: readonly (readonly string[])[]): readonly string[] {
  const [, flag, path = '', main = ''] = asked[0] ?? [];
  return [`${flag}`, ...path.split(delimiter).map((entry) => entry.replace(`${root}/`, '')), main];
}

const line = 'JMH S 15 org.sample.Work S 4 rows S 14 SingleShotTime E E';

test('the module itself comes first, then what its file names, whoever wrote it', async () => {
  write('core/target/test-classes/META-INF/BenchmarkList', line);
  mkdirSync(join(root, 'core/target/classes'));
  const { asked, context } = machine();
  const own = ['core/target/test-classes', 'core/target/classes'];
  for (const text of [
    `/m2/jmh-core-1.35.jar${delimiter}other/classes${delimiter}`,
    `/m2/jmh-core-1.35.jar\r\nother/classes\n${root}/core/target/classes\n\n`,
  ]) {
    asked.length = 0;
    write('core/target/jmh.classpath', text);
    const [benchmark] = await jmhHarness.list(context);
    expect(benchmark?.name).toBe('org.sample.Work/rows');
    // What its lists say of modes, and its jar's name of JMH before 1.36.
    expect(JSON.parse(benchmark?.note ?? '')).toMatchObject({ singleShot: true, fewIterations: true });
    expect(benchmark?.executable).toBe(join(root, 'core/target/jmh.classpath'));
    expect(started(asked)).toEqual([
      '-cp',
      ...own,
      '/m2/jmh-core-1.35.jar',
      'core/target/other/classes',
      'org.openjdk.jmh.Main',
    ]);
  }
});

test('a module without benchmarks is none, where its parent lists class paths of all', async () => {
  write('core/target/test-classes/META-INF/BenchmarkList', line);
  for (const module of ['core', 'docs']) write(`${module}/target/jmh.classpath`, '/m2/jmh-core-1.37.jar');
  const { asked, context } = machine();
  expect((await jmhHarness.list(context)).map(({ file }) => file)).toEqual(['core/target/jmh.classpath']);
  expect(asked).toHaveLength(1);
});

test('a class path without a list of benchmarks is told, with what makes one', async () => {
  write('core/target/jmh.classpath', '/m2/jmh-core-1.37.jar');
  const { asked, context } = machine();
  expect(await jmhHarness.list(context)).toMatchObject([
    {
      file: 'core/target/jmh.classpath',
      failure: { reason: 'load', message: expect.stringMatching(/BenchmarkList.*jmh-generator-annprocess/) },
    },
  ]);
  expect(asked).toEqual([]);
});

test('of a class path nothing is proven: its file is the same while what it leads to changes', async () => {
  write('core/target/jmh.classpath', '/m2/jmh-core-1.37.jar');
  const benchmark: Listed = { name: 'rows', file: 'core/target/jmh.classpath', localName: 'rows', metrics: [] };
  const seen = await jmhHarness.witness?.(machine().context, benchmark, { changed: [], isTracked: () => true });
  expect(seen).toEqual({ state: 'unseen', why: 'what it runs cannot be determined' });
});
