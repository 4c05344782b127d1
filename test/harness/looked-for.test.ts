/** What a program did not read while it was looked at, and may another time. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Known, lookedFor } from '../../src/harness/proof/looked-for.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'flamegate-looked-'));
  mkdirSync(join(root, 'data'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const program = { known: [Buffer.from('reads data/late.txt and go.mod')], listed: new Set<string>() };

/** Whether a change of what stands at the path counts. */
function counts(path: string, known: Known): boolean {
  const digests = ['one', 'two'].map((text) => {
    writeFileSync(join(root, path), text);
    return lookedFor(root, [path], known).map(({ essence }) => essence);
  });
  return String(digests[0]) !== String(digests[1]);
}

test('a file counts by its content where the program knows its name', () => {
  expect(counts('data/late.txt', program)).toBe(true);
  expect(counts('data/other.csv', program)).toBe(false);
});

test('so does one of a folder and an ending that it knows: the rest of the name may come from elsewhere', () => {
  expect(counts('data/other.txt', program)).toBe(true);
});

test('so does every file of a folder that it lists', () => {
  expect(counts('data/other.csv', { ...program, listed: new Set(['data']) })).toBe(true);
});

test('a link to the same, a folder in its place and a right to run it count, too', () => {
  const stateOf = (): string => String(lookedFor(root, ['data/late.txt'], program).map(({ essence }) => essence));
  const file = join(root, 'data', 'late.txt');
  writeFileSync(file, 'same');
  writeFileSync(join(root, 'same.txt'), 'same');
  const states = [stateOf()];
  chmodSync(file, 0o755);
  states.push(stateOf());
  rmSync(file);
  symlinkSync('../same.txt', file);
  states.push(stateOf());
  rmSync(file);
  mkdirSync(file);
  states.push(stateOf());
  rmSync(file, { recursive: true });
  states.push(stateOf());
  expect(new Set(states).size).toBe(states.length);
});

test('below a path that is a file on this side there is nothing', () => {
  writeFileSync(join(root, 'data', 'late.txt'), 'a file');
  expect(lookedFor(root, ['data/late.txt/in.txt'], { ...program, listed: new Set(['data/late.txt']) })).not.toEqual([]);
});

test('a file whose name only the run knew counts, and one whose name can be put together in a folder that is known', () => {
  expect(counts('data/other.txt', { ...program, stated: new Set(['data/other.txt']) })).toBe(true);
  const source = { known: [Buffer.from('f"data/{kind}.txt" other')], listed: new Set<string>() };
  expect(counts('data/other.txt', { ...source, modules: [] })).toBe(true);
  expect(counts('data/other.txt', source)).toBe(true);
  const plugged = { known: [Buffer.from('f"{kind}.txt" other')], listed: new Set<string>() };
  expect(counts('data/other.txt', { ...plugged, modules: ['tests/a.py'] })).toBe(false);
  expect(counts('data/other.txt', { ...plugged, modules: ['tests/data.py'] })).toBe(true);
  expect(counts('data/other.txt', { ...plugged, modules: ['data/a.py'] })).toBe(true);
  const elsewhere = { ...source, known: [Buffer.from('{kind}.txt other')] };
  expect(counts('data/other.txt', elsewhere)).toBe(false);
  expect(counts('data/other.txt', { ...elsewhere, canList: true })).toBe(true);
});

test('what a build reads, or is read whenever it is there, counts by its presence alone', () => {
  expect(counts('go.mod', { ...program, isOfBuild: (path) => path === 'go.mod' })).toBe(false);
  expect(counts('conftest.py', { ...program, asked: ['conftest.py'] })).toBe(false);
  const absent = lookedFor(root, ['none/conftest.py'], { ...program, asked: ['conftest.py'] });
  expect(absent.map(({ path }) => path)).toEqual(['none/conftest.py']);
});

test('what starts processes may read and run anything but documentation', () => {
  for (const modules of [undefined, ['tests/a.py']]) {
    const starting = {
      known: [],
      listed: new Set<string>(),
      ...(modules === undefined ? {} : { modules }),
      canStart: true,
    };
    mkdirSync(join(root, 'scripts'), { recursive: true });
    expect(counts('scripts/go.sh', starting)).toBe(true);
    expect(counts('scripts/go.sh', { ...starting, canStart: false })).toBe(false);
    expect(counts('scripts/go.md', starting)).toBe(false);
  }
});

test('so does a file of a known ending beside code or where it runs, and what a link gives a known name', () => {
  const code = { known: [Buffer.from('"pool"')], listed: new Set<string>(), modules: ['scripts/a.py'] };
  const literals = new Set(['.tpl', 'pool/']);
  mkdirSync(join(root, 'scripts'), { recursive: true });
  mkdirSync(join(root, 'stuff'), { recursive: true });
  expect(counts('zebra.tpl', { ...code, literals })).toBe(true);
  expect(counts('scripts/zebra.tpl', { ...code, literals })).toBe(true);
  expect(counts('zebra.txt', { ...code, literals })).toBe(false);
  expect(counts('stuff/zebra.tpl', { ...code, literals })).toBe(false);
  symlinkSync('stuff', join(root, 'pool'));
  expect(counts('stuff/zebra.tpl', { ...code, literals })).toBe(true);
});
