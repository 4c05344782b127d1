import { expect, test } from 'vitest';
import type { ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { failureOf } from '../../src/harness/process-failure.ts';

const request: ProcessRequest = { command: 'x', args: [], cwd: '.', timeoutMs: 1 };

function said(stdout: string, stderr: string): string {
  const end = { kind: 'exit', code: 1 } as const;
  const result: ProcessResult = { end, stdout, stderr, lines: [], startedAt: 0, durationMs: 0, conditions: {} };
  return failureOf(result, request, 'the build').message.split('its last output:\n')[1] ?? '';
}

test.each([
  [
    'Maven beside a wrapper that downloads',
    '[ERROR] no such module',
    'Saving to: x.jar\n100%  240M=0.001s',
    '[ERROR] no such module',
  ],
  ['javac through Gradle', 'FAILURE: Build failed', 'Downloading 10%', 'FAILURE: Build failed'],
  ['pytest beside warnings', 'E   ModuleNotFoundError: x', 'using config of /x', 'E   ModuleNotFoundError: x'],
  ['a shell', 'step 1\nstep 2', '/bin/sh: 1: pnpm: not found', '/bin/sh: 1: pnpm: not found'],
  ['a compiler', 'building', 'a.c:1:2: error: no x', 'a.c:1:2: error: no x'],
  ['a program that complains on both', 'error on one', 'Error: on the other', 'Error: on the other'],
  ['a program that says nothing of the kind', 'out', 'err', 'err'],
  ['a program that is silent on one', 'out', '', 'out'],
])('the stream that says why is told: %s', (_, stdout, stderr, expected) => {
  expect(said(stdout, stderr)).toBe(expected);
});

test('of a long answer only the end is told', () => {
  expect(said('x'.repeat(1e6), '').length).toBeLessThan(5000);
});

test('what a program says again and again is told once', () => {
  const trying = ['[client] Unhandled error: connect failed', '    at Socket.afterConnect (net:1)', '}'];
  expect(said('', [...trying, ...trying, ...trying, 'gave up'].join('\n'))).toBe(
    [...trying, '}', '}', 'gave up'].join('\n'),
  );
});

test.each([
  ['Node', 'Error: connect ECONNREFUSED 127.0.0.1:6379', '127.0.0.1:6379'],
  ['Node over IPv6', 'Error: connect ECONNREFUSED ::1:5432', '::1:5432'],
  ['a socket', 'Error: connect ECONNREFUSED /var/run/docker.sock', '/var/run/docker.sock'],
  ['Go', 'panic: dial tcp [::1]:9092: connect: connection refused', '[::1]:9092'],
  ['libpq', 'connection to server at "localhost" (127.0.0.1), port 5432 failed: Connection refused', 'port 5432'],
  ['Java', 'java.net.ConnectException: Connection to localhost:9042 failed: Connection refused', 'localhost:9042'],
])('a server that nobody started is told with its address and what starts it: %s', (_, text, place) => {
  expect(said('', text)).toContain(`Nothing listens at ${place}: start the server`);
});

test('what failed otherwise is not said to need a server', () => {
  for (const text of ['Error: getaddrinfo ENOTFOUND db', 'refused', 'listen EADDRINUSE 127.0.0.1:80']) {
    expect(said('', text)).toBe(text);
  }
});

test.each([
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as Maven prints it
  ['[ERROR] Cannot run program "${env.JAVA_HOME}/bin/jar" (in directory "target"): error=2', 'JAVA_HOME'],
  ['Error: JAVA_HOME is not defined correctly.', 'JAVA_HOME'],
  ["ERROR: JAVA_HOME is not set and no 'java' command could be found in your PATH.", 'JAVA_HOME'],
  ['Unable to find javadoc command: The environment variable JAVA_HOME is not correctly set.', 'JAVA_HOME'],
  ['error: environment variable FOO_DATA_DIR is not set', 'FOO_DATA_DIR'],
  ['make: *** VULKAN_SDK environment variable is not set.  Stop.', 'VULKAN_SDK'],
])('a variable that the build misses is named: %s', (text, name) => {
  expect(said('', text)).toContain(`The environment variable ${name} is not set: set it`);
  expect(said('', text).includes('actions/setup-java')).toBe(name === 'JAVA_HOME');
});

test.each(['error: the flag is not set', 'error: x is not defined', 'ReferenceError: OK is not defined'])(
  'what is no variable of the environment is not called one: %s',
  (text) => expect(said('', text)).toBe(text),
);

test('packages that CMake misses are told before the error that only counts them', () => {
  const missing = '-- The following REQUIRED packages have not been found:\n\n * GMock, <https://x.example>\n * b';
  const stdout = `-- Found Threads: TRUE\n${missing}\n\n-- Configuring incomplete, errors occurred!\n`;
  const stderr =
    'CMake Error at FeatureSummary.cmake:464 (message):\n  feature_summary() Error: REQUIRED package(s) are missing';
  expect(said(stdout, stderr)).toBe(`${missing}\n${stderr}`);
  expect(said('-- Found Threads: TRUE\n', stderr)).toBe(stderr);
});

test('of the frames of a stack the first two are told, and every message between stacks', () => {
  const stack = (n: number) => Array.from({ length: n }, (_, i) => `\tat java.base/a.B.<init>(B.java:${i + n * 10})`);
  const text = ['java.net.UnknownHostException: x.example', ...stack(9), 'Caused by: java.io.IOException', ...stack(3)];
  expect(said('', text.join('\n')).split('\n')).toEqual([
    text[0],
    ...stack(9).slice(0, 2),
    'Caused by: java.io.IOException',
    ...stack(3).slice(0, 2),
  ]);
});
