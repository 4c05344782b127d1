import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import type { HarnessContext, ProcessResult } from '../../src/harness/harness.ts';
import { keep, keepFinished, keptFolder, keptForLater, takeKept } from '../../src/harness/rust/kept-crates.ts';
import { long } from '../support/long.ts';

let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'kept-'));
});

afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const serde = '00112233445566aa';
const own = '99999999999999ff';

function write(folder: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
    utimesSync(join(folder, file), 1000, 1000);
  }
}

function built(folder: string): void {
  write(folder, [
    `release/deps/libserde-${serde}.rlib`,
    `release/deps/own-${own}`,
    `release/build/serde-${serde}/out/x.rs`,
    `release/.fingerprint/serde-${serde}/lib-serde`,
    `release/.fingerprint/own-${own}/lib-own`,
  ]);
}

function filesIn(folder: string): readonly string[] {
  const found = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return found.filter((path) => statSync(join(folder, path)).isFile()).toSorted();
}

test('what one run compiled of a registry is there for the next, as old as it was; the checkout’s own crates are not', async () => {
  const [kept, first, second, other] = ['kept', 'first', 'second', 'other'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
    string,
  ];
  built(first);
  await keep(kept, first, [{ profile: 'release', hash: serde }]);
  await keep(kept, first, [{ profile: 'release', hash: serde }]);
  await takeKept(kept, second, new Set(['serde', 'own']));
  expect(filesIn(second)).toEqual([
    `release/.fingerprint/serde-${serde}/lib-serde`,
    `release/build/serde-${serde}/out/x.rs`,
    `release/deps/libserde-${serde}.rlib`,
  ]);
  expect(statSync(join(second, `release/deps/libserde-${serde}.rlib`)).mtimeMs).toBe(1_000_000);
  await takeKept(kept, other, new Set(['own']));
  expect(filesIn(other)).toEqual([]);
});

test('one built for another machine is kept by itself; what is there stays as it is', async () => {
  const [kept, first] = [join(scratch, 'kept'), join(scratch, 'first')];
  const profile = 'x86_64-unknown-linux-musl/release';
  write(first, [`${profile}/deps/libserde-${serde}.rlib`, `${profile}/.fingerprint/serde-${serde}/lib-serde`]);
  await keep(kept, first, [{ profile, hash: serde }]);
  const second = join(scratch, 'second');
  write(second, [`${profile}/deps/libserde-${serde}.rlib`]);
  writeFileSync(join(second, `${profile}/deps/libserde-${serde}.rlib`), 'newer');
  await takeKept(kept, second, new Set(['serde']));
  expect(filesIn(second)).toHaveLength(2);
  expect(readFileSync(join(second, `${profile}/deps/libserde-${serde}.rlib`), 'utf8')).toBe('newer');
});

test('of too many all go; what another gate is still writing is not taken', long, async () => {
  const [kept, first] = [join(scratch, 'kept'), join(scratch, 'first')];
  write(
    kept,
    Array.from({ length: 1001 }, (_, i) => `release/.fingerprint/a-${String(i).padStart(16, '0')}/x`),
  );
  built(first);
  await keep(kept, first, [{ profile: 'release', hash: serde }]);
  expect(readdirSync(join(kept, 'release/.fingerprint'))).toEqual([`serde-${serde}`]);
  write(kept, [`release/.fingerprint/.new-1-${own}/x`]);
  await takeKept(kept, join(scratch, 'second'), new Set(['.new-1', 'serde']));
  expect(filesIn(join(scratch, 'second')).some((path) => path.includes('.new-'))).toBe(false);
});

test('it is in cargo’s home, where that is', async () => {
  const asked = (end: ProcessResult['end'], stdout: string): Promise<string | undefined> =>
    keptFolder({
      root: scratch,
      run: async () => ({ end, stdout, stderr: '', lines: [], startedAt: 0, durationMs: 0, conditions: {} }),
    } as unknown as HarnessContext);
  expect(await asked({ kind: 'exit', code: 0 }, '/home/x/.cargo\n')).toBe('/home/x/.cargo/flamegate');
  expect(await asked({ kind: 'exit', code: 1 }, '')).toBeUndefined();
});

test('of a build that was ended, what cargo finished is kept, and nothing of the checkout', async () => {
  const [kept, first] = [join(scratch, 'kept'), join(scratch, 'first')];
  const begun = '22222222222222bb';
  built(first);
  write(first, [
    `release/.fingerprint/serde-${serde}/lib-serde.json`,
    `release/.fingerprint/own-${own}/lib-own.json`,
    `release/.fingerprint/clap-${begun}/invoked.timestamp`,
    `release/deps/libclap-${begun}.rmeta`,
  ]);
  expect(await keepFinished(kept, first, new Set(['serde', 'clap']))).toBe(1);
  expect(readdirSync(join(kept, 'release/.fingerprint'))).toEqual([`serde-${serde}`]);
  expect(readdirSync(join(kept, 'release/deps'))).toEqual([`libserde-${serde}.rlib`]);
});

test('a budget that ends in a build says what the next run need not compile again', async () => {
  const [kept, first, empty] = [join(scratch, 'kept'), join(scratch, 'first'), join(scratch, 'empty')];
  built(first);
  write(first, [`release/.fingerprint/serde-${serde}/lib-serde.json`]);
  const spent = new GateError('BUDGET_SPENT', 'it is spent', { hint: 'give --budget more' });
  const packages = new Set(['serde']);
  expect(await keptForLater(spent, kept, { target: first, packages })).toMatchObject({
    code: 'BUDGET_SPENT',
    message: 'it is spent',
    hint: 'of the crates from a registry 1 is compiled and kept: the next run goes on from there; give --budget more',
  });
  expect(await keptForLater(spent, kept, { target: empty, packages })).toBe(spent);
});
