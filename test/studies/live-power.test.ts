/**
 * Slow-downs of 3 % and 5 % in eight benchmarks at once, on this machine as it is: the body is repeated 34 times where it
 * was 33 times, and 21 where it was 20. How many are found, how many are left open, and how long a gate takes.
 *
 *     FLAMEGATE_LIVE_RUNS=10 npm run test:studies -- live-power      (some two minutes a gate, two gates a run)
 */
import { afterAll, expect, test } from 'vitest';
import { gate } from '../support/eight-benchmarks.ts';
import { makeRepository } from '../support/repository.ts';

const runs = Number(process.env['FLAMEGATE_LIVE_RUNS'] ?? 3);

const repository = makeRepository();
afterAll(() => repository.remove());

const bodies: Readonly<Record<string, string>> = {
  parse: `JSON.parse(document).length`,
  recurse: `fib(12)`,
  map: `counted(words)`,
  spread: `rows.map((row) => ({ ...row, seen: 1 })).length`,
  sort: `numbers.toSorted((a, b) => a - b)[0]`,
  match: `sentence.replace(/[aeiou]/g, 'o').length`,
  text: `rows.map(({ id, name }) => id + ' ' + name).join(',').length`,
  fill: `typed.fill(3)[7]`,
};

const shared = `
const document = JSON.stringify(Array.from({ length: 60 }, (_, id) => ({ id, name: 'n' + id })));
const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
const words = Array.from({ length: 400 }, (_, at) => 'w' + (at % 97));
const counted = (list) => { const counts = new Map(); for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1); return counts.size; };
const rows = Array.from({ length: 120 }, (_, id) => ({ id, name: 'row ' + id }));
const numbers = Array.from({ length: 200 }, (_, at) => Math.imul(at, 2654435761) >>> 0);
const sentence = 'alpha beta gamma delta '.repeat(12);
const typed = new Float64Array(4096);
`;

/** Each body so many times a call. */
function bench(times: number): string {
  const added = Object.entries(bodies).map(
    ([name, body]) =>
      `  bench.add('${name}', () => { let last; for (let turn = 0; turn < ${times}; turn += 1) last = ${body}; return last; });`,
  );
  return `${shared}export default (bench) => {\n${added.join('\n')}\n};\n`;
}

const config = (threshold: string): string => `version: 1
setup: []
policy: { threshold: ${threshold}, margin: ${Number.parseFloat(threshold) / 2}% }
suites:
  - { name: eight, harness: tinybench, files: bench/*.bench.js, metrics: [time], profile: { cpu: none, heap: none } }
`;

test.each([
  ['5 %', '3%', 20],
  ['3 %', '2%', 33],
])(
  'of slow-downs by %s at a threshold of %s at least 95 %% are found',
  { timeout: runs * 1_200_000 },
  (_, threshold, times) => {
    const kinds = new Map<string, number>();
    const missed: string[] = [];
    for (let run = 1; run <= runs; run += 1) {
      const files = { 'package.json': '{"type":"module"}', 'bench-config/flamegate.yml': config(threshold) };
      const base = repository.commit({ ...files, 'bench/eight.bench.js': bench(times) });
      const head = repository.commit({ 'bench/eight.bench.js': bench(times + 1) });
      const startedAt = Date.now();
      const { document } = gate(repository, { base, head, seed: 3000 + run });
      for (const { benchmark, kind } of document.judgements) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (kind !== 'regression') missed.push(`${benchmark}: ${kind}`);
      }
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      process.stderr.write(
        `run ${run} of ${runs}, ${threshold}, ${seconds} s: ${JSON.stringify([...kinds])} ${missed.join(', ')}\n`,
      );
    }
    const all = [...kinds.values()].reduce((sum, count) => sum + count, 0);
    expect((kinds.get('regression') ?? 0) / all, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  },
);
