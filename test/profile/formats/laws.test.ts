import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fromCpuProfile, readCpuProfile } from '../../../src/profile/formats/cpuprofile.ts';
import { writeCpuProfile } from '../../../src/profile/formats/cpuprofile-write.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { readFlamebearer } from '../../../src/profile/formats/flamebearer.ts';
import { writeFlamebearer } from '../../../src/profile/formats/flamebearer-write.ts';
import { readFolded } from '../../../src/profile/formats/folded.ts';
import { writeFolded } from '../../../src/profile/formats/folded-write.ts';
import { readPprof } from '../../../src/profile/formats/pprof.ts';
import { writePprof } from '../../../src/profile/formats/pprof-write.ts';
import { readSpeedscope } from '../../../src/profile/formats/speedscope.ts';
import { writeSpeedscope } from '../../../src/profile/formats/speedscope-write.ts';
import { writers } from '../../../src/profile/formats/write.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { draws } from '../../support/draws.ts';
import { profiles } from './arbitrary.ts';
import { fixtureBytes, sumOf, totalsByName, treeOf } from './fixture.ts';

// Deep stacks and many random files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const runs = { seed: 20260801, numRuns: draws(150) };

const real: readonly string[] = [
  'node-20/run.cpuprofile.gz',
  'node-24/run.cpuprofile.gz',
  'node-24/alloc.heapprofile.gz',
  'chromium/run.trace.json.gz',
  'go-1.26/cpu.pprof.gz',
  'go-1.26/mem.pprof.gz',
  'py-spy-0.4/run.folded.gz',
  'py-spy-0.4/function.folded.gz',
  'py-spy-0.4/run.speedscope.json.gz',
  'async-profiler-4.2/cpu.jfr.gz',
  'async-profiler-4.2/alloc.jfr.gz',
  'async-profiler-4.2/wall.jfr.gz',
  'async-profiler-4.2/cpu.html.gz',
  'async-profiler-4.2/cpu.collapsed.gz',
  'jfr-17/jdk.jfr.gz',
  'perf-6.1/c.script.gz',
  'perf-6.1/node.script.gz',
  'pyroscope-0.37/baseline.json',
  'callgrind-3.19/calls.callgrind.gz',
  'cprofile-3.11/run.prof',
  'otlp-1.45/mixed.otlp',
  'fxprof-0.8/run.json',
];

const producers: Readonly<Record<string, string>> = {
  'node-20': 'v8-cpu',
  'go-1.26': 'pprof',
  'py-spy-0.4': 'py-spy',
  'perf-6.1': 'perf',
  chromium: 'v8-cpu',
  'jfr-17': 'jfr',
  'pyroscope-0.37': 'pyroscope',
};

for (const path of real) {
  test(`${path} is recognized by its content, whole or in pieces, and its parts make sense`, () => {
    const bytes = fixtureBytes(path);
    const profile = readProfile(bytes);
    const producer = producers[path.split('/')[0] ?? ''];
    if (producer !== undefined) expect(profile.producer).toBe(producer);
    expect(profile.stacks.length).toBeGreaterThan(1);
    expect(profile.defaultType).toBeLessThan(profile.sampleTypes.length);
    for (const stack of profile.stacks) {
      expect(stack.values.length).toBe(profile.sampleTypes.length);
      expect(stack.values.every((value) => value >= 0 && Number.isFinite(value))).toBe(true);
      expect(stack.frames.every((frame) => profile.frames[frame] !== undefined)).toBe(true);
    }
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1000) }, (_, i) =>
      bytes.subarray(i * 1000, (i + 1) * 1000),
    );
    expect(readProfile(pieces)).toEqual(profile);
  });

  test(`${path}: read, folded and read again is the same tree`, () => {
    const profile = readProfile(fixtureBytes(path));
    const once = readFolded(writeFolded(profile), { lines: 'definition' });
    expect(sumOf(once)).toBe(sumOf(profile));
    expect(treeOf(readFolded(writeFolded(once), { lines: 'definition' }))).toEqual(treeOf(once));
    expect(totalsOfTree(once)).toEqual(totalsOfTree(profile));
  });

  test(`${path}: every writer keeps the total`, () => {
    const profile = readProfile(fixtureBytes(path));
    for (const [name, write] of Object.entries(writers)) {
      const again = readProfile(write(profile));
      const factor = name === 'cpuprofile' && profile.sampleTypes[profile.defaultType]?.unit !== 'ns' ? 1000 : 1;
      expect(sumOf(again) / factor, name).toBe(sumOf(profile));
    }
  });
}

/** Total by name, names as folded text can hold them. */
function totalsOfTree(profile: Profile): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {};
  for (const [name, { total }] of totalsByName(profile)) {
    if (total > 0) totals[name.replaceAll(';', ':').replaceAll(/\s/g, ' ')] = total;
  }
  return totals;
}

test('pprof keeps everything: frames, origins, lines, values, header', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      const again = readPprof(writePprof(profile));
      const spelled = ({ frames, stacks }: Profile): readonly string[] => {
        const merged = new Map<string, number[]>();
        for (const { frames: path, values, leafLine } of stacks) {
          const key = JSON.stringify([
            path.map((frame) =>
              Object.entries(frames[frame] ?? {})
                .filter(([, value]) => value !== undefined)
                .sort(),
            ),
            leafLine,
          ]);
          const known = merged.get(key) ?? [0, 0];
          merged.set(
            key,
            known.map((value, i) => value + (values[i] ?? 0)),
          );
        }
        return [...merged].map(([key, values]) => `${key} ${values.join(' ')}`).sort();
      };
      expect(spelled(again)).toEqual(spelled(profile));
      expect({ ...again, frames: 0, stacks: 0 }).toEqual({ ...profile, frames: 0, stacks: 0 });
    }),
    runs,
  );
});

test('the sum of all self values is the total in every sample type, through every format', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      for (const type of [0, 1]) {
        const total = sumOf(profile, type);
        if (total === 0) continue;
        expect(sumOf(readPprof(writePprof(profile)), type)).toBe(total);
        expect(sumOf(readFolded(writeFolded(profile, type)))).toBe(total);
        expect(sumOf(readSpeedscope(writeSpeedscope(profile, type)))).toBe(total);
        expect(sumOf(readFlamebearer(writeFlamebearer(profile, type)))).toBe(total);
        expect(sumOf(readCpuProfile(writeCpuProfile(profile, type)))).toBe(type === 0 ? total * 1000 : total);
      }
    }),
    runs,
  );
});

test('folded text read, written and read again is the same tree', () => {
  const text = fc
    .array(
      fc.tuple(
        fc.array(fc.stringMatching(/^[A-Za-z0-9_.:$<>()[\]/ ~*-]{1,12}$/), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 1e9 }),
      ),
      { minLength: 1, maxLength: 20 },
    )
    .map((lines) => lines.map(([frames, count]) => `${frames.join(';')} ${count}\n`).join(''));
  fc.assert(
    fc.property(text, (file) => {
      const bytes = new TextEncoder().encode(file);
      const once = readFolded(bytes, { lines: 'definition' });
      expect(treeOf(readFolded(writeFolded(once), { lines: 'definition' }))).toEqual(treeOf(once));
    }),
    runs,
  );
});

test('samples of any times sum to the span they cover, however the clock steps', () => {
  const deltas = fc.array(fc.integer({ min: -500, max: 5000 }), { minLength: 1, maxLength: 50 });
  const root = { functionName: '(root)', url: '', lineNumber: -1, columnNumber: -1 };
  fc.assert(
    fc.property(deltas, fc.integer({ min: 0, max: 3000 }), (timeDeltas, after) => {
      const times = timeDeltas.map(
        (
          (sum) => (delta: number) =>
            (sum += delta)
        )(0),
      );
      const endTime = Math.max(0, ...times) + after;
      const nodes = [
        { id: 1, callFrame: root, children: [2] },
        { id: 2, callFrame: { ...root, functionName: 'f' } },
      ];
      const profile = fromCpuProfile({ nodes, startTime: 0, endTime, samples: timeDeltas.map(() => 2), timeDeltas });
      expect(sumOf(profile)).toBe((Math.max(endTime, times[0] ?? 0) - (times[0] ?? 0)) * 1000);
    }),
    runs,
  );
});

test('fractions are written by every format so that they read back with their sum', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `main;f${index % 7};g${index} ${0.1 + index * 0.7}`).join(
    '\n',
  );
  const profile = readFolded(new TextEncoder().encode(lines));
  const sum = sumOf(profile);
  for (const [format, write] of Object.entries(writers)) {
    const back = sumOf(readProfile(write(profile))) / (format === 'cpuprofile' ? 1000 : 1);
    // pprof, OTLP and flamebearer hold whole numbers.
    expect(Math.abs(back - sum), format).toBeLessThanOrEqual(0.5);
  }
});

test('names of any characters are written by every format so that they read back with their costs', () => {
  const every = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
  const frame = { name: every, file: `/src/${every}`, language: 'native', kind: 'user' } as const;
  const profile: Profile = {
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames: [frame, { ...frame, name: 'leaf' }],
    stacks: [{ frames: [0, 1], values: [7000] }],
    producer: 'pprof',
    mode: 'cpu',
  };
  for (const [format, write] of Object.entries(writers)) expect(sumOf(readProfile(write(profile))), format).toBe(7000);
});
