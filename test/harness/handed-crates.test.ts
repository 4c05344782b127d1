import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handCrates, registryUnits, rememberCrates } from '../../src/harness/rust/handed-crates.ts';

const target = '/side-c/target';
const registry = 'registry+https://github.com/rust-lang/crates.io-index#serde@1.0.229';

function artifact(id: string, ...filenames: readonly string[]): string {
  return JSON.stringify({ reason: 'compiler-artifact', package_id: id, filenames });
}

test.each([
  [
    'a library',
    artifact(registry, `${target}/release/deps/libserde-00112233445566aa.rlib`),
    ['release 00112233445566aa'],
  ],
  [
    'a library and its metadata once',
    artifact(
      registry,
      `${target}/release/deps/libserde-00112233445566aa.rlib`,
      `${target}/release/deps/libserde-00112233445566aa.rmeta`,
    ),
    ['release 00112233445566aa'],
  ],
  [
    'a macro',
    artifact(registry, `${target}/release/deps/libserde_derive-1111111111111111.so`),
    ['release 1111111111111111'],
  ],
  [
    'a name with dashes',
    artifact(registry, `${target}/bench/deps/liba_b-c-2222222222222222.rlib`),
    ['bench 2222222222222222'],
  ],
  [
    'for another machine',
    artifact(registry, `${target}/x86_64-unknown-linux-musl/release/deps/libserde-3333333333333333.rlib`),
    ['x86_64-unknown-linux-musl/release 3333333333333333'],
  ],
  [
    'a script of a build',
    artifact(registry, `${target}/release/build/serde-4444444444444444/build-script-build`),
    ['release 4444444444444444'],
  ],
  [
    'what a script of a build wrote',
    JSON.stringify({ package_id: registry, out_dir: `${target}/release/build/serde-5555555555555555/out` }),
    ['release 5555555555555555'],
  ],
  [
    'as cargo named packages once',
    artifact(
      'serde 1.0.1 (registry+https://github.com/rust-lang/crates.io-index)',
      `${target}/release/deps/libserde-6666666666666666.rlib`,
    ),
    ['release 6666666666666666'],
  ],
  [
    'a sparse registry',
    artifact('sparse+https://example.invalid/#serde@1.0.1', `${target}/release/deps/libserde-7777777777777777.rlib`),
    ['release 7777777777777777'],
  ],
  [
    'a crate of the checkout',
    artifact('path+file:///side-c#work@0.1.0', `${target}/release/deps/libwork-8888888888888888.rlib`),
    [],
  ],
  [
    'a crate of the checkout, as named once',
    artifact('work 0.1.0 (path+file:///side-c)', `${target}/release/deps/libwork-8888888888888888.rlib`),
    [],
  ],
  [
    'a crate of a repository',
    artifact('git+https://example.invalid/a?branch=registry+x#1', `${target}/release/deps/liba-8888888888888888.rlib`),
    [],
  ],
  ['elsewhere', artifact(registry, '/elsewhere/release/deps/libserde-9999999999999999.rlib'), []],
  [
    'laid out in another way',
    artifact(registry, `${target}/release/build/serde/9999999999999999/out/libserde.rlib`),
    [],
  ],
  ['what a script printed', 'cargo:warning=hello', []],
  ['nothing', '', []],
])('criterion: of what cargo compiled, one of a registry may be handed on: %s', (_what, line, expected) => {
  expect(registryUnits(line, target).map(({ profile, hash }) => `${profile} ${hash}`)).toEqual(expected);
});

let scratch: string;
let one: string;
let other: string;
const day = new Date('2026-01-02T03:04:05Z');

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'handed-'));
  one = join(scratch, 'side-c/target');
  other = join(scratch, 'side-b/target');
  for (const path of [
    'deps/libserde-00112233445566aa.rlib',
    'deps/serde-00112233445566aa.d',
    '.fingerprint/serde-00112233445566aa/lib-serde',
    'build/serde-5555555555555555/out/made.rs',
    '.fingerprint/serde-5555555555555555/run-build-script',
    'deps/libwork-8888888888888888.rlib',
    'deps/digest-8888888888888889',
    '.fingerprint/work-8888888888888888/lib-work',
  ]) {
    write(join(one, 'release', path), 'of the candidate');
  }
  rememberCrates(
    scratch,
    [
      artifact(registry, join(one, 'release/deps/libserde-00112233445566aa.rlib')),
      JSON.stringify({ package_id: registry, out_dir: join(one, 'release/build/serde-5555555555555555/out') }),
      artifact('path+file:///side-c#work@0.1.0', join(one, 'release/deps/libwork-8888888888888888.rlib')),
      artifact('path+file:///side-c#work@0.1.0', join(one, 'release/deps/digest-8888888888888889')),
    ].join('\n'),
    one,
  );
});

afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  utimesSync(path, day, day);
}

function isThere(path: string): boolean {
  return existsSync(join(other, 'release', path));
}

test('criterion: the other side gets the crates of a registry, as old as they are, and none of the checkout', async () => {
  await handCrates(scratch, other);
  expect(isThere('deps/libserde-00112233445566aa.rlib')).toBe(true);
  expect(isThere('.fingerprint/serde-00112233445566aa/lib-serde')).toBe(true);
  expect(isThere('build/serde-5555555555555555/out/made.rs')).toBe(true);
  expect(isThere('.fingerprint/serde-5555555555555555/run-build-script')).toBe(true);
  expect(statSync(join(other, 'release/deps/libserde-00112233445566aa.rlib')).mtime).toEqual(day);
  expect(isThere('deps/libwork-8888888888888888.rlib')).toBe(false);
  expect(isThere('deps/digest-8888888888888889')).toBe(false);
  expect(isThere('.fingerprint/work-8888888888888888')).toBe(false);
});

test('criterion: what a side has compiled itself stays its own, and so does a copy', async () => {
  write(join(other, 'release/deps/libserde-00112233445566aa.rlib'), 'of the baseline');
  await handCrates(scratch, other);
  expect(readFileSync(join(other, 'release/deps/libserde-00112233445566aa.rlib'), 'utf8')).toBe('of the baseline');
  writeFileSync(join(other, 'release/deps/serde-00112233445566aa.d'), 'written again');
  expect(readFileSync(join(one, 'release/deps/serde-00112233445566aa.d'), 'utf8')).toBe('of the candidate');
});

test('criterion: crates that cannot be copied whole get no fingerprint, so that cargo compiles them', async () => {
  write(join(other, 'release/deps'), 'a file where a folder should be');
  await handCrates(scratch, other);
  expect(isThere('.fingerprint')).toBe(false);
});

test('criterion: the first side to build is handed nothing', async () => {
  await handCrates(mkdtempSync(join(scratch, 'fresh-')), other);
  expect(existsSync(other)).toBe(false);
});
