import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { looksLikeOtlp } from '../../../src/profile/formats/otlp-detect.ts';
import { looksLikePprof } from '../../../src/profile/formats/pprof-detect.ts';
import { writePprof } from '../../../src/profile/formats/pprof-write.ts';
import { makeProfile } from '../make-profile.ts';

const fixtures = new URL('../../fixtures/profiles/', import.meta.url);

test.each(['go-1.26/cpu.pprof.gz', 'go-1.26/mem.pprof.gz'])('%s is pprof, whichever field comes first', (file) => {
  const raw = gunzipSync(readFileSync(new URL(file, fixtures)));
  expect(looksLikePprof(raw)).toBe(true);
  expect(looksLikePprof(raw.subarray(0, 4096))).toBe(true);
});

test('so is what we write ourselves', () => {
  expect(looksLikePprof(gunzipSync(writePprof(makeProfile('main;a 3'))))).toBe(true);
});

test.each([
  '',
  'main;parse 12\n',
  '{"nodes":[]}',
  'FLR\u0000\u0000\u0002',
  'Helo;world 1\n',
  'iperf 27409/28744 [000]',
  '\n\u0001 1\n',
])('%j is not', (text) => {
  expect(looksLikePprof(new TextEncoder().encode(text))).toBe(false);
});

test('pprof whose first sample type has no name, an empty message, is pprof and not OTLP', () => {
  // As some writers of goroutine profiles: field 1 of length 0, then samples.
  const raw = Uint8Array.from([0x0a, 0, 0x12, 5, 0x0a, 1, 1, 0x10, 3, 0x22, 4, 0x08, 1, 0x10, 1, 0x32, 0]);
  expect(looksLikePprof(raw)).toBe(true);
  expect(looksLikeOtlp(raw)).toBe(false);
});

test.each([
  ['packed numbers', [0x0a, 9, 0x0a, 3, 1, 2, 3, 0x10, 0x80, 0xad, 0x02]],
  ['a message that ends beyond its own', [0x0a, 4, 0x0a, 9, 1, 2]],
])('a message that holds %s is neither', (_, bytes) => {
  expect(looksLikeOtlp(Uint8Array.from(bytes))).toBe(false);
  expect(looksLikePprof(Uint8Array.from(bytes))).toBe(false);
});
