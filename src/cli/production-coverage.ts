/** `production coverage`: hot functions of production beside what the stored benchmarks run. */
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { benchmarkProfiles } from '../gate/stored-profiles.ts';
import { git } from '../git/git.ts';
import { coverageOf } from '../production/coverage.ts';
import { skeletonFor } from '../production/skeleton.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import { renderCoverage } from '../report/production-text.ts';
import { productionPaths } from '../results/store-layout.ts';
import { joinShown, shownJson, shownText } from '../text/shown.ts';
import type { ProductionContext } from './production-context.ts';
import { keptRecords } from './production-show.ts';
import { shareOf } from './production-window.ts';

const usualLeast = 0.01;

export async function showCoverage(context: ProductionContext): Promise<ExitCode> {
  const { io, given, workspace, store } = context;
  const records = (await keptRecords(context)).filter(({ kind }) => kind === 'cpu');
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

function unprofiled(name: string): GateError {
  return new GateError(
    'STORE_MISSING',
    `Cannot say what benchmarks run as ${name} must hold profiles of them: it holds none`,
    { hint: 'flamegate baseline save measures and profiles every benchmark, and says what it could not profile' },
  );
}
