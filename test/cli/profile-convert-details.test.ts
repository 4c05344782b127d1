/** What the model of a profile has no place for, through `profile convert`: held by the formats that can, and told where it is lost. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Profile as PprofProfile, StringTable } from 'pprof-format';
import { afterAll, describe, expect, test } from 'vitest';
import { runProfile } from '../../src/cli/profile-command.ts';
import { readProfile } from '../../src/profile/formats/detect.ts';
import { type WritableFormat, writers } from '../../src/profile/formats/write.ts';
import { sumOf, totalsByName } from '../profile/formats/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'convert-details-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Converted {
  readonly bytes: Uint8Array;
  readonly told: string;
}

async function convert(file: string, to: WritableFormat, ...more: readonly string[]): Promise<Converted> {
  const out = join(folder, 'out');
  let told = '';
  const ignore = (): void => {};
  const stderr = (text: string): void => {
    told += text;
  };
  const io = { stdout: ignore, stderr, document: ignore, cwd: folder, stdoutColumns: 120 };
  expect(await runProfile(['convert', file, '--to', to, '-o', out, ...more], io)).toBe(0);
  return { bytes: readFileSync(out), told };
}

/** `main` calls `work` on line 12, into which `inner` is inlined on line 30; one sample is of request `a`, one of 512 B. */
function labeledPprof(): Uint8Array {
  const strings = new StringTable();
  const text = (of: string): number => strings.dedup(of);
  const line = (functionId: number, at: number): object => ({ functionId, line: at });
  return gzipSync(
    new PprofProfile({
      sampleType: [
        { type: text('samples'), unit: text('count') },
        { type: text('cpu'), unit: text('nanoseconds') },
      ],
      sample: [
        { locationId: [1, 2], value: [3, 30], label: [{ key: text('request'), str: text('a') }] },
        { locationId: [1, 2], value: [2, 20], label: [{ key: text('bytes'), num: 512, numUnit: text('bytes') }] },
        { locationId: [2], value: [1, 10] },
      ],
      mapping: [{ id: 7, memoryStart: 0x400000, memoryLimit: 0x500000, filename: text('/bin/work') }],
      location: [
        { id: 1, mappingId: 7, address: 0xffff_ffff_8100_0010n, line: [line(1, 33), line(2, 30)] },
        { id: 2, mappingId: 7, address: 0x400123, line: [line(3, 12)] },
      ],
      function: [
        { id: 1, name: text('inner'), systemName: text('_Zinner'), filename: text('work.cc'), startLine: 31 },
        { id: 2, name: text('work'), systemName: text('_Zwork'), filename: text('work.cc'), startLine: 25 },
        { id: 3, name: text('main'), systemName: text('main'), filename: text('main.cc'), startLine: 3 },
      ],
      period: 10,
      timeNanos: 1_795_966_567_864_118_001n,
      periodType: { type: text('cpu'), unit: text('nanoseconds') },
      defaultSampleType: text('cpu'),
      stringTable: strings,
    }).encode(),
  );
}

/** By another's decoder: stacks as `name:line`, labels and values. */
function detailsOf(pprof: Uint8Array): readonly string[] {
  const file = PprofProfile.decode(gunzipSync(pprof));
  const text = (index: number | bigint): string => file.stringTable.strings[Number(index)] ?? '';
  const functions = new Map(file.function.map(({ id, name }) => [Number(id), text(name)]));
  const locations = new Map(file.location.map((each) => [Number(each.id), each]));
  return file.sample
    .map(({ locationId, value, label }) => {
      const stack = locationId.flatMap((id) => {
        const { line = [], address = 0 } = locations.get(Number(id)) ?? {};
        return line.map((at) => `${functions.get(Number(at.functionId))}:${at.line}@${address.toString(16)}`);
      });
      const labels = label.map(({ key, str, num, numUnit }) => `${text(key)}=${text(str)}${num}${text(numUnit)}`);
      return `${stack.join('<')} ${value.join(',')} ${labels.join(',')}`;
    })
    .sort();
}

const pprof = join(folder, 'labeled.pb.gz');
writeFileSync(pprof, labeledPprof());
const otlp = join(folder, 'labeled.otlp');

test('pprof as OTLP and back holds labels, lines of calls, inlined functions, addresses and every sample type', async () => {
  const there = await convert(pprof, 'otlp');
  expect(there.told).toBe('');
  writeFileSync(otlp, there.bytes);
  const back = await convert(otlp, 'pprof');
  expect(back.told).toBe('');
  expect(detailsOf(back.bytes).map((each) => each.replace(/ \d+,\d+ /, ' '))).toEqual(
    detailsOf(labeledPprof()).map((each) => each.replace(/ \d+,\d+ /, ' ')),
  );
  expect(PprofProfile.decode(gunzipSync(back.bytes)).timeNanos).toBe(1_795_966_567_864_118_001n);
  expect(readProfile(back.bytes)).toMatchObject({ period: 10, periodUnit: 'ns' });
});

describe.each(['pprof', 'OTLP'])('%s with labels', (from) => {
  const formats: readonly WritableFormat[] = ['folded', 'pprof', 'otlp', 'speedscope', 'cpuprofile', 'flamebearer'];

  test('every format that is written is walked here', () => {
    expect(Object.keys(writers).sort()).toEqual([...formats].sort());
  });

  test.each(formats)('as %s: the totals stay, and what is left out is told', async (to) => {
    const file = from === 'pprof' ? pprof : otlp;
    const source = readProfile(readFileSync(file));
    const { bytes, told } = await convert(file, to);
    const read = readProfile(bytes);
    expect(sumOf(read)).toBe(sumOf(source));
    expect(totalsByName(read).get('work')).toEqual(totalsByName(source).get('work'));
    const lost = `note: labels (request, bytes) and lines of calls are left out: ${to} has no place for them`;
    if (to === 'pprof' || to === 'otlp') expect(told).toBe('');
    else expect(told).toContain(lost);
  });

  test.each(['pprof', 'otlp'] as const)('a part of it as %s says what is left out', async (to) => {
    const { told } = await convert(from === 'pprof' ? pprof : otlp, to, '--type', 'cpu');
    expect(told).toContain('lines of calls are left out');
  });
});
