/** Recursion gone wild: stacks a million deep, through every reader and writer; read whole, or refused with the reason. */
import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { readAsyncProfilerHtml } from '../../src/profile/formats/async-profiler-html.ts';
import { readChromeTrace } from '../../src/profile/formats/chrome-trace.ts';
import { readCpuProfile } from '../../src/profile/formats/cpuprofile.ts';
import { readProfile } from '../../src/profile/formats/detect.ts';
import { readFlamebearer } from '../../src/profile/formats/flamebearer.ts';
import { readFolded } from '../../src/profile/formats/folded.ts';
import { readHeapProfile } from '../../src/profile/formats/heapprofile.ts';
import { readPerfScript } from '../../src/profile/formats/perf-script.ts';
import { readSpeedscope } from '../../src/profile/formats/speedscope.ts';
import { writers } from '../../src/profile/formats/write.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { sumOf } from '../profile/formats/fixture.ts';

const depth = 1e6;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => encode(JSON.stringify(value));
const times = <T>(make: (index: number) => T): readonly T[] => Array.from({ length: depth }, (_, index) => make(index));

const callFrame = { functionName: 'f', scriptId: '1', url: 'file:///a.js', lineNumber: 1, columnNumber: 1 };
const traceStart = { pid: 1, tid: 2, id: '0x1', name: 'Profile', ph: 'P', ts: 1, args: { data: { startTime: 0 } } };
const shared = { frames: [{ name: 'f' }] };

const deep: readonly (readonly [name: string, read: () => Profile])[] = [
  ['folded', () => readFolded(encode(`${times(() => 'f').join(';')} 5\n`))],
  [
    'cpuprofile',
    () =>
      readCpuProfile(
        json({
          nodes: times((i) => ({ id: i + 1, callFrame, ...(i + 1 < depth ? { children: [i + 2] } : {}) })),
          startTime: 0,
          endTime: 5,
          samples: [depth],
          timeDeltas: [0],
        }),
      ),
  ],
  [
    'Chrome trace',
    () => {
      const nodes = times((i) => ({ id: i + 1, callFrame, ...(i > 0 ? { parent: i } : {}) }));
      const data = { cpuProfile: { nodes, samples: [depth] }, timeDeltas: [1], endTime: 6 };
      return readChromeTrace(
        json({ traceEvents: [traceStart, { ...traceStart, name: 'ProfileChunk', args: { data } }] }),
      );
    },
  ],
  [
    'speedscope, sampled',
    () =>
      readSpeedscope(
        json({
          $schema: 'https://www.speedscope.app/file-format-schema.json',
          shared,
          profiles: [
            {
              type: 'sampled',
              name: 't',
              unit: 'none',
              startValue: 0,
              endValue: 5,
              samples: [times(() => 0)],
              weights: [5],
            },
          ],
        }),
      ),
  ],
  [
    'speedscope, evented',
    () =>
      readSpeedscope(
        json({
          $schema: 'https://www.speedscope.app/file-format-schema.json',
          shared,
          profiles: [
            {
              type: 'evented',
              name: 't',
              unit: 'none',
              startValue: 0,
              endValue: 5,
              events: [
                ...times(() => ({ type: 'O', frame: 0, at: 0 })),
                ...times(() => ({ type: 'C', frame: 0, at: 5 })),
              ],
            },
          ],
        }),
      ),
  ],
  [
    'perf script',
    () =>
      readPerfScript(encode(`prog 12 1.5: 5 cycles:\n${times(() => '\t 4005d0 f+0x10 (/bin/prog)').join('\n')}\n\n`)),
  ],
  [
    'flamebearer',
    () =>
      readFlamebearer(
        json({
          flamebearer: { names: ['total', 'f'], levels: times((i) => [0, 5, i + 1 < depth ? 0 : 5, i === 0 ? 0 : 1]) },
          metadata: { format: 'single', units: 'samples', sampleRate: 100 },
        }),
      ),
  ],
  [
    'async-profiler HTML',
    () =>
      readAsyncProfilerHtml(
        encode(
          `<!DOCTYPE html>\n<h1>CPU profile</h1>\nconst cpool = [\n'all',\n' f'\n];\nn(3,5)\n${times(() => 'u(8)').join('\n')}\n`,
        ),
      ),
  ],
  [
    'heapprofile',
    () => {
      const open = `{"callFrame":${JSON.stringify(callFrame)},"selfSize":0,"children":[`;
      const leaf = `{"callFrame":${JSON.stringify(callFrame)},"selfSize":5,"children":[]}`;
      return readHeapProfile(encode(`{"head":${open.repeat(depth)}${leaf}${']}'.repeat(depth)}}`));
    },
  ],
];

for (const [name, read] of deep) {
  test(`${name}: a stack a million deep is read whole or refused`, () => {
    let profile: Profile;
    try {
      profile = read();
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      expect(error.message).toMatch(/^Cannot read the .*profile as .+ must be .+: /s);
      return;
    }
    const [stack, ...others] = profile.stacks.filter(({ values }) => (values[profile.defaultType] ?? 0) > 0);
    expect(others).toEqual([]);
    expect(stack?.frames.length).toBeGreaterThanOrEqual(depth - 1);
  });
}

for (const [name, write] of Object.entries(writers)) {
  test(`${name}: a stack a million deep is written, and read again`, () => {
    const profile: Profile = {
      sampleTypes: [{ type: 'cpu', unit: 'ns' }],
      defaultType: 0,
      frames: [{ name: 'f', language: 'go', kind: 'user' }],
      stacks: [{ frames: new Array<number>(depth).fill(0), values: [5000] }],
      producer: 'made-up',
      mode: 'cpu',
    };
    const again = readProfile(write(profile));
    expect(sumOf(again)).toBe(5000);
    expect(Math.max(...again.stacks.map(({ frames }) => frames.length))).toBeGreaterThanOrEqual(depth);
  });
}
