/** Defaults: from what was written to what is used. The defaults shown in `table` are checked against these by test. */
import { type BenchmarkRule, defaultPolicy, type Policy } from '../decide/policy.ts';
import { toolOf } from '../tools/all.ts';
import type { Config, Estimator, Suite } from './config.ts';
import type { WrittenConfig, WrittenPolicy, WrittenRule, WrittenSuite } from './written.ts';

export const usualEstimator: Estimator = 'p25';

export function fillConfig(written: WrittenConfig, source: string | undefined): Config {
  const { measure = {}, baseline = {}, labels = {}, report = {} } = written;
  return {
    source,
    setup: written.setup,
    suites: (written.suites ?? [{ name: 'core' }]).map(fillSuite),
    policy: fillPolicy(written.policy ?? {}, measure.confirm ?? defaultPolicy.confirm),
    measure: {
      budgetMs: measure.budget ?? 900_000,
      pin: measure.pin ?? false,
      proof: measure.proof ?? 'auto',
      counts: measure.counts ?? 'auto',
    },
    baseline: { store: baseline.store ?? { kind: 'git', branch: 'flamegate-data' }, keep: baseline.keep ?? 200 },
    labels: {
      accept: labels.accept ?? 'perf-accepted',
      skip: labels.skip ?? 'perf-skip',
      who: labels.who ?? 'write',
      scope: labels.scope ?? 'head',
      bots: labels.bots ?? false,
      author: labels.author ?? true,
    },
    publish: written.publish,
    report: { comment: report.comment ?? 'on-change', picture: report.picture ?? true },
  };
}

export function fillSuite(written: WrittenSuite): Suite {
  const harness = written.harness ?? 'tinybench';
  const tool = toolOf(harness);
  const workingDirectory = written['working-directory'];
  return {
    name: written.name,
    harness,
    files: written.files ?? tool.files,
    paths: written.paths ?? [],
    metrics: written.metrics ?? tool.metrics,
    profile: {
      cpu: written.profile?.cpu ?? tool.profilers.cpu[0],
      heap: written.profile?.heap ?? tool.profilers.heap[0],
    },
    isolate: written.isolate ?? 'benchmark',
    estimator: written.estimator ?? usualEstimator,
    warmupMs: written.warmup ?? tool.warmupMs,
    measureMs: written.measure ?? tool.measureMs,
    timeoutMs: written.timeout ?? 60_000,
    flags: written.flags ?? [],
    command: written.command,
    exitCodes: written['exit-code'],
    prepare: written.prepare,
    cleanup: written.cleanup,
    parameters: written.parameters,
    workingDirectory: workingDirectory === undefined || workingDirectory === '.' ? undefined : workingDirectory,
    profiler: written.profiler,
  };
}

function fillPolicy(written: WrittenPolicy, confirm: Policy['confirm']): Policy {
  const isWritten = written.threshold !== undefined || written.margin !== undefined;
  const margin = written.margin ?? halfOf(written.threshold) ?? defaultPolicy.margin;
  return {
    threshold: written.threshold ?? defaultPolicy.threshold,
    margin,
    exact: isWritten ? undefined : defaultPolicy.exact,
    alpha: written.alpha ?? defaultPolicy.alpha,
    onInconclusive: written['on-inconclusive'] ?? defaultPolicy.onInconclusive,
    onMissing: written['on-missing'] ?? defaultPolicy.onMissing,
    onFailed: written['on-failed'] ?? defaultPolicy.onFailed,
    onNoBaseline: written['on-no-baseline'] ?? defaultPolicy.onNoBaseline,
    failFromHistory: written['fail-from-history'] ?? defaultPolicy.failFromHistory,
    benchmarks: (written.benchmarks ?? []).map((rule) => fillRule(rule, margin)),
    confirm,
  };
}

/** A rule that lowers the threshold to the general margin or below would test nothing: its margin halves with it. */
function fillRule({ production, ...rule }: WrittenRule, margin: number): BenchmarkRule {
  const half = halfOf(rule.threshold);
  const needed = rule.margin === undefined && typeof rule.threshold === 'number' && rule.threshold <= margin;
  const filled = needed && half !== undefined ? { ...rule, margin: half } : rule;
  if (production === undefined) return filled;
  return { ...filled, production: { ...production, margin: production.margin ?? production.threshold / 2 } };
}

function halfOf(threshold: number | 'auto' | undefined): number | undefined {
  return typeof threshold === 'number' ? threshold / 2 : undefined;
}

/** What is used where there is no file at all. */
export const defaultConfig: Config = fillConfig({}, undefined);
