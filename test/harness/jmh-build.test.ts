/** How JMH's jar is built: the shell is a real one, and Maven a script that tells its options. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import type { ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { jmhHarness, quickMaven } from '../../src/harness/jmh/entry.ts';

function optionsSeen(environment: Readonly<Record<string, string>>): string {
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  return execFileSync('sh', ['-c', `${quickMaven}sh -c 'echo "$MAVEN_OPTS"'`], { env, encoding: 'utf8' }).trim();
}

test('Maven starts without the compiler that pays later, unless the user says what it starts with', () => {
  expect(optionsSeen({})).toBe('-XX:TieredStopAtLevel=1');
  for (const own of ['-Xmx2g', '-XX:+UseG1GC -Dx="a b"', '']) expect(optionsSeen({ MAVEN_OPTS: own })).toBe(own);
});

test('a build that fails is told by the command of the suite, as it was written', async () => {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  const asked: string[] = [];
  const run = async ({ command }: ProcessRequest): Promise<ProcessResult> => {
    asked.push(command);
    return {
      end: { kind: 'exit', code: 1 },
      stdout: '',
      stderr: '',
      lines: [],
      startedAt: 0,
      durationMs: 0,
      conditions: {},
    };
  };
  const context = {
    suite: { ...suite, command: 'mvn package' },
    root: '/r',
    node: 'node',
    worker: 'w',
    scratch: '/r',
    run,
  };
  const [unbuilt] = await jmhHarness.list(context);
  expect(asked).toEqual([`${quickMaven}mvn package`]);
  expect(unbuilt?.failure?.message).toMatch(/in the build, mvn package, without/);
});
