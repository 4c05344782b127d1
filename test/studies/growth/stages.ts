/** What grows with a suite, with a store and with a profile: each stage alone, on inputs from a seed. */
import { compareRuns, samplesOf } from '../../../src/decide/compare-runs.ts';
import { defaultPolicy } from '../../../src/decide/policy.ts';
import { verdict } from '../../../src/decide/verdict.ts';
import { diffProfiles, diffStacks } from '../../../src/profile/diff.ts';
import { readFolded } from '../../../src/profile/formats/folded.ts';
import type { Profile } from '../../../src/profile/profile.ts';
import { renderAgent } from '../../../src/report/agent.ts';
import { renderComment } from '../../../src/report/comment.ts';
import { renderFlameSvg } from '../../../src/report/flame/svg.ts';
import { foldedDiff } from '../../../src/report/folded-diff.ts';
import { renderHistoryJson } from '../../../src/report/history/history-json.ts';
import { renderHistoryText } from '../../../src/report/history/history-terminal.ts';
import { renderHistoryPage } from '../../../src/report/html/history-page.ts';
import { renderHtml } from '../../../src/report/html/html.ts';
import { renderProfileHtml } from '../../../src/report/html/profile-html.ts';
import { renderJson } from '../../../src/report/json.ts';
import { renderDiffText } from '../../../src/report/profile-text.ts';
import type { Report } from '../../../src/report/report.ts';
import { renderTerminal } from '../../../src/report/terminal.ts';
import { chooseBaseline } from '../../../src/results/baseline-choice.ts';
import { timeMetric } from '../../../src/results/metric.ts';
import { planPrune } from '../../../src/results/prune-plan.ts';
import { parseRun, renderRun } from '../../../src/results/run-file.ts';
import { runPath, storedRuns } from '../../../src/results/store-layout.ts';
import { createRandom } from '../../../src/stats/random.ts';
import { exampleReport } from '../../report/example-report.ts';
import { exampleHistory } from '../../report/history/example-history.ts';
import { aCommit } from '../../results/make.ts';
import { storyLine, storyRuns } from '../../support/history-story.ts';
import type { Stage } from './fitted.ts';

const assets = { script: '', scriptHash: '' };
const benchmarks = [10, 100, 1000, 10_000];
const runs = [10, 100, 1000, 10_000];
const frames = [1000, 10_000, 100_000, 1_000_000];

function suite(size: number, commits: number): ReturnType<typeof storyRuns> {
  return storyRuns(storyLine(commits), { benchmarks: size, processes: 8 });
}

function regressed(size: number): Report {
  const counts = { regression: size / 2, inconclusive: size / 4, 'no-change': size / 4 };
  return exampleReport({ counts, detail: 'none' });
}

const ofBenchmarks: readonly Omit<Stage, 'sizes'>[] = [
  {
    name: 'a run, written and read',
    prepare: (size) => {
      const [run] = suite(size, 1);
      return () => run !== undefined && parseRun(renderRun(run), 'run');
    },
  },
  {
    name: 'two runs, judged',
    prepare: (size) => {
      const [one, other] = suite(size, 2);
      if (one === undefined || other === undefined) throw new RangeError('there are two commits');
      const [before, after] = [samplesOf(one, timeMetric), samplesOf(other, timeMetric)];
      return () => verdict(compareRuns(before, after, defaultPolicy), defaultPolicy);
    },
  },
  {
    name: 'comment, half of all regressions',
    prepare: (size) => {
      const report = regressed(size);
      return () => renderComment(report, { marker: { head: aCommit(1), run: 1, attempt: 1 } });
    },
  },
  {
    name: 'report page, half regressions',
    prepare: (size) => {
      const report = regressed(size);
      return () => renderHtml(report, assets);
    },
  },
  {
    name: 'terminal, JSON and agent, half regressions',
    prepare: (size) => {
      const report = regressed(size);
      return () => [
        renderTerminal(report, { color: 'never', width: 100, rows: 'all', foot: 'none' }),
        renderJson(report),
        renderAgent(report),
      ];
    },
  },
  {
    name: 'trends of 20 runs, found and told',
    prepare: (size) => () => tellHistory({ commits: 20, benchmarks: size, processes: 8 }),
  },
  {
    name: 'trends, all of which step at one run',
    prepare: (size) => () => tellHistory({ commits: 30, benchmarks: size, processes: 2, seed: 2 }, 1.2),
  },
];

type Story = NonNullable<Parameters<typeof exampleHistory>[0]>;

/** `step`: what every value of the newer half is multiplied by. */
function tellHistory(story: Story, step = 1): unknown {
  const history = exampleHistory({
    ...story,
    edit: (all) => all.map((run, place) => (2 * place < all.length ? run : scaled(run, step))),
  });
  return [
    renderHistoryPage(history, assets),
    renderHistoryText(history, { color: 'never', width: 100 }),
    renderHistoryJson(history),
  ];
}

type StoryRun = ReturnType<typeof storyRuns>[number];

function scaled(run: StoryRun, step: number): StoryRun {
  const outcomes = run.outcomes.map((outcome) => {
    if (outcome.state !== 'measured') return outcome;
    const measurements = outcome.measurements.map(({ metric, invocations }) => ({
      metric,
      invocations: invocations.map(({ value }) => ({ value: value * step })),
    }));
    return { ...outcome, measurements };
  });
  return { ...run, outcomes };
}

const ofRuns: readonly Omit<Stage, 'sizes'>[] = [
  {
    name: 'trends of 5 benchmarks, found and told',
    prepare: (size) => () => tellHistory({ commits: size, benchmarks: 5, processes: 6 }),
  },
  {
    name: 'a store, listed, chosen from and pruned',
    prepare: (size) => {
      const line = storyLine(size);
      const paths = storyRuns(line, { benchmarks: 1, processes: 1 }).map(runPath);
      const ancestors = line.map(({ commit }) => commit).toReversed();
      return () => {
        const stored = storedRuns(paths);
        const environmentClass = stored[0]?.environmentClass ?? '';
        return [chooseBaseline(stored, { ancestors, environmentClass }), planPrune(paths, size / 2)];
      };
    },
  },
];

/** A stack of eight frames for every two new ones, as text. */
function folded(size: number, side: string): Uint8Array {
  const random = createRandom('growth', size, side);
  const lines = Array.from({ length: size / 2 }, (_, index) => {
    const callers = Array.from({ length: 6 }, (_, depth) => `call${depth}_${random.below(1 + depth * 3)}`);
    return `${callers.join(';')};own${index};leaf${index} ${1 + random.below(50)}`;
  });
  return Buffer.from(lines.join('\n'));
}

function sides(size: number): readonly [readonly { profile: Profile }[], readonly { profile: Profile }[]] {
  const side = (name: string): readonly { profile: Profile }[] =>
    [0, 1, 2].map((repeat) => ({ profile: readFolded(folded(size, `${name}${repeat}`)) }));
  return [side('before'), side('after')];
}

const ofFrames: readonly Omit<Stage, 'sizes'>[] = [
  {
    name: 'folded stacks, read',
    prepare: (size) => {
      const bytes = folded(size, 'one');
      return () => readFolded(bytes);
    },
  },
  {
    name: 'diff of one profile a side, as folded stacks',
    prepare: (size) => {
      const [[before], [after]] = sides(size);
      if (before === undefined || after === undefined) throw new RangeError('there are three a side');
      return () => [...foldedDiff(diffStacks([before], [after], { roots: [] }))].length;
    },
  },
  {
    name: 'diff of three profiles a side, as text, picture and page',
    prepare: (size) => {
      const [before, after] = sides(size / 4);
      return () => {
        const diff = diffProfiles(before, after, { roots: [] });
        return [
          renderDiffText(diff, undefined, { width: 100, rows: 30 }),
          renderFlameSvg(diff, { title: 'growth' }),
          renderProfileHtml({ diff, blame: undefined, title: 'growth' }, assets),
        ];
      };
    },
  },
];

export const stages: readonly Stage[] = [
  ...ofBenchmarks.map((stage) => ({ ...stage, name: `benchmarks: ${stage.name}`, sizes: benchmarks })),
  ...ofRuns.map((stage) => ({ ...stage, name: `runs: ${stage.name}`, sizes: runs })),
  ...ofFrames.map((stage) => ({ ...stage, name: `frames: ${stage.name}`, sizes: frames })),
];
