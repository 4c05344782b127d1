/** What divan 0.1.21 prints. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDivanList, parseDivanRun } from '../../src/harness/divan/divan-output.ts';

const run = `b             fastest       │ slowest       │ median        │ mean          │ samples │ iters
╰─ sort                     │               │               │               │         │
   ╰─ 1000    1.291 µs      │ 4.01 µs       │ 1.331 µs      │ 1.42 µs       │ 100     │ 3200
              774.5 Mitem/s │ 249.3 Mitem/s │ 751.3 Mitem/s │ 704.1 Mitem/s │         │
              max alloc:    │               │               │               │         │
                1           │ 1             │ 1             │ 1             │         │
`;

const threads = `b       fastest       │ slowest       │ median        │ mean          │ samples │ iters
╰─ sum                │               │               │               │         │
   ├─ t=1  10.2 ns       │ 11 ns         │ 10.4 ns       │ 10.4 ns       │ 100     │ 100
   ╰─ t=4  30.2 ns       │ 31 ns         │ 30.4 ns       │ 30.4 ns       │ 100     │ 400
`;

test('names are those that are listed for cargo-nextest', () => {
  expect(parseDivanList('b::sum: benchmark\nb::sort::1000: benchmark\n')).toEqual(['b::sum', 'b::sort::1000']);
  expect(parseDivanList('')).toEqual([]);
});

test('a result is the median of its row; heads, throughput and allocations are none', () => {
  expect(parseDivanRun(run)).toEqual([{ median: 1331, iterations: 3200 }]);
  expect(parseDivanRun(`a line of its own\n${run.replace('╰─ 1000', '╰─ 1000 printed ')}`)).toHaveLength(1);
  expect(parseDivanRun(threads).map(({ median }) => median)).toEqual([10.4, 30.4]);
  expect(parseDivanRun('Timer precision: 10 ns\n')).toEqual([]);
});

test('every unit is read as nanoseconds', () => {
  const units = { ps: 1e-3, ns: 1, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9 };
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.entries(units)),
      fc.integer({ min: 1, max: 9999 }),
      ([unit, factor], digits) => {
        const time = `${digits / 10} ${unit}`;
        const line = `╰─ a  1 ns  │ 2 h   │ ${time}  │ 3 ms  │ 100  │ 400\n`;
        const [found] = parseDivanRun(line);
        expect(found?.median).toBeCloseTo((digits / 10) * factor, 6);
      },
    ),
  );
});
