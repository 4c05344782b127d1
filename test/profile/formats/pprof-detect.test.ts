import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
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
