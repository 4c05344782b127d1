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

test.each([
  ['app::text::unique', 'unique'],
  ['app::text::unique', 'unique<alloc::string::String>'],
  ['app::scale::{{closure}}', '{closure#0}'],
])('the same where the symbol has its path, as in Rust: %s, which line tables call %s', async (symbol, word) => {
  const file = join(mkdtempSync(join(tmpdir(), 'perf-inline-')), 'a.rs');
  writeFileSync(
    file,
    'fn normalize(a: &[u8; 4]) -> u32 {\n    a[0].into()\n}\npub fn unique() -> u32 {\n    normalize(&[0; 4])\n}\n',
  );
  const stdout = `0x000000000000119b\n${symbol}\n${file}:2\n${word}\n${file}:5\n`;
  const text = await withInlined(script.replaceAll('hash_all', symbol), addr2line({ stdout }).run);
  const profile = readPerfScript(new TextEncoder().encode(text));
  const [stack] = profile.stacks.map(({ frames }) => frames.map((frame) => profile.frames[frame]?.name));
  expect(stack?.slice(-2)).toEqual([symbol, 'normalize']);
});

/** A program whose code is loaded elsewhere than it stands in the file, as lld lays it out. */
function movedProgram(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'perf-inline-')), 'app');
  const bytes = Buffer.alloc(64 + 56);
  bytes.write('\u007fELF\u0002\u0001', 'latin1');
  bytes.writeBigUInt64LE(64n, 0x20);
  bytes.writeUInt16LE(56, 0x36);
  bytes.writeUInt16LE(1, 0x38);
  bytes.writeUInt32LE(1, 64);
  bytes.writeBigUInt64LE(0x1000n, 64 + 0x08);
  bytes.writeBigUInt64LE(0x401000n, 64 + 0x10);
  bytes.writeBigUInt64LE(0x800n, 64 + 0x20);
  writeFileSync(file, bytes);
  return file;
}

test('line tables are asked for the address at which the code is loaded, not for its place in the file', async () => {
  const file = movedProgram();
  const stdout = answer.replace('0x000000000000119b', '0x000000000040119b').replace('105d', '40105d');
  const { asked, run } = addr2line({ stdout });
  const text = await withInlined(script.replaceAll('/srv/app', file), run);
  expect(asked[0]?.args.slice(-2)).toEqual(['0x40119b', '0x40105d']);
  expect(text).toContain('fnv (inlined)');
});

test('line tables that know an address as another function are not believed', async () => {
  const stdout = answer.replace('hash_all(int)', 'alloc::dealloc(int)');
  const text = await withInlined(script, addr2line({ stdout }).run);
  expect(text).toBe(script);
});

test('what one profile has looked up the next does not ask for, unless the program was built anew', async () => {
  const program = join(mkdtempSync(join(tmpdir(), 'inline-')), 'app');
  writeFileSync(program, 'built');
  const of = (text: string): string => text.replaceAll('/srv/app', program);
  const { asked, run } = addr2line({});
  const first = await withInlined(of(script), run);
  expect(first).toContain('fnv (inlined)');
  expect(await withInlined(of(script), run)).toBe(first);
  expect(asked).toHaveLength(1);
  await withInlined(of(script).replace('105d main', '1060 main'), run);
  expect(asked.map(({ args }) => args.slice(args.indexOf(program) + 1))).toEqual([['0x119b', '0x105d'], ['0x1060']]);
  writeFileSync(program, 'built anew');
  expect(await withInlined(of(script), run)).toBe(first);
  expect(asked).toHaveLength(3);
});
