/** The story as the trend page gets it, made without a store or git. */
import { placeOverrides } from '../../../src/past/placed-overrides.ts';
import { usualReferences } from '../../../src/past/trend-references.ts';
import { allTrends } from '../../../src/past/trends.ts';
import type { HistoryReport } from '../../../src/report/history/history-report.ts';
import { environmentClass } from '../../../src/results/environment.ts';
import { type HistoryLine, measuredPlaces } from '../../../src/results/history-line.ts';
import { processSummaries } from '../../../src/results/process-summary.ts';
import type { Run } from '../../../src/results/run.ts';
import { runPath } from '../../../src/results/store-layout.ts';
import { type StoryOptions, storyLine, storyNote, storyRuns } from '../../support/history-story.ts';

export interface ExampleOptions extends StoryOptions {
  /** Changes the runs before they are looked at. */
  readonly edit?: (runs: readonly Run[], line: HistoryLine) => readonly Run[];
  readonly editLine?: (line: HistoryLine) => HistoryLine;
  readonly over?: Partial<HistoryReport>;
}

export function exampleHistory(options: ExampleOptions = {}): HistoryReport {
  const { edit = (runs) => runs, editLine = (each) => each, over = {} } = options;
  const line = editLine(storyLine(options.commits ?? 60));
  const places = new Map(line.map(({ commit }, place) => [commit, place]));
  const runs = edit(storyRuns(line, options), line).map((run) => ({
    place: places.get(run.commit) ?? 0,
    key: runPath(run),
    takenAt: run.takenAt,
    environmentClass: environmentClass(run.environment),
    environment: run.environment,
    summaries: processSummaries(run),
  }));
  const overrides = placeOverrides([storyNote(line)], line);
  const references = usualReferences(line, measuredPlaces(runs));
  return {
    store: 'git:flamegate-data',
    line,
    runs,
    trends: allTrends(runs, { overrides: overrides.placed, references }),
    references,
    overrides,
    leftOut: 0,
    repositoryUrl: 'https://github.com/example/parser',
    notes: [],
    version: '0.0.0',
    ...over,
  };
}
