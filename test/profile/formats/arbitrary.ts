/** Random profiles, and random damage to real files, for the laws every format keeps. */
import fc from 'fast-check';
import type { Frame, Profile, Stack } from '../../../src/profile/profile.ts';

/** Names as hostile as files bring them: markup, separators, numbers at the end, other scripts, nothing at all. */
const name: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'main',
    'a b',
    'f (int)',
    'x 12',
    '<script>',
    'ns::m<T, U>',
    '[k]',
    'größe',
    '日本',
    'a.b.C',
    '$',
    '%',
    '|',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== ''),
);

const frame: fc.Arbitrary<Frame> = fc
  .record({
    name,
    place: fc.option(
      fc.record({
        file: fc.constantFrom('/app/a.ts', 'file:///b.mjs', 'pkg/c.go', 'd e.py'),
        line: fc.integer({ min: 1, max: 9999 }),
        column: fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }),
      }),
      { nil: undefined },
    ),
    language: fc.constantFrom('js', 'go', 'python', 'jvm', 'native', 'unknown') as fc.Arbitrary<Frame['language']>,
    kind: fc.constantFrom('user', 'dependency', 'runtime', 'native') as fc.Arbitrary<Frame['kind']>,
  })
  .map(({ place, ...rest }) => {
    if (place === undefined) return rest;
    const { column, ...located } = place;
    return { ...rest, ...located, ...(column === undefined ? {} : { column }) };
  });

export const profiles: fc.Arbitrary<Profile> = fc
  .uniqueArray(frame, { minLength: 1, maxLength: 12, selector: (entry) => JSON.stringify(entry) })
  .chain((frames) =>
    fc
      .array(
        fc.record({
          frames: fc.array(fc.nat(frames.length - 1), { minLength: 1, maxLength: 8 }),
          values: fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e12 })),
          leafLine: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
        }),
        { minLength: 1, maxLength: 20 },
      )
      .map(
        (stacks): Profile => ({
          sampleTypes: [
            { type: 'samples', unit: 'samples' },
            { type: 'cpu', unit: 'ns' },
          ],
          defaultType: 1,
          frames,
          stacks: stacks.map(
            ({ leafLine, ...stack }): Stack => (leafLine === undefined ? stack : { ...stack, leafLine }),
          ),
          sampleCount: 100,
          producer: 'made-up',
          mode: 'cpu',
        }),
      ),
  );

/** A real file cut short, with bytes overwritten, a piece repeated or removed. */
export function damaged(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat(Math.max(0, bytes.length - 1));
  const change = fc.oneof(
    fc.record({ do: fc.constant('cut' as const), at: place }),
    fc.record({ do: fc.constant('set' as const), at: place, to: fc.uint8Array({ minLength: 1, maxLength: 9 }) }),
    fc.record({ do: fc.constant('drop' as const), at: place, size: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ do: fc.constant('repeat' as const), at: place, size: fc.integer({ min: 1, max: 200 }) }),
  );
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    let result = Buffer.from(bytes);
    for (const step of changes) {
      const at = Math.min(step.at, result.length);
      if (step.do === 'cut') result = result.subarray(0, at);
      else if (step.do === 'set') result.set(step.to.subarray(0, result.length - at), at);
      else {
        const piece = result.subarray(at, at + step.size);
        const middle = step.do === 'drop' ? Buffer.alloc(0) : Buffer.concat([piece, piece]);
        result = Buffer.concat([result.subarray(0, at), middle, result.subarray(at + step.size)]);
      }
    }
    return Uint8Array.from(result);
  });
}

/** JSON with a few of its values replaced by what a hostile writer would put there. */
export function damagedJson(value: unknown): fc.Arbitrary<unknown> {
  const hostile = fc.constantFrom<unknown>(
    null,
    -1,
    0.5,
    1e300,
    '3',
    'NaN',
    '<img src=x onerror=alert(1)>',
    [],
    {},
    [[]],
    true,
    2 ** 53,
  );
  return fc
    .array(fc.record({ steps: fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }), to: hostile }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) => {
      const copy: unknown = structuredClone(value);
      for (const { steps, to } of changes) replaceAlong(copy, steps, to);
      return copy;
    });
}

function replaceAlong(root: unknown, steps: readonly number[], to: unknown): void {
  let at = root;
  for (const [i, step] of steps.entries()) {
    if (typeof at !== 'object' || at === null) return;
    const container = at as Record<string, unknown>;
    const keys = Object.keys(container);
    const key = keys[step % keys.length];
    if (key === undefined) return;
    const next = container[key];
    if (i === steps.length - 1 || typeof next !== 'object' || next === null) {
      container[key] = to;
      return;
    }
    at = next;
  }
}
