/** What of a built program can have an effect, and what of a checkout something reads. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imageOf } from '../../src/harness/proof/image.ts';
import { notedReads } from '../../src/harness/proof/noted-reads.ts';
import { codeOf, isMute, textsOf } from '../../src/harness/proof/program-texts.ts';

interface Part {
  readonly name: string;
  readonly content: string;
  readonly loaded?: false;
  readonly address?: number;
  readonly isCode?: true;
}

/** A 64-bit little-endian ELF of these sections. */
function program(parts: readonly Part[]): Buffer {
  const all: readonly Part[] = [...parts, { name: '.shstrtab', content: '', loaded: false }];
  const names = Buffer.from(`\0${all.map(({ name }) => name).join('\0')}\0`);
  const header = Buffer.alloc(64);
  header.write('\u007fELF\u0002\u0001', 'latin1');
  const contents = [...parts.map(({ content }) => Buffer.from(content)), names];
  const table = Buffer.alloc(64 * all.length);
  let offset = 64;
  for (const [i, { name, loaded, address = 0, isCode }] of all.entries()) {
    const size = contents[i]?.length ?? 0;
    table.writeUInt32LE(names.indexOf(name), 64 * i);
    table.writeUInt32LE(1, 64 * i + 4);
    table.writeBigUInt64LE((loaded === false ? 0n : 2n) | (isCode === true ? 4n : 0n), 64 * i + 8);
    table.writeBigUInt64LE(BigInt(address), 64 * i + 16);
    table.writeBigUInt64LE(BigInt(offset), 64 * i + 24);
    table.writeBigUInt64LE(BigInt(size), 64 * i + 32);
    offset += size;
  }
  header.writeBigUInt64LE(BigInt(offset), 0x28);
  header.writeUInt16LE(64, 0x3a);
  header.writeUInt16LE(all.length, 0x3c);
  header.writeUInt16LE(all.length - 1, 0x3e);
  return Buffer.concat([header, ...contents, table]);
}

const text = { name: '.text', content: 'code' };
const data = { name: '.rodata', content: 'built in /tmp/side-b/lib.c' };
const image = (parts: readonly Part[], root = '/tmp/side-b'): string => imageOf(program(parts), root);

test.each<[string, readonly Part[], string?]>([
  ['other debug information', [text, data, { name: '.debug_info', content: 'lines', loaded: false }]],
  ['another build id', [text, data, { name: '.note.go.buildid', content: 'abc' }]],
  ['another folder of the same length', [text, { ...data, content: 'built in /tmp/side-c/lib.c' }], '/tmp/side-c'],
])('a program with %s is the same program', (_, parts, root) => {
  expect(image(parts, root)).toBe(image([text, data]));
});

test('what is appended to a program, a section that is no debugger’s, and rights of its stack count', () => {
  const plain = program([text, data]);
  const shown = (bytes: Buffer): string => imageOf(bytes, '/tmp/side-b');
  const own = { name: '.lab', content: 'a', loaded: false } as const;
  const states = [
    plain,
    Buffer.concat([plain, Buffer.from('a')]),
    Buffer.concat([plain, Buffer.from('b')]),
    program([text, data, own]),
    program([text, data, { ...own, content: 'b' }]),
    withStack(plain, 6),
    withStack(plain, 7),
  ].map(shown);
  expect(new Set(states).size).toBe(states.length);
});

/** One segment, behind all else: of the stack, with these rights. */
function withStack(bytes: Buffer, rights: number): Buffer {
  const segment = Buffer.alloc(56);
  segment.writeUInt32LE(0x6474e551, 0);
  segment.writeUInt32LE(rights, 4);
  const whole = Buffer.concat([bytes, segment]);
  whole.writeBigUInt64LE(BigInt(bytes.length), 0x20);
  whole.writeUInt16LE(1, 0x38);
  return whole;
}

test.each<[string, readonly Part[], string?]>([
  ['other code', [{ ...text, content: 'cOde' }, data]],
  ['other data', [text, { ...data, content: 'built in /tmp/side-b/lib.h' }]],
  ['a path of the other side', [text, { ...data, content: 'built in /tmp/side-c/lib.c' }]],
  ['blanks where the path was', [text, { ...data, content: `built in ${'\0'.repeat(11)}/lib.c` }]],
  ['a section more', [text, data, { name: '.data', content: 'x' }]],
  ['a section less', [text]],
  ['code at another address', [{ ...text, address: 64 }, data]],
])('a program with %s is another program', (_, parts, root) => {
  expect(image(parts, root)).not.toBe(image([text, data]));
});

test('of what is no such program, or is cut short, every byte counts', () => {
  const whole = program([text, data]);
  expect(imageOf(Buffer.from('#!/bin/sh\n'), '/x')).not.toBe(imageOf(Buffer.from('#!/bin/sh \n'), '/x'));
  expect(imageOf(whole.subarray(0, -80), '/x')).not.toBe(imageOf(whole.subarray(0, -81), '/x'));
});

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'flamegate-reads-'));
  mkdirSync(join(root, 'data/deep'), { recursive: true });
  mkdirSync(join(root, '.git/objects'), { recursive: true });
  for (const path of ['a.txt', 'b.txt', 'data/c.txt', 'data/deep/d.txt', '.git/HEAD', '.git/objects/e']) {
    writeFileSync(join(root, path), path);
  }
  symlinkSync('a.txt', join(root, 'link'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = (path: string) => () => readFileSync(join(root, path));

test.each<[string, () => unknown, readonly string[]]>([
  ['nothing', () => undefined, []],
  ['a file', read('data/deep/d.txt'), ['file data/deep/d.txt']],
  ['a link, and the file that it leads to', read('link'), ['file a.txt', 'link link']],
  ['the names in a folder', () => readdirSync(join(root, 'data')), ['folder data']],
  ['the names at the root', () => readdirSync(root), ['folder ']],
  ['which commit this is', read('.git/HEAD'), ['file .git/HEAD']],
  ['what git keeps for itself', read('.git/objects/e'), []],
])('what is noted of reading %s', async (_, run, expected) => {
  // Twice: what was read before counts for nothing.
  for (const _time of [1, 2]) {
    const noted = await notedReads(root, async () => run());
    if (noted === undefined) return;
    expect(noted.reads.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual(expected);
  }
});

test('texts that a program can work on are in its sections and behind them, not in names of sections or for debuggers', () => {
  const built = program([
    { name: '.rodata', content: 'late.json' },
    { name: '.debug_str', content: 'header.sh', loaded: false },
    { name: '.symtab', content: 'generate', loaded: false },
    { name: '.own', content: 'own.txt', loaded: false },
  ]);
  const has = (text: string): boolean =>
    textsOf(Buffer.concat([built, Buffer.from('behind.txt')])).some((each) => each.includes(text));
  expect(['late.json', 'own.txt', 'behind.txt'].filter(has)).toHaveLength(3);
  expect(['.sh', 'header', 'generate', '.rodata'].filter(has)).toEqual([]);
  expect(textsOf(Buffer.from('no program')).map(String)).toEqual(['no program']);
});

test('a text of letters that take two or four bytes is found as one of letters that take one', () => {
  const wide = (text: string, width: number): string => [...text].map((each) => each + '\0'.repeat(width - 1)).join('');
  for (const width of [2, 4]) {
    const found = textsOf(program([{ name: '.rodata', content: `\u0001${wide('data/late.txt', width)}\0\0` }]));
    expect(found.some((each) => each.includes('late.txt'))).toBe(true);
  }
  expect(
    textsOf(program([{ name: '.rodata', content: wide('late.txt', 3) }])).some((each) => each.includes('late')),
  ).toBe(false);
});

test.each(['backtrace_create_state', 'unsupported backtrace'])(
  'debug information and symbols count of a program that reads its own, as %s does',
  (word) => {
    const tracing = [text, { ...data, content: word }];
    const lines = (content: string): Part => ({ name: '.debug_line', content, loaded: false });
    expect(image([...tracing, lines('12')])).not.toBe(image([...tracing, lines('123')]));
    expect(image([text, data, lines('12')])).toBe(image([text, data, lines('123')]));
  },
);

test('a program says what it calls by its symbols, of which one that is linked as a whole may have none', () => {
  expect(isMute(program([text, data]))).toBe(true);
  expect(isMute(program([text, { name: '.symtab', content: 'main', loaded: false }]))).toBe(false);
  expect(isMute(program([text, { name: '.dynsym', content: 'opendir' }]))).toBe(false);
  expect(isMute(Buffer.from('#!/bin/sh\n'))).toBe(false);
});

test('instructions are in sections that are executed', () => {
  const built = program([{ ...text, isCode: true }, data]);
  expect(codeOf(built).map(String)).toEqual(['code']);
});
