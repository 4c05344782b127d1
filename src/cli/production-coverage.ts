/** `production coverage`: hot functions of production beside what the stored benchmarks run. */
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { git } from '../git/git.ts';
import type { BaselineStore } from '../ports.ts';
import { coverageOf } from '../production/coverage.ts';
import { skeletonFor } from '../production/skeleton.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import type { Profile } from '../profile/profile.ts';
import { renderCoverage } from '../report/production-text.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { productionPaths, profilePath, runStamp } from '../results/store-layout.ts';
import { joinShown, shownJson, shownText } from '../text/shown.ts';
import type { ProductionDesk } from './production-desk.ts';
import { keptRecords } from './production-show.ts';
import { shareOf } from './production-window.ts';

const usualLeast = 0.01;
/** Stored runs looked through for a profile of each benchmark, newest first. */
const mostRuns = 20;

export async function showCoverage(desk: ProductionDesk): Promise<ExitCode> {
  const { io, given, workspace, store } = desk;
  const records = (await keptRecords(desk)).filter(({ kind }) => kind === 'cpu');
  const benchmarks = await benchmarkProfiles(store);
  if (benchmarks.size === 0) throw unprofiled(store.name);
  const listed = await git(workspace.root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const files = new Set(listed.split('\0'));
  const least = shareOf(given.text('least'), 'least') ?? usualLeast;
  const harnesses = workspace.config.suites.map(({ harness }) => harness);
  const found = [];
  for (const record of records) {
    const bytes = await store.readFile(productionPaths(record).profile);
    if (bytes === undefined) continue;
    const coverage = coverageOf({
      service: record.service,
      profile: readPprof(bytes),
      benchmarks: [...benchmarks.values()],
      isRepositoryFile: (path) => files.has(path),
      least,
    });
    const [next] = coverage.uncovered;
    const skeleton = next === undefined ? undefined : skeletonFor(next, harnesses);
    found.push(skeleton === undefined ? { coverage } : { coverage, skeleton });
  }
  if (given.flag('json')) {
    const services = found.map(({ coverage, skeleton }) => ({ ...coverage, next: skeleton ?? null }));
    io.stdout(shownJson(`${JSON.stringify({ least, benchmarks: benchmarks.size, services }, null, 2)}\n`));
  } else {
    const rows = given.whole('limit') ?? 15;
    const texts = found.map(({ coverage, ...rest }) =>
      shownText(renderCoverage(coverage, { rows, least, benchmarks: benchmarks.size, ...rest })),
    );
    io.stdout(joinShown(texts, '\n'));
  }
  return exitCode.pass;
}

/** The newest stored CPU profile of each benchmark. */
export async function benchmarkProfiles(store: BaselineStore): Promise<ReadonlyMap<string, Profile>> {
  const stored = await store.list();
  const newest = stored.toSorted((a, b) => (runStamp(a.key) < runStamp(b.key) ? 1 : -1)).slice(0, mostRuns);
  const profiles = new Map<string, Profile>();
  for (const each of newest) {
    const run = await store.read(each);
    for (const outcome of run.outcomes) {
      const key = benchmarkKey(outcome.id);
      if (outcome.state !== 'measured' || profiles.has(key)) continue;
      const reference = outcome.profiles.find(({ kind }) => kind === 'cpu');
      if (reference === undefined) continue;
      const bytes = await store.readFile(profilePath(each.key, reference.file));
      if (bytes !== undefined) profiles.set(key, readPprof(bytes));
    }
  }
  return profiles;
}

function unprofiled(name: string): GateError {
  return new GateError(
    'STORE_MISSING',
    `Cannot tell what benchmarks run as ${name} must hold profiles of them: it holds none`,
    { hint: 'flamegate baseline save measures and profiles every benchmark' },
  );
}
