import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { withInlined } from '../../src/harness/perf-inline.ts';
import { readPerfScript } from '../../src/profile/formats/perf-script.ts';

const script = [
  'app 7/7 1.000001: 1003009 cpu-clock:u: ',
  '\t            119b hash_all (/srv/app)',
  '\t            105d main (/srv/app)',
  '\t           27249 __libc_start_call_main (/usr/lib/libc.so.6)',
  '',
  'app 7/7 1.000002: 1003009 cpu-clock:u: ',
  '\t            119b hash_all (/srv/app)',
  '\t            105d main (/srv/app)',
  '',
].join('\n');

const answer = [
  '0x000000000000119b',
  'fnv(unsigned long, int)',
  '/src/a.cpp:3',
  '(anonymous namespace)::each(std::function<void (int)>) const',
  '/src/a.cpp:9',
  'hash_all(int)',
  '/src/a.cpp:12',
  '0x000000000000105d',
  'main',
  '/src/a.cpp:20 (discriminator 2)',
  '',
].join('\n');

function addr2line(result: Partial<ProcessResult>): {
  readonly asked: ProcessRequest[];
  readonly run: (request: ProcessRequest) => Promise<ProcessResult>;
} {
  const asked: ProcessRequest[] = [];
  const run = async (request: ProcessRequest): Promise<ProcessResult> => {
    asked.push(request);
    return {
      end: { kind: 'exit', code: 0 },
      stdout: answer,
      stderr: '',
      lines: [],
      startedAt: 0,
      durationMs: 1,
      conditions: {},
      ...result,
    };
  };
  return { asked, run };
}

test('each distinct address of the program is looked up once, and what was inlined there stands in the stack', async () => {
  const { asked, run } = addr2line({});
  const profile = readPerfScript(new TextEncoder().encode(await withInlined(script, run)));
  expect(asked.map(({ command, args }) => [command, args.at(-3), args.at(-2), args.at(-1)])).toEqual([
    ['addr2line', '/srv/app', '0x119b', '0x105d'],
  ]);
  expect(profile.stacks.map(({ frames }) => frames.map((frame) => profile.frames[frame]?.name))).toEqual([
    ['__libc_start_call_main', 'main', 'hash_all', '(anonymous namespace)::each', 'fnv'],
    ['main', 'hash_all', '(anonymous namespace)::each', 'fnv'],
  ]);
});

test.each<readonly [string, Partial<ProcessResult>]>([
  ['without addr2line', { end: { kind: 'unstartable', message: 'ENOENT' } }],
  ['where addr2line fails', { end: { kind: 'exit', code: 1 }, stdout: '' }],
  ['without line tables', { stdout: '0x000000000000119b\n??\n??:0\n0x000000000000105d\n??\n??:0\n' }],
])('%s the stacks stay as they are', async (_, result) => {
  expect(await withInlined(script, addr2line(result).run)).toBe(script);
});

test('an inlined function that addr2line names after its host is named by its source', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'perf-inline-')), 'a.cpp');
  writeFileSync(
    file,
    'static inline int fnv(int n) {\n  return n * 31;\n}\nint hash_all(int n) {\n  return fnv(n);\n}\n',
  );
  const stdout = `0x000000000000119b\nhash_all(int)\n${file}:2\nhash_all(int)\n${file}:5\n`;
  const text = await withInlined(script, addr2line({ stdout }).run);
  const profile = readPerfScript(new TextEncoder().encode(text));
  expect(profile.frames.map(({ name }) => name)).toContain('fnv');
});
