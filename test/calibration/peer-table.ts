/** Every rule on the same builds of the same recording: false-failed builds, detection and cost. */
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { replay } from '../../src/replay/replay.ts';
import type { Recording } from '../../src/replay/replay-file.ts';
import { binomialInterval, type Rate } from '../../src/stats/binomial-interval.ts';
import { createRandom } from '../../src/stats/random.ts';
import { at } from '../../src/stats/samples.ts';
import { type Draw, type PeerRule, peers } from './peers.ts';

export interface TableOptions {
  readonly builds: number;
  readonly benchmarks: number;
  readonly seed: number;
  readonly factors: readonly number[];
  readonly policy?: Partial<Policy>;
}

export interface TableRow {
  readonly name: string;
  readonly rule: string;
  readonly falseRate: Rate;
  /** By factor, in the order asked. */
  readonly detection: readonly Rate[];
  readonly rounds: number;
}

export function peerTable(recording: Recording, options: TableOptions): readonly TableRow[] {
  return [flamegate(recording, options), ...peers.map((peer) => playPeer(recording, peer, options))];
}

function flamegate(recording: Recording, options: TableOptions): TableRow {
  const inject = options.factors.map((factor) => ({ label: String(factor), factor }));
  const result = replay(recording, { ...options, inject, policy: { ...defaultPolicy, ...options.policy } });
  return {
    name: 'Flamegate',
    rule: 'τ = 5 %, m = 2.5 %, α = 0.01 a build',
    falseRate: result.falseRate,
    detection: inject.map(({ label }) => result.detection[label] ?? binomialInterval(0, options.builds)),
    rounds: result.roundsPerBenchmark.mean,
  };
}

function playPeer(recording: Recording, peer: PeerRule, options: TableOptions): TableRow {
  const { builds, benchmarks, factors } = options;
  let [failed, rounds] = [0, 0];
  const found = factors.map(() => 0);
  for (let build = 0; build < builds; build += 1) {
    const key = (index: number): readonly (string | number)[] => [options.seed, 'player', build, index];
    const choose = createRandom(options.seed, 'build', build);
    const chosen = Array.from({ length: benchmarks }, () =>
      at(recording.benchmarks, choose.below(recording.benchmarks.length)),
    );
    const judged = chosen.map((benchmark, index) => peer.judge(drawFrom(benchmark, key(index), 1)));
    failed += judged.some(({ isWorse }) => isWorse) ? 1 : 0;
    rounds += judged.reduce((sum, each) => sum + each.rounds, 0);
    factors.forEach((factor, place) => {
      const { isWorse } = peer.judge(drawFrom(at(chosen, 0), key(0), factor));
      found[place] = at(found, place) + (isWorse ? 1 : 0);
    });
  }
  return {
    name: peer.name,
    rule: peer.rule,
    falseRate: binomialInterval(failed, builds),
    detection: found.map((hits) => binomialInterval(hits, builds)),
    rounds: rounds / (builds * benchmarks),
  };
}

function drawFrom(
  { builds }: Recording['benchmarks'][number],
  key: readonly (string | number)[],
  factor: number,
): Draw {
  const random = createRandom(...key);
  const { processes } = at(builds, random.below(builds.length));
  let place = random.below(processes.length);
  return {
    random,
    factor,
    next: () => {
      const value = at(processes, place);
      place = (place + 1) % processes.length;
      return value;
    },
  };
}

const percent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;

/** Markdown. */
export function renderTable(rows: readonly TableRow[], factors: readonly number[]): string {
  const heads = factors.map((factor) => `+${Number(((factor - 1) * 100).toPrecision(3))} %`);
  const header = ['tool', 'rule', 'unchanged builds failed (95 %)', ...heads, 'rounds'];
  const body = rows.map(({ name, rule, falseRate, detection, rounds }) => [
    name,
    rule,
    `${percent(falseRate.rate)} (${percent(falseRate.low)} – ${percent(falseRate.high)})`,
    ...detection.map(({ rate }) => percent(rate)),
    Number(rounds.toPrecision(3)),
  ]);
  return [header, header.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
