import { expect, test } from 'vitest';
import { diffProfiles } from '../../../src/profile/diff.ts';
import type { DiffNode } from '../../../src/profile/diff-result.ts';
import { leastShareDrawn } from '../../../src/report/flame/scene.ts';
import { renderFlameSvg } from '../../../src/report/flame/svg.ts';
import { createRandom } from '../../../src/stats/random.ts';
import { makeProfile } from '../../profile/make-profile.ts';
import { isThorough } from '../../support/draws.ts';

/** Some wide paths, and thousands that no picture can show. */
function crowded(seed: string, slower: number): string {
  const random = createRandom('crowded', seed);
  const wide = ['main;serve;read 20000', `main;serve;parse;token ${slower}`, 'main;serve;write;flush 15000'];
  const narrow = Array.from({ length: 3000 }, (_, i) => {
    const below = Array.from({ length: 1 + random.below(6) }, () => `f${random.below(40)}`);
    return `main;serve;${['read', 'parse', 'write', `r${i % 50}`][random.below(4)]};${below.join(';')} ${1 + random.below(9)}`;
  });
  return [...wide, ...narrow].join('\n');
}

function nodes(root: DiffNode): number {
  return root.children.reduce((count, child) => count + nodes(child), 1);
}

test.each(isThorough ? ['1', '2', '3'] : ['1'])(
  'the picture is the same without the nodes that it cannot show (%s)',
  (seed) => {
    const profiles = (slower: number, which: string) =>
      [0, 1, 2].map((each) => ({ profile: makeProfile(crowded(`${seed}${which}${each}`, slower)), operations: 100 }));
    const [baseline, candidate] = [profiles(9000, 'b'), profiles(14000, 'c')];
    const whole = diffProfiles(baseline, candidate);
    const drawn = diffProfiles(baseline, candidate, { leastShare: leastShareDrawn });
    expect(renderFlameSvg(drawn, { title: 'x' })).toBe(renderFlameSvg(whole, { title: 'x' }));
    expect(nodes(drawn.root)).toBeLessThan(nodes(whole.root) / 10);
    expect(drawn.functions).toEqual(whole.functions);
  },
);
