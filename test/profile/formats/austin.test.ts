/** Text of austin 3.7, in each of its modes: the lines are of real captures, their paths made short. */
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import type { ReadOptions } from '../../../src/profile/formats/profile-format.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { frameNamed, totalsByName } from './fixture.ts';

const read = (text: string, options?: ReadOptions): Profile => readProfile(new TextEncoder().encode(text), options);

const head = (mode: string): string => `# austin: 3.7.0\n# interval: 1000\n# mode: ${mode}\n\n`;
const main = '/app/work.py:<module>:13;/app/work.py:main:12';

const self = (profile: Profile, type = 0): { readonly [name: string]: number; readonly main?: number } =>
  Object.fromEntries([...totalsByName(profile, type)].map(([name, { self: own }]) => [name, own]));

describe('austin', () => {
  const text = `${head('wall')}P15;T0:15;:INVALID: 1207\n\nP15;T0:15;${main};/app/work.py:slow:5 300\nP15;T0:15;${main};/app/work.py:slow:6 500\nP15;T0:16;${main} 40\n\n# duration: 155\n`;

  test('a function is one however many of its lines ran, its time in microseconds, its lines on the stacks it ends', () => {
    const profile = read(text);
    expect(profile.sampleTypes).toEqual([{ type: 'wall', unit: 'ns' }]);
    expect(self(profile)).toEqual({ ':INVALID:': 1_207_000, '<module>': 0, main: 40_000, slow: 800_000 });
    expect(frameNamed(profile, 'slow')).toMatchObject({ file: '/app/work.py', language: 'python' });
    expect(profile.stacks.map(({ leafLine }) => leafLine).filter(Boolean)).toEqual([5, 6, 12]);
    expect(profile.producer).toBe('austin');
  });

  test('all threads are added up and told; one can be read by its number or with its process', () => {
    expect(read(text).notes).toEqual(['2 threads are added up: 15/15, 15/16; --thread NAME reads one']);
    for (const thread of ['16', '15/16']) expect(self(read(text, { thread })).main).toBe(40_000);
    expect(() => read(text, { thread: '17' })).toThrow('one named 17: current value is "15/15, 15/16"');
  });

  test('full mode has time, time that was not idle, and memory that was taken and not given back', () => {
    const full = read(`${head('full')}P1;T0:1;${main} 500,0,4096\nP1;T0:1;${main} 300,1,-8192\n`);
    expect(full.sampleTypes.map(({ type }) => type)).toEqual(['wall', 'cpu', 'alloc_space']);
    expect([0, 1, 2].map((type) => self(full, type).main)).toEqual([800_000, 500_000, 4096]);
  });

  test('memory mode counts bytes, CPU mode CPU time', () => {
    expect(read(`${head('memory')}P1;T0:1;${main} 4096\n`).sampleTypes).toEqual([{ type: 'alloc_space', unit: 'B' }]);
    expect(read(`${head('cpu')}P1;T0:1;${main} 5\n`).sampleTypes).toEqual([{ type: 'cpu', unit: 'ns' }]);
  });

  test('versions without a header, and threads by address, are read as well', () => {
    expect(self(read(`P15;T0x7f1;${main} 300\n`)).main).toBe(300_000);
  });

  test('a file cut within a line is refused as cut', () => {
    expect(() => read(`${head('wall')}P1;T0:1;${main} 5\nP1;T0:1;/app/wo`)).toThrow(/line 6 must be .*cut short/);
  });

  test('folded stacks whose processes are named so stay folded', () => {
    expect(read('P12;T0x1;f 100\n').producer).toBe('folded');
  });
});
