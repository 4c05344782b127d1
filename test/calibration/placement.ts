/**
 * Where a step is put: ours, the best that any rule could do (it knows both levels and the noise), and, with a Python
 * that has them (`pip install asv apache-otava`), asv's and Otava's rules on the same series. With --unchanged, how many
 * series without a step are told to have one.
 *
 *     node test/calibration/placement.ts [--plays 1000] [--python python3] [--unchanged [--days]]
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { stepPlaces } from '../../src/past/step-places.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { binomialInterval } from '../../src/stats/binomial-interval.ts';
import { createRandom } from '../../src/stats/random.ts';

const { values: given } = parseArgs({
  options: {
    plays: { type: 'string', default: '1000' },
    python: { type: 'string' },
    unchanged: { type: 'boolean', default: false },
    days: { type: 'boolean', default: false },
  },
});
const plays = Number(given.plays);

/** What a run keeps of the one before, as on a machine that is slow for days. */
const kept: Readonly<Record<string, number>> = { 'kept by 0.3': 0.3, 'kept by 0.5': 0.5, 'kept by 0.7': 0.7 };

const sides = [
  [15, 15],
  [25, 6],
  [40, 10],
  [100, 5],
] as const;

interface Cell {
  readonly step: number;
  readonly deviation: number;
  readonly before: number;
  readonly after: number;
  readonly series: readonly (readonly number[])[];
}

function cells(): readonly Cell[] {
  return [0.05, 0.1, 1].flatMap((step) =>
    [0.01, 0.02, 0.03].flatMap((deviation) =>
      sides.map(([before, after]) => {
        const random = createRandom('placement', step, deviation, before, after);
        const series = Array.from({ length: plays }, () =>
          Array.from({ length: before + after }, (_, index) => {
            return 100 * (index < before ? 1 : 1 + step) * Math.exp(deviation * random.normal());
          }),
        );
        return { step, deviation, before, after, series };
      }),
    ),
  );
}

/** The likeliest place when levels and noise are known: no rule that has to estimate them is better. */
function oracle(values: readonly number[], { step }: Cell): number {
  let [best, place, sum] = [Number.NEGATIVE_INFINITY, 0, 0];
  const [low, high] = [Math.log(100), Math.log(100 * (1 + step))];
  values.forEach((value, index) => {
    if (index > 0 && sum > best) [best, place] = [sum, index];
    sum += (Math.log(value) - high) ** 2 - (Math.log(value) - low) ** 2;
  });
  return place;
}

interface Rates {
  /** A step was found; the nearest one is at the very value; the range printed holds it, and how wide it is. */
  readonly found: number;
  readonly right: number;
  readonly held: number;
  readonly width: number;
}

function ours({ series, before }: Cell): Rates {
  let [found, right, held, width] = [0, 0, 0, 0];
  for (const values of series) {
    const [place] = [...stepPlaces(timeMetric, values)].sort(
      (a, b) => Math.abs(a.index - before) - Math.abs(b.index - before),
    );
    if (place === undefined) continue;
    found += 1;
    right += place.index === before ? 1 : 0;
    held += place.first <= before && before <= place.last ? 1 : 0;
    width += place.last - place.first + 1;
  }
  return { found: found / plays, right: right / found, held: held / found, width: width / found };
}

const peers = `
import json, sys
from asv import step_detect
from otava.analysis import compute_change_points
out = []
for cell in json.load(sys.stdin):
    row = {"asv": [0, 0], "otava": [0, 0]}
    for values in cell["series"]:
        steps = step_detect.detect_steps(values)
        places = {"asv": [s[0] for s in steps[1:]]}
        try:
            points, _ = compute_change_points(values, window_len=50, max_pvalue=0.001, min_magnitude=0.0)
            places["otava"] = [p.index for p in points]
        except ValueError: # of some series: a stretch without a value
            places["otava"] = []
        for name, found in places.items():
            if found:
                row[name][0] += 1
                row[name][1] += int(min(found, key=lambda p: abs(p - cell["before"])) == cell["before"])
    out.append(row)
print(json.dumps(out))
`;

type Peer = readonly [found: number, right: number];

function peerRates(all: readonly Cell[]): readonly { readonly asv: Peer; readonly otava: Peer }[] | undefined {
  if (given.python === undefined) return undefined;
  const { status, stdout, stderr } = spawnSync(given.python, ['-c', peers], {
    input: JSON.stringify(all),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const percent = (value: number): string => (Number.isFinite(value) ? `${Number((value * 100).toPrecision(3))} %` : '–');
if (given.unchanged) printUnchanged();
else printPlaces();

/** One run in ten four times as far away as the others, in half of the cells; with --days, runs that hang together. */
function unchangedCells(): readonly (Cell & { readonly tails: string })[] {
  return (given.days ? Object.keys(kept) : ['normal', 'heavy']).flatMap((tails) =>
    [10, 12, 15, 20, 40, 105].flatMap((before) =>
      [0.01, 0.03, 0.08].map((deviation) => {
        const random = createRandom('unchanged', tails, before, deviation);
        const far = (): number => (tails === 'heavy' && random.below(10) === 0 ? 4 : 1);
        const share = kept[tails] ?? 0;
        const series = Array.from({ length: plays }, () => {
          let level = share === 0 ? 0 : random.normal();
          return Array.from({ length: before }, () => {
            level = share * level + Math.sqrt(1 - share ** 2) * random.normal();
            return 100 * Math.exp(deviation * level * far());
          });
        });
        return { step: 0, deviation, before, after: 0, series, tails };
      }),
    ),
  );
}

function printUnchanged(): void {
  const all = unchangedCells();
  const others = peerRates(all);
  process.stdout.write(`| tails, runs, SD | told to have stepped |${others === undefined ? '' : ' asv | Otava |'}\n`);
  let total = 0;
  all.forEach((cell, index) => {
    const found = cell.series.filter((values) => stepPlaces(timeMetric, values).length > 0).length;
    total += found;
    const peer = others?.[index];
    process.stdout.write(
      `| ${cell.tails}, ${cell.before}, ${percent(cell.deviation)} | ${found} of ${plays} |${peer === undefined ? '' : ` ${peer.asv[0]} | ${peer.otava[0]} |`}\n`,
    );
  });
  const { rate, low, high } = binomialInterval(total, plays * all.length);
  process.stdout.write(
    `all: ${total} of ${plays * all.length}, ${percent(rate)} (95 %: ${percent(low)} – ${percent(high)})\n`,
  );
}

function printPlaces(): void {
  const all = cells();
  const others = peerRates(all);
  process.stdout.write(
    `| step, SD | SDs | runs | found | right | best of all rules | range holds it, runs wide |${others === undefined ? '' : ' asv found, right | Otava found, right |'}\n`,
  );
  all.forEach((cell, index) => {
    const { found, right, held, width } = ours(cell);
    const best = cell.series.filter((values) => oracle(values, cell) === cell.before).length / plays;
    const peer = others?.[index];
    const peerCell = ([hits, rights]: Peer): string => `${percent(hits / plays)}, ${percent(rights / hits)}`;
    process.stdout.write(
      `| +${percent(cell.step)}, ${percent(cell.deviation)} | ${(Math.log1p(cell.step) / cell.deviation).toFixed(1)} | ${cell.before} + ${cell.after} | ${percent(found)} | ${percent(right)} | ${percent(best)} | ${percent(held)}, ${width.toFixed(1)} |${peer === undefined ? '' : ` ${peerCell(peer.asv)} | ${peerCell(peer.otava)} |`}\n`,
    );
  });
}
