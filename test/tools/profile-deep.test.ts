/** Recursion gone wild: stacks a million deep, through every writer and its reader; hostile-sizes.test.ts has every reader. */
import { expect, test } from 'vitest';
import { readProfile } from '../../src/profile/formats/detect.ts';
import { writers } from '../../src/profile/formats/write.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { sumOf } from '../profile/formats/fixture.ts';

const depth = 1e6;

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
