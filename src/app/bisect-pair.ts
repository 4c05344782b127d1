/** Two commits of a bisection side by side: the gate's own measuring, narrowed to one benchmark and metric. */
import type { Config, Suite } from '../config/config.ts';
import type { Judgement } from '../decide/judgement.ts';
import { GateError } from '../errors.ts';
import { commitWords } from '../report/bisect-text.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { GateName } from '../results/gate-name.ts';
import type { LineCommit } from '../results/history-line.ts';
import { shown } from '../text/shown.ts';
import type { Io } from './io.ts';
import { type MeasuringQuestion, type MeasuringResult, runMeasuring } from './measuring.ts';

export interface PairQuestion {
  readonly config: Config;
  readonly gate: GateName;
  /** Fits one benchmark. */
  readonly benchmark: string;
  readonly metric?: string | undefined;
  /** When the budget ends, milliseconds since the epoch. */
  readonly endsAt: number;
  readonly measuring: Pick<MeasuringQuestion, 'folder' | 'suites' | 'seed' | 'remote'>;
}

export interface Pair {
  readonly from: LineCommit;
  readonly to: LineCommit;
  readonly say: string;
  readonly narrowed?: { readonly judgement: Judgement; readonly threshold: number; readonly isProfiled?: boolean };
}

export type Measured = { readonly judgement: Judgement; readonly result: MeasuringResult } | { readonly why: string };

/** Errors that no commit caused are thrown; one that a commit caused leaves that commit without a measurement. */
const ofTheCommit: readonly string[] = [
  'SETUP_FAILED',
  'SUITE_EMPTY',
  'BENCH_LOAD_FAILED',
  'BENCH_FAILED',
  'TOOL_MISSING',
  'BUDGET_SPENT',
];

export async function measurePair(io: Io, question: PairQuestion, pair: Pair): Promise<Measured> {
  const leftMs = question.endsAt - Date.now();
  if (leftMs < shortestMs) return { why: 'the budget was spent' };
  io.stderr(shown`bisect, ${pair.say}: ${commitWords(pair.to)}\n`);
  try {
    const result = await runMeasuring(io, measuringOf(question, pair), {
      revisions: { baseline: pair.from.commit, candidate: pair.to.commit, notes: [] },
      judged: { config: narrowedConfig(question, pair, leftMs), gate: question.gate },
      skip: onlyOne(question.benchmark),
    });
    return pickJudgement(result, question, pair);
  } catch (error) {
    // A name that fits nothing on the last end is an error of the question.
    const isMistaken = pair.narrowed === undefined && error instanceof GateError && error.code === 'SUITE_EMPTY';
    if (!(error instanceof GateError) || isMistaken || !ofTheCommit.includes(error.code)) throw error;
    return { why: `it could not be measured. ${error.message}` };
  }
}

/** Less than this builds and measures nothing. */
const shortestMs = 1000;

function measuringOf({ measuring, benchmark }: PairQuestion, { from, to, narrowed }: Pair): MeasuringQuestion {
  return {
    ...measuring,
    base: from.commit,
    head: to.commit,
    filters: [
      narrowed === undefined ? benchmark : `${narrowed.judgement.target.id.suite}/${narrowed.judgement.target.id.name}`,
    ],
    purpose: 'judge',
  };
}

/** One metric, side by side whatever is stored, and profiles for the commit that is to be named alone. */
function narrowedConfig({ config, metric }: PairQuestion, { narrowed }: Pair, budgetMs: number): Config {
  const wanted = narrowed?.judgement.target.metric.name ?? metric;
  const suites = config.suites.map(
    (suite): Suite => ({
      ...suite,
      ...(wanted !== undefined && suite.metrics.includes(wanted) ? { metrics: [wanted] } : {}),
      ...(narrowed?.isProfiled === true ? {} : { profile: { cpu: 'none', heap: 'none' } }),
    }),
  );
  const limits =
    narrowed === undefined ? {} : { threshold: narrowed.threshold, margin: narrowed.threshold / 2, benchmarks: [] };
  return {
    ...config,
    suites,
    policy: { ...config.policy, confirm: 'always', ...limits },
    // Which of two ends is slower is to be measured, whatever they run.
    measure: { ...config.measure, budgetMs, proof: 'off' },
  };
}

function onlyOne(benchmark: string): (found: { readonly id: Judgement['target']['id'] }) => undefined {
  const seen = new Map<string, string>();
  return ({ id }) => {
    seen.set(benchmarkKey(id), `${id.suite}/${id.name}`);
    if (seen.size <= 1) return undefined;
    throw new GateError(
      'USAGE',
      `Cannot bisect as ${benchmark} must fit one benchmark: it fits ${[...seen.values()].join(', ')}`,
      {
        hint: 'write its whole name, SUITE/NAME',
      },
    );
  };
}

const order: readonly Judgement['kind'][] = ['regression', 'improvement'];

/** What changed most, of what the question is about. */
function pickJudgement(result: MeasuringResult, { metric, benchmark }: PairQuestion, { narrowed }: Pair): Measured {
  const wanted = narrowed?.judgement.target.metric.name ?? metric;
  const all = result.judgements.filter(({ target }) => target.metric.role !== 'informational');
  const fitting = all.filter(
    ({ target, kind }) => wanted === undefined || target.metric.name === wanted || kind === 'failed',
  );
  const rank = ({ kind }: Judgement): number => (order.indexOf(kind) + order.length + 1) % (order.length + 1);
  const size = ({ shift }: Judgement): number => Math.abs(Math.log(shift?.ratio ?? 1));
  const [judgement] = fitting.toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a));
  if (judgement !== undefined) return { judgement, result };
  const has = [...new Set(all.map(({ target }) => target.metric.name))].join(', ');
  return { why: `${benchmark} has no metric ${wanted ?? ''} there, but ${has || 'none'}` };
}
