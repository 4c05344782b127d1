/**
 * Benchmarks that run in Flamegate's own Node workers, whichever tool their files are written for: the parent's half.
 * The worker's half is javascript/, with one file a tool in javascript/tools/.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { allocMetric, cpuMetric, type Metric, timeMetric } from '../../results/metric.ts';
import { estimate } from '../../stats/estimators.ts';
import { type JavaScriptHarness, javaScriptHarnesses } from '../../tools/javascript.ts';
import { listedAtOnce } from '../at-once.ts';
import { findFiles } from '../bench-files.ts';
import type {
  Captured,
  Harness,
  HarnessContext,
  Listed,
  Measured,
  ProcessResult,
  RawProfile,
  Wanted,
} from '../harness.ts';
import { isUnusable, spreadOf, unusable } from '../measured.ts';
import { sharedNamesRemark } from '../numbered-names.ts';
import { failureOf } from '../process-failure.ts';
import { steadyTitles } from '../steady-titles.ts';
import type { ListedMessage, MeasuredMessage, ProfileSpec } from '../worker-protocol.ts';
import { bundle } from './bundles.ts';
import { workerHolder } from './held-worker.ts';
import { isSelfContained } from './self-contained.ts';
import {
  askedBy,
  type Context,
  failureFrom,
  messagesOf,
  phaseOf,
  specOf,
  withWords,
  workerRequest,
} from './worker-requests.ts';

export function javaScriptHarness(tool: JavaScriptHarness): Harness {
  return {
    together: ({ isolate }) => (isolate === 'file' ? 'file' : 'nothing'),
    list: (context) => list({ ...context, tool }),
    invoke: (context, wanted) => invoke({ ...context, tool }, wanted),
    holder: (context, wanted) => workerHolder({ ...context, tool }, wanted),
    profile: (context, benchmark, kind) => profile({ ...context, tool }, benchmark, kind),
    // Both parse JavaScript: a parser of 200 kB that a gate without suspects and proofs does without.
    witness: async (context, benchmark, examined) =>
      (await import('./witnessing.ts')).witness({ ...context, tool }, benchmark, examined),
    count: async (context, benchmark, operations) =>
      (await import('./counting.ts')).count({ ...context, tool }, benchmark, operations),
  };
}

const metrics: readonly Metric[] = [timeMetric, allocMetric, cpuMetric];

async function list(context: Context): Promise<readonly Listed[]> {
  const files = findFiles(context.root, context.suite.files);
  const titles = await steadyTitles(context, files);
  const wanted = files.filter((file) => context.mayHold?.(titles.get(file) ?? file) ?? true);
  const refused = await bundle(context, wanted);
  const tell = (known: readonly Listed[], done: number): void =>
    context.onListed?.(known, `${done} of ${wanted.length} files looked at`);
  const found = await listedAtOnce(wanted, (file) => listFile(context, file, titles.get(file) ?? file), tell);
  return withoutHelpers(found.map((each) => withRefusal(each, refused.get(each.file))));
}

/** Where neither vite nor Node alone can load it, both say why. */
function withRefusal<Each extends Listed>(listed: Each, why: string | undefined): Each {
  const { failure } = listed;
  if (why === undefined || failure === undefined) return listed;
  const own = withoutNativeFrames(why).replace(/^Error: /, '');
  const message = `The project's vite cannot transform it: ${own}\nNor does Node load it as it is: ${failure.message}`;
  return { ...listed, failure: { ...failure, message } };
}

/** Of the bundler's own program, which say nothing of the file. */
function withoutNativeFrames(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*\d+: \S+$|^\s+at \.{0,2}\/\S+:\d+(?::\d+)?$|^Stack backtrace:$/.test(line));
  return lines.join('\n').trimEnd();
}

type Found = Listed & { readonly helper?: true };

/**
 * A file that loads and registers nothing is no benchmark, as long as others beside it are: benchmarks that it had on the
 * base are reported as missing.
 */
function withoutHelpers(listed: readonly Found[]): readonly Listed[] {
  const helpers = listed.filter(({ helper }) => helper);
  const [first, ...rest] = listed.filter(({ helper }) => !helper);
  if (helpers.length === 0 || first === undefined || [first, ...rest].every(({ failure }) => failure !== undefined)) {
    return listed;
  }
  const names = helpers.map(({ file }) => file).join(', ');
  const remarks = [first.remark, `Registers no benchmark and was left out: ${names}.`];
  return [{ ...first, remark: remarks.filter((text) => text !== undefined).join(' ') }, ...rest];
}

async function listFile(context: Context, file: string, title: string): Promise<readonly Found[]> {
  const request = workerRequest(context, {
    ...specOf(context, file),
    task: 'list',
    // All: a file written for another tool must be distinguished from one without benchmarks, and must not run them.
    intercept: javaScriptHarnesses,
  });
  const result = await context.run(request);
  const answer = messagesOf(result).find((message) => message.kind === 'listed' || message.kind === 'failed');
  const failed = (failure: Failure): readonly Listed[] => [{ name: title, file, localName: '', failure, metrics }];
  if (answer?.kind !== 'listed') {
    return failed(
      answer?.kind === 'failed'
        ? withWords(answer.failure, result)
        : ((await startFailure(context, result)) ?? failureOf(result, request, 'loading')),
    );
  }
  if (answer.names.length === 0) {
    const nothing = failed(withoutBenchmarks(file, context.tool, answer.asked));
    return isOfAnother(context.tool, answer.asked) ? nothing : nothing.map((each) => ({ ...each, helper: true }));
  }
  const remark = remarkOf(file, answer);
  const own = { root: context.root, path: file, text: readFileSync(join(context.root, file), 'utf8') };
  const alone = isSelfContained(own, answer.loaded) ? { selfContained: true as const } : {};
  return answer.names.map((localName) => ({
    name: `${title}/${localName}`,
    file,
    localName,
    metrics,
    remark,
    loaded: answer.loaded,
    ...alone,
    ...noteOf(context.tool, answer),
  }));
}

function remarkOf(file: string, { numbered = [], unread, complaint, unprepared }: ListedMessage): string | undefined {
  const remarks = [
    ...(numbered.length === 0 ? [] : [sharedNamesRemark(file, numbered)]),
    ...(unread === undefined
      ? []
      : [
          `${file} ended after it had run its benchmarks, as what it makes a report of is not written here (${unread}); what it would register later is not measured.`,
        ]),
  ];
  if (complaint !== undefined) {
    const line = complaint.split('\n', 1)[0];
    remarks.push(
      `A listener of ${file} throws after a run (${line}), as it does without Flamegate or for want of results, which are not here; what it would register later is not measured.`,
    );
  }
  if (unprepared !== undefined) {
    const line = unprepared.message.split('\n', 1)[0];
    remarks.push(`What vitest's configuration sets up throws here (${line}), and ${file} runs without that.`);
  }
  return remarks.length === 0 ? undefined : remarks.join(' ');
}

/** Tools whose packages the file asked for: measuring must replace them too, or it would run the other tools' for real. */
function noteOf(tool: JavaScriptHarness, { asked }: ListedMessage): { readonly note: string } {
  // vitest's functions may be global.
  return { note: (tool === 'vitest' ? [...new Set([tool, ...asked])] : asked).join(' ') };
}

function isOfAnother(tool: JavaScriptHarness, asked: readonly JavaScriptHarness[]): boolean {
  return asked.length > 0 && !asked.includes(tool);
}

const howToRegister: Readonly<Record<JavaScriptHarness, string>> = {
  tinybench: 'export a function (bench) => { bench.add(…) } or make a tinybench Bench',
  vitest: "call bench(…) of 'vitest'",
  mitata: "call bench(…) of 'mitata'",
  benchmarkjs: "call add(…) of a Suite of 'benchmark'",
  'tatami-ng': "call bench(…) of 'tatami-ng'",
  benny: "call suite(name, add(…)) of 'benny'",
  'bench-node': "call add(…) of a Suite of 'bench-node'",
  cronometro: "call cronometro({ name() {…} }) of 'cronometro'",
  fastbench: "call bench([function name(done) {…}], count) of 'fastbench'",
};

function withoutBenchmarks(file: string, tool: JavaScriptHarness, asked: readonly JavaScriptHarness[]): Failure {
  const [other] = asked;
  if (other !== undefined && isOfAnother(tool, asked)) {
    const message =
      `Cannot find a benchmark in ${file} as its suite says harness: ${tool} and it is written for ${other}: ` +
      `write harness: ${other}, or give the file a suite of its own`;
    return { reason: 'unsupported', message };
  }
  const message = `Cannot find a benchmark in ${file} as it must ${howToRegister[tool]}: it registers none`;
  return { reason: 'missing', message };
}

/** Node looks for what `--import` and `--require` name before anything of ours runs. */
async function startFailure({ suite, root }: Context, { stderr }: ProcessResult): Promise<Failure | undefined> {
  const missing = /Cannot find (?:package|module) '([^']+)'/.exec(stderr)?.[1];
  if (missing === undefined || !suite.flags.some((flag) => flag === missing || flag.endsWith(`=${missing}`))) {
    return undefined;
  }
  const { managerOf } = await import('./package-manager-of.ts');
  const message =
    `Cannot start node as the flags of suite "${suite.name}" name ${missing}, which is not installed: ` +
    `${managerOf(root).depend(missing)}, and commit package.json and the lock file`;
  return { reason: 'unsupported', message };
}

async function invoke(context: Context, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const [first] = wanted;
  if (first === undefined) return [];
  const request = workerRequest(context, {
    ...specOf(context, first.benchmark.file),
    task: first.metric.name === 'alloc' ? 'alloc' : 'time',
    names: wanted.map(({ benchmark }) => benchmark.localName),
    intercept: askedBy(first.benchmark),
  });
  const result = await context.run(request);
  const messages = messagesOf(result);
  return wanted.map(({ benchmark: { localName } }) => {
    const measured = messages.find((message) => message.kind === 'measured' && message.name === localName);
    if (measured?.kind === 'measured') return toInvocation(measured, { metric: first.metric, result, context });
    return {
      state: 'failed',
      failure: failureFrom(result, localName) ?? failureOf(result, request, phaseOf(messages)),
    };
  });
}

interface Answered {
  readonly metric: Metric;
  readonly result: ProcessResult;
  readonly context: HarnessContext;
}

function toInvocation(message: MeasuredMessage, { metric, result, context }: Answered): Measured {
  const batches = metric.name === cpuMetric.name ? (message.cpuBatches ?? []) : message.batches;
  // Counts have no slow batches to ignore.
  const value = estimate(metric.assume === 'exact' ? 'median' : context.suite.estimator, batches);
  if (isUnusable(value)) return { state: 'failed', failure: unusable(metric, value) };
  return {
    state: 'measured',
    invocation: {
      value,
      batches,
      spread: spreadOf(metric, batches),
      iterations: message.iterations,
      startedAt: result.startedAt,
      durationMs: result.durationMs,
      conditions: { ...result.conditions, ...message.conditions },
    },
  };
}

async function profile(context: Context, benchmark: Listed, kind: 'cpu' | 'heap'): Promise<Captured> {
  const output = join(context.scratch, `${randomUUID()}.json`);
  const request = workerRequest(context, {
    ...specOf(context, benchmark.file),
    task: kind,
    names: [benchmark.localName],
    intercept: askedBy(benchmark),
    profile: { ...profileSettings(context), output },
  });
  try {
    const result = await context.run(request);
    const messages = messagesOf(result);
    const measured = messages.find((message) => message.kind === 'measured');
    if (measured?.kind === 'measured') {
      const format = kind === 'cpu' ? 'cpuprofile' : 'heapprofile';
      const bytes = readFileSync(output);
      const { iterations: operations, sourceMaps = {} } = measured;
      const raw: RawProfile = { kind, format, bytes, operations, inlining: 'off', sourceMaps };
      return { state: 'captured', profile: raw };
    }
    const failure = failureFrom(result, benchmark.localName) ?? failureOf(result, request, phaseOf(messages));
    return { state: 'failed', failure };
  } finally {
    rmSync(output, { force: true });
  }
}

/** A second at least, for some thousands of samples; a suite with short time boxes (the demo's) is profiled for less. */
function profileSettings({ suite }: Context): Omit<ProfileSpec, 'output'> {
  const durationMs = Math.min(Math.max(1000, 2 * suite.measureMs), 10 * suite.measureMs);
  return { durationMs, cpuIntervalUs: 100, heapIntervalBytes: 16 * 1024 };
}
