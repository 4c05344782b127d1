/** What cargo keeps for itself, and what of it a program may use when it runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leftByCargo } from '../../src/harness/rust/cargo-proof.ts';

let profile: string;

beforeAll(() => {
  profile = mkdtempSync(join(tmpdir(), 'flamegate-cargo-'));
  const hash = '0123456789abcdef';
  for (const path of [
    ...[`build/work-${hash}/out/table.bin`, `build/work-${hash}/out/deep/more.rs`, `build/work-${hash}/stderr`],
    ...[`deps/libwork-${hash}.rlib`, `deps/libderive-${hash}.so`, 'deps/libplug.so', `deps/work-${hash}.d`],
    ...['helper', 'helper.d', 'libwork.rlib', '.fingerprint/work/lib', 'incremental/work/query-cache.bin'],
  ]) {
    mkdirSync(dirname(join(profile, path)), { recursive: true });
    writeFileSync(join(profile, path), path);
  }
});

afterAll(() => rmSync(profile, { recursive: true, force: true }));

test.each([
  [
    '/x/target/release/build/work-0123456789abcdef/out/table.bin',
    ['build/work-0123456789abcdef/out/deep/more.rs', 'build/work-0123456789abcdef/out/table.bin'],
  ],
  ['opens libplug.so', ['deps/libplug.so']],
  ['opens lib and plug and .so', ['deps/libplug.so']],
  ['starts /x/target/release/helper', ['helper']],
  ['out, build, deps, release, table.bin, more.rs', []],
])('a program with %j may use %j', (text, expected) => {
  const left = leftByCargo(profile, (asked) => text.includes(asked)).map((path) => relative(profile, path));
  expect([...left].sort()).toEqual(expected);
});

test('a folder that cargo never made has nothing', () => {
  expect(leftByCargo(join(profile, 'absent'), () => true)).toEqual([]);
});
