import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { GateError } from '../../../src/errors.ts';
import { readAsyncProfilerHtml } from '../../../src/profile/formats/async-profiler-html.ts';
import { readCallgrind } from '../../../src/profile/formats/callgrind.ts';
import { readChromeTrace } from '../../../src/profile/formats/chrome-trace.ts';
import { readCProfile } from '../../../src/profile/formats/cprofile.ts';
import { readCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { readFirefox } from '../../../src/profile/formats/firefox.ts';
import { readFlamebearer } from '../../../src/profile/formats/flamebearer.ts';
import { readFolded } from '../../../src/profile/formats/folded.ts';
import { readHeapProfile } from '../../../src/profile/formats/heapprofile.ts';
import { readJfr } from '../../../src/profile/formats/jfr.ts';
import { readOtlp } from '../../../src/profile/formats/otlp.ts';
import { readPerfScript } from '../../../src/profile/formats/perf-script.ts';
import { readPprof } from '../../../src/profile/formats/pprof.ts';
import { writePprof } from '../../../src/profile/formats/pprof-write.ts';
import type { Bytes, ReadOptions } from '../../../src/profile/formats/profile-format.ts';
import { readSpeedscope } from '../../../src/profile/formats/speedscope.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { draws, size } from '../../support/draws.ts';
import { long } from '../../support/long.ts';
import { damaged, damagedJson } from './arbitrary.ts';
import { fixtureBytes } from './fixture.ts';

// Deep stacks and many random files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Reader = (bytes: Bytes, options?: ReadOptions) => Profile;

const readers: readonly (readonly [path: string, reader: Reader])[] = [
  ['node-20/run.cpuprofile.gz', readCpuProfile],
  ['node-20/run.heapprofile.gz', readHeapProfile],
  ['chromium/run.trace.json.gz', readChromeTrace],
  ['go-1.26/cpu.pprof.gz', readPprof],
  ['py-spy-0.4/run.folded.gz', readFolded],
  ['py-spy-0.4/run.speedscope.json.gz', readSpeedscope],
  ['perf-6.1/c.script.gz', readPerfScript],
  ['async-profiler-4.2/cpu.jfr.gz', readJfr],
  ['async-profiler-4.2/cpu.html.gz', readAsyncProfilerHtml],
  ['pyroscope-0.37/baseline.json', readFlamebearer],
  ['callgrind-3.19/calls.callgrind.gz', readCallgrind],
  ['cprofile-3.11/run.prof', readCProfile],
  ['otlp-1.45/mixed.otlp', readOtlp],
  ['fxprof-0.8/run.json', readFirefox],
  ['pyroscope-0.37/diff.json', (bytes, options) => readFlamebearer(bytes, { side: 'right', ...options })],
];

/** A profile that makes sense, or a refusal that names what was read; nothing else. */
function readsOrRefuses(reader: Reader, bytes: Uint8Array): void {
  try {
    const profile = reader(bytes);
    for (const { values, frames } of profile.stacks) {
      expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      expect(frames.every((frame) => profile.frames[frame] !== undefined)).toBe(true);
    }
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    expect(['PROFILE_MALFORMED', 'FILE_TOO_LARGE', 'PROFILE_UNKNOWN_FORMAT', 'PROFILE_UNLIKE']).toContain(error.code);
    expect(error.message).toMatch(/^Cannot read the .*profile as .+ must be .+: /s);
    expect(error.message.length).toBeLessThan(600);
  }
}

const inflate = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);

for (const [path, reader] of readers) {
  const bytes = fixtureBytes(path);
  const raw = inflate(bytes);

  test(`${path}: damage is refused or read around, never a crash`, () => {
    fc.assert(
      fc.property(damaged(raw), (broken) => readsOrRefuses(reader, broken)),
      { seed: 7, numRuns: draws(120) },
    );
    fc.assert(
      fc.property(damaged(bytes), (broken) => readsOrRefuses(reader, broken)),
      { seed: 8, numRuns: draws(40) },
    );
  }, 60_000);

  test(`${path}: its reader refuses whatever other reader's file it is given, or any bytes`, () => {
    for (const [other] of readers) readsOrRefuses(reader, fixtureBytes(other));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => readsOrRefuses(reader, any)),
      { seed: 9, numRuns: draws(100) },
    );
    readsOrRefuses(reader, new Uint8Array(0));
  }, 60_000);
}

for (const [path, reader] of readers.filter(
  ([path]) =>
    /profile|json/.test(path) &&
    !path.includes('html') &&
    !path.endsWith('.prof') &&
    !/\.(jfr|pprof)/.test(path) &&
    !path.startsWith('async'),
)) {
  test(`${path}: wrong values in its JSON are refused by their place or read around`, () => {
    const value: unknown = JSON.parse(new TextDecoder().decode(inflate(fixtureBytes(path))));
    fc.assert(
      fc.property(damagedJson(value), (broken) =>
        readsOrRefuses(reader, new TextEncoder().encode(JSON.stringify(broken))),
      ),
      { seed: 10, numRuns: draws(100) },
    );
  }, 60_000);
}

test('damaged files are refused by detection, too', () => {
  for (const [path] of readers) {
    fc.assert(
      fc.property(damaged(fixtureBytes(path)), (broken) =>
        readsOrRefuses((bytes) => readProfile(bytes, { side: 'left' }), broken),
      ),
      { seed: 11, numRuns: draws(15) },
    );
  }
}, 60_000);

test('a bomb of 64 MiB in 64 KiB is refused before it is inflated past the limit', long, () => {
  const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024));
  expect(bomb.length).toBeLessThan(70_000);
  for (const [path, reader] of readers) {
    expect(() => reader(bomb, { maxInflatedBytes: 1 << 20, side: 'left' }), path).toThrow(
      'its decompressed size must be <= 1048576 bytes: current value is more',
    );
  }
  expect(() => readProfile(bomb)).toThrow(GateError);
});

test('a stack as deep as any goes through pprof', () => {
  const depth = size(1e5, 1e6);
  const frames = [{ name: 'f', language: 'go' as const, kind: 'user' as const }];
  const deep: Profile = {
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames,
    stacks: [{ frames: new Array<number>(depth).fill(0), values: [5] }],
    producer: 'made-up',
    mode: 'cpu',
  };
  const again = readPprof(writePprof(deep));
  expect(again.stacks.map(({ frames, values }) => [frames.length, values])).toEqual([[depth, [5]]]);
}, 30_000);

test('JSON nested 300,000 deep is refused or read, not a crash', { ...long, timeout: 30_000 }, () => {
  const nested = (open: string, close: string): Uint8Array =>
    new TextEncoder().encode(open.repeat(3e5) + close.repeat(3e5));
  for (const reader of [readCpuProfile, readHeapProfile, readSpeedscope, readFlamebearer, readChromeTrace]) {
    readsOrRefuses(reader, nested('[', ']'));
    readsOrRefuses(reader, nested('{"head":', '}'));
  }
});

test('a heap profile a hundred thousand deep is read', () => {
  const open =
    '{"callFrame":{"functionName":"f","url":"a.js","lineNumber":1,"columnNumber":1},"selfSize":0,"children":[';
  const leaf =
    '{"callFrame":{"functionName":"g","url":"a.js","lineNumber":2,"columnNumber":1},"selfSize":8,"children":[]}';
  const text = `{"head":${open.repeat(1e5)}${leaf}${']}'.repeat(1e5)}}`;
  const profile = readHeapProfile(new TextEncoder().encode(text));
  expect(profile.stacks.map(({ frames, values }) => [frames.length, values])).toEqual([[1e5 + 1, [8]]]);
}, 30_000);

/** A function that the fixture's program has, by the bytes of its name. */
function knownIn(path: string): string {
  return /^(callgrind|otlp|fxprof)/.test(path) ? 'work' : 'spin';
}

/** The file with that name written over, everywhere it stands as a whole word. */
function renamed(bytes: Uint8Array, known: string, name: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const before = Buffer.from(known);
  for (let at = copy.indexOf(before); at >= 0; at = copy.indexOf(before, at + 1)) copy.set(name, at);
  return new Uint8Array(copy);
}

for (const [path, reader] of readers.filter(([path]) => !path.endsWith('.html.gz'))) {
  test(`${path}: a name in invalid UTF-8, or with markup, comes through as text`, () => {
    const raw = inflate(fixtureBytes(path));
    const namesIn = (name: Uint8Array): readonly string[] =>
      reader(renamed(raw, knownIn(path), name)).frames.map((each) => each.name);
    expect(namesIn(new TextEncoder().encode('<b>&')).join('\n')).toContain('<b>&');
    // Three bytes that begin no character, and one that goes on with none.
    expect(namesIn(new Uint8Array([0xff, 0xfe, 0xf8, 0x80])).join('\n')).toContain('\ufffd\ufffd\ufffd\ufffd');
  });
}

test('async-profiler’s page: names share prefixes, so a hostile one is put in whole', () => {
  const text = inflate(fixtureBytes('async-profiler-4.2/cpu.html.gz'));
  const page = Buffer.from(text).toString('latin1');
  const [line = ''] = /^'.*Work\.?\/?[^\n]*$/m.exec(page) ?? [];
  for (const name of [' <img src=x onerror=alert(1)>', ' \xff\xfe\xf8']) {
    const hostile = page.replace(line, `'${name}',`);
    const names = readAsyncProfilerHtml(Buffer.from(hostile, 'latin1')).frames.map((each) => each.name);
    expect(names.some((each) => each.includes('<img src=x onerror=alert(1)>') || each.includes('\ufffd'))).toBe(true);
  }
});

for (const [path, reader] of readers) {
  test(`${path}: gzip that is cut, has a wrong checksum or holds no gzip is refused`, () => {
    const packed = gzipSync(inflate(fixtureBytes(path)));
    const wrongSum = Uint8Array.from(packed);
    wrongSum[packed.length - 6] = (wrongSum[packed.length - 6] ?? 0) ^ 0xff;
    for (const broken of [packed.subarray(0, packed.length - 20), wrongSum, Uint8Array.of(0x1f, 0x8b, 1, 2, 3)]) {
      expect(() => reader(broken, { side: 'left' })).toThrow(/the file must be whole gzip data/);
    }
  });
}
