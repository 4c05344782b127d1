import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { readZip, type ZipBounds } from '../../src/github/zip.ts';
import { type ZipFile, zip } from './zip-archive.ts';

const bounds: ZipBounds = { maxEntries: 20, maxEntryBytes: 100_000, maxTotalBytes: 150_000, maxDepth: 2 };
const text = (content: string): Uint8Array => Buffer.from(content);
const read = (files: readonly ZipFile[]): ReadonlyMap<string, Uint8Array> => readZip(zip(files), bounds, 'artifact x');

test('readZip() returns every file of an archive by name, stored and deflated', () => {
  const found = read([
    { name: 'evidence.json', bytes: text('{"a":1}') },
    { name: 'profiles/größe.pb.gz', bytes: text('binary'), method: 0 },
    { name: 'profiles/', bytes: text('') },
    { name: 'empty', bytes: text('') },
  ]);
  expect([...found.keys()]).toEqual(['evidence.json', 'profiles/größe.pb.gz', 'empty']);
  expect(Buffer.from(found.get('evidence.json') ?? []).toString()).toBe('{"a":1}');
  expect(Buffer.from(found.get('profiles/größe.pb.gz') ?? []).toString()).toBe('binary');
});

/** python3 -c 'import zipfile,sys; z=zipfile.ZipFile(sys.stdout.buffer,"w",8); z.writestr(zipfile.ZipInfo("a/b.txt"),"hello "*500,8); z.close()' */
const fromPython =
  'UEsDBBQAAAAIAAAAIQCT3lbcHgAAALgLAAAHAAAAYS9iLnR4dMtIzcnJV8gYJUfJUXKUHCVHyVFylBwlR8lRchCTAFBLAQIUAxQAAAAIAAAAIQCT3lbcHgAAALgLAAAHAAAAAAAAAAAAAACAAQAAAABhL2IudHh0UEsFBgAAAAABAAEANQAAAEMAAAAAAA==';

test('readZip() reads what another program wrote', () => {
  const found = readZip(Buffer.from(fromPython, 'base64'), bounds, 'artifact x');
  expect(Buffer.from(found.get('a/b.txt') ?? []).toString()).toBe('hello '.repeat(500));
});

const bomb = new Uint8Array(99_000);

const hostile: readonly [string, readonly ZipFile[], RegExp][] = [
  ['a name that climbs out', [{ name: '../../etc/passwd', bytes: text('x') }], /plain relative path/],
  ['an absolute name', [{ name: '/etc/passwd', bytes: text('x') }], /plain relative path/],
  ['a Windows path', [{ name: 'a\\..\\b', bytes: text('x') }], /plain relative path/],
  ['a drive letter', [{ name: 'C:evil', bytes: text('x') }], /plain relative path/],
  ['a control character', [{ name: 'a\u0000b', bytes: text('x') }], /plain relative path/],
  ['deep nesting', [{ name: 'a/b/c/d.txt', bytes: text('x') }], /deeper than 2/],
  [
    'one name twice',
    [
      { name: 'A', bytes: text('x') },
      { name: 'a', bytes: text('y') },
    ],
    /twice/,
  ],
  ['too many entries', Array.from({ length: 21 }, (_, n) => ({ name: `f${n}`, bytes: text('') })), /21 entries/],
  ['one large entry', [{ name: 'big', bytes: new Uint8Array(100_001) }], /100001 bytes inflated/],
  [
    'many that are large together',
    [
      { name: 'a', bytes: bomb },
      { name: 'b', bytes: bomb },
    ],
    /more than 150000/,
  ],
  ['a bomb with a small declared size', [{ name: 'bomb', bytes: bomb, declaredSize: 10 }], /does not inflate to 10/],
  ['a declared size that is too large', [{ name: 'a', bytes: text('x'), declaredSize: 10 }], /not as long as declared/],
  ['a local name unlike the directory', [{ name: 'good', localName: 'evil', bytes: text('x') }], /two names/],
  ['a symbolic link', [{ name: 'link', bytes: text('/etc/passwd'), mode: 0o120777 }], /symbolic link/],
  ['an encrypted entry', [{ name: 'a', bytes: text('x'), flags: 0x0801 }], /encrypted/],
  ['an exotic method', [{ name: 'a', bytes: text('x'), method: 12 }], /method 12/],
  ['a wrong checksum', [{ name: 'a', bytes: text('x'), crc: 1 }], /checksum/],
];

for (const [what, files, why] of hostile) {
  test(`readZip() refuses ${what}`, () => {
    expect(() => read(files)).toThrow(why);
    expect(() => read(files)).toThrow(GateError);
  });
}

test('readZip() refuses every truncation of a good archive without hanging or returning half of it', () => {
  const whole = zip([{ name: 'evidence.json', bytes: text('{"a":1}'.repeat(50)) }]);
  for (let length = 0; length < whole.length; length++) {
    expect(() => readZip(whole.subarray(0, length), bounds, 'artifact x')).toThrow(GateError);
  }
});

test('readZip() refuses names that are not UTF-8', () => {
  const archive = Buffer.from(zip([{ name: 'aaaa', bytes: text('x') }]));
  const broken = Buffer.from(archive.toString('latin1').replaceAll('aaaa', '\u00ff\u00fe\u00fd\u00fc'), 'latin1');
  expect(() => readZip(broken, bounds, 'artifact x')).toThrow(/not UTF-8/);
});
