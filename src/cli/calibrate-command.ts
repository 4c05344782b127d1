/** `flamegate calibrate`: how sure the gate is, on this machine and these suites, or on recorded samples. */
import { randomInt } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import type { Io } from '../app/io.ts';
import { writeOutputs } from '../app/output-files.ts';
import { readNamedText } from '../app/read-text.ts';
import { openWorkspace } from '../app/workspace.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { repositoryRoot } from '../git/repository.ts';
import { type HistoryScenario, historyScenarios } from '../replay/history-scenarios.ts';
import { mostAsked } from '../replay/player.ts';
import { noiseOfRecording, type RecordedNoise, recommendedThreshold } from '../replay/recording-noise.ts';
import { type ReplayResult, replay } from '../replay/replay.ts';
import { parseRecording, type Recording } from '../replay/replay-file.ts';
import { shownJson, shownText } from '../text/shown.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount, formatPercent } from '../units/format.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { lookingOptions, questionOf } from './measuring-arguments.ts';
import { recordSuites } from './recording.ts';

const help = `
usage: flamegate calibrate [--processes N] [--record FILE] [options]
       flamegate calibrate --replay FILE [--inject 1.05,1.10] [--builds N] [--benchmarks M] [options]

Runs your own suites against themselves: N processes of every benchmark of HEAD, in blocks as the gate takes them. Says
how much processes differ, how much the machine drifts, how small a change can be seen in each benchmark, and plays the
gate on these samples: how many unchanged builds fail, and how many slowdowns are found. With --replay it does the
latter on recorded samples:
{"benchmarks":[{"name","unit","builds":[{"id","processes":[…]}]}]}, processes in the order of time.

  --processes N      of each benchmark (default: 40)
  --both-ways        also one process after another, to see what taking turns is worth here
  --record FILE      keep the samples, for --replay
  --replay FILE      recorded samples instead of measuring
  --inject F,F       slowdowns to look for (default: 1.05,1.075,1.10,1.15,1.20)
  --builds N         builds to play, and as many for each slowdown (default: 1000)
  --benchmarks M     benchmarks of a build, drawn from the recording (default: 50)
  --history NAME     what the past of every build looks like, for example "spike and revert" (default: the builds
                     recorded before it)
  --seed N           (default: drawn, and printed)
  --head REF, --config FILE, --suite NAME, --filter GLOB   as for "flamegate gate"
  --json             {"builds","falseFailures","falseRate":{"rate","low","high"},"detection":{"1.05":{…},…},
                     "passedInGreen","roundsOfSlowed","inconclusiveRate","roundsPerBenchmark":{"mean","max"},
                     "shortBuilds","seed"}

No recorded value is played twice in one build. A build may ask for 136 processes of a benchmark; where the recording
holds fewer, builds that asked for more are counted and what they left open is inconclusive.

Exit codes: 0 done, 2 usage, 3 could not measure.

example: flamegate calibrate --processes 60 --record noise.json
`;

/** Of the whole repository, whatever folder it is asked for in. */
const { 'working-directory': _, ...whole } = lookingOptions;

export const calibrateCommand: Command = {
  help,
  run: async (argv: readonly string[], io: Io): Promise<ExitCode> => {
    const given = parseArguments('calibrate', argv, {
      ...whole,
      seed: { type: 'string' },
      processes: { type: 'string' },
      'both-ways': { type: 'flag' },
      record: { type: 'string' },
      replay: { type: 'string' },
      inject: { type: 'string' },
      builds: { type: 'string' },
      benchmarks: { type: 'string' },
      history: { type: 'string' },
      json: { type: 'flag' },
    });
    const scenario = scenarioOf(given.text('history'));
    const root = await repositoryRoot(io.cwd).catch(() => io.cwd);
    const config = given.text('config');
    const { config: settings } = await openWorkspace({ root, config });
    const file = given.text('replay');
    const recording = file === undefined ? await record(io, given) : parseRecording(await readSamples(io, file), file);
    const result = replay(recording, {
      builds: atLeastOne(given, 'builds') ?? 1000,
      benchmarks: atLeastOne(given, 'benchmarks') ?? 50,
      seed: given.whole('seed') ?? randomInt(1, 1_000_000),
      inject: factorsOf(given.text('inject') ?? '1.05,1.075,1.10,1.15,1.20'),
      policy: settings.policy,
      scenario,
    });
    if (given.flag('json')) io.stdout(shownJson(`${JSON.stringify(result)}\n`));
    else io.stdout(shownText(resultText(noiseOfRecording(recording, 'recorded', settings.policy), result)));
    return exitCode.pass;
  },
};

function scenarioOf(name: string | undefined): HistoryScenario | undefined {
  if (name === undefined) return undefined;
  const found = historyScenarios.find((scenario) => scenario.name === name);
  if (found !== undefined) return found;
  throw new GateError('USAGE', `Cannot calibrate as --history must name a scenario: current value is ${name}`, {
    hint: `one of: ${historyScenarios.map((scenario) => scenario.name).join('; ')}`,
  });
}

async function record(io: Io, given: Arguments): Promise<Recording> {
  const processes = atLeastOne(given, 'processes') ?? 40;
  const recording = await recordSuites(io, questionOf(given, io), {
    processes,
    oneByOne: given.flag('both-ways'),
  });
  const file = given.text('record');
  if (file !== undefined) {
    const path = resolve(io.cwd, file);
    await writeOutputs(dirname(path), new Map([[basename(path), `${JSON.stringify(recording)}\n`]]));
  }
  return recording;
}

function readSamples(io: Io, file: string): Promise<string> {
  return readNamedText(resolve(io.cwd, file), file, 'flamegate calibrate --record FILE writes one');
}

function atLeastOne(given: Arguments, name: string): number | undefined {
  const value = given.whole(name);
  if (value !== 0) return value;
  throw new GateError('USAGE', `Cannot calibrate as --${name} must be ≥ 1: current value is 0`);
}

function factorsOf(text: string): readonly { readonly label: string; readonly factor: number }[] {
  return text.split(',').map((word) => {
    const label = word.trim();
    const factor = Number(label);
    if (/^\d+(\.\d+)?$/.test(label) && factor > 1 && factor <= 100) return { label, factor };
    throw new GateError('USAGE', `Cannot calibrate as --inject must list factors > 1: current value is ${label}`, {
      hint: 'write 1.05,1.10 for slowdowns of 5 % and 10 %',
    });
  });
}

function resultText(noises: readonly RecordedNoise[], result: ReplayResult): string {
  const rate = ({ rate, low, high }: ReplayResult['falseRate']): string =>
    `${formatPercent(rate)} (95 % interval ${formatPercent(low)} to ${formatPercent(high)})`;
  const width = Math.min(50, Math.max(9, ...noises.map(({ name }) => name.length)));
  const isCompared = noises.some(({ oneByOne }) => oneByOne !== undefined);
  const rows = noises.map((noise) => {
    const name = terminalText(noise.name, width).padEnd(width);
    const percent = (value: number): string => (Number.isFinite(value) ? formatPercent(value) : '–').padStart(9);
    const { processes, deviation, oneByOne, drift, smallestDetectable, rounds, threshold } = noise;
    const compared = isCompared ? [percent(oneByOne ?? Number.NaN)] : [];
    return [
      name,
      String(processes).padStart(9),
      percent(deviation),
      ...compared,
      ...[drift, smallestDetectable].map(percent),
      String(rounds).padStart(6),
      percent(threshold),
    ].join(' ');
  });
  const found = Object.entries(result.detection).map(
    ([label, each]) =>
      `  slower by a factor ${label}: found in ${rate(each)}, in ${(result.roundsOfSlowed[label] ?? 0).toPrecision(3)} rounds`,
  );
  return [
    `${'benchmark'.padEnd(width)} processes     noise ${isCompared ? 'one by 1 ' : ''}    drift      seen rounds defended`,
    ...rows,
    '',
    ...(isCompared
      ? ['one by 1: the noise of processes that run one after another, measured in the same minutes']
      : []),
    'noise: SD from process to process; drift: of the level, beyond it; seen: smallest change found with 90 % power',
    'in so many rounds (a process a side) of stage 2; defended: smallest threshold that this noise supports',
    `A threshold of ${formatPercent(recommendedThreshold(noises))} holds on three of four benchmarks.`,
    '',
    `Played ${formatCount(result.builds, 'unchanged build')}: ${result.falseFailures} failed, ${rate(result.falseRate)}`,
    ...found,
    `  ${formatPercent(result.inconclusiveRate)} of unchanged benchmarks inconclusive; ${result.roundsPerBenchmark.mean.toPrecision(3)} rounds a benchmark`,
    ...(result.shortBuilds === 0
      ? []
      : [
          `  ${formatCount(result.shortBuilds, 'build')} asked for more processes than are recorded and stayed open: record ${mostAsked} (--processes ${mostAsked})`,
        ]),
    `  seed ${result.seed}`,
    '',
  ].join('\n');
}
