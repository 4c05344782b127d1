/** `production save`: a profile from files or from Pyroscope, its files named as the repository names them, into the store. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { git } from '../git/git.ts';
import { readSourceMaps } from '../measure/source-maps.ts';
import { mergeProductionProfiles } from '../production/added-profiles.ts';
import { costKindOf, withTellingType } from '../production/cost-kind.ts';
import { type ProductionRecord, renderProduction } from '../production/record.ts';
import { toRepositoryPaths } from '../production/repository-paths.ts';
import { sharesOf } from '../production/shares.ts';
import { writePprof } from '../profile/formats/pprof-write.ts';
import { keepLargest } from '../profile/largest-stacks.ts';
import { placeOf } from '../profile/place.ts';
import type { Profile } from '../profile/profile.ts';
import { applyEachMap } from '../profile/source-map.ts';
import { pyroscope, remoteOf } from '../remote/address.ts';
import { queryPyroscope } from '../remote/pyroscope-windows.ts';
import { spanWords } from '../report/production-words.ts';
import { productionPaths } from '../results/store-layout.ts';
import { shown, shownJson } from '../text/shown.ts';
import type { ProductionContext } from './production-context.ts';
import { spanOf, timeOf } from './production-window.ts';
import { notesOf, readProfileFile } from './profile-files.ts';

/** Stacks kept of a profile; what is less is "other". */
const mostStacks = 16_000;
const usualWindowMs = 7 * 86_400_000;
const usualType = 'process_cpu:cpu:nanoseconds:cpu:nanoseconds';

interface Taken {
  readonly profile: Profile;
  readonly from?: number | undefined;
  readonly until: number;
  readonly source: string;
}

export async function saveProduction(context: ProductionContext): Promise<ExitCode> {
  const { io, given, words, workspace, store } = context;
  const service = given.text('service');
  if (service === undefined || service.trim() === '') {
    throw usage('--service must name the service that was profiled', 'nothing');
  }
  const taken = words.length > 0 ? fromFiles(context) : await fromPyroscope(context, service);
  const files = await repositoryFiles(workspace.root);
  checkKind(taken.profile);
  const mapped = toRepositoryPaths(withSourceMaps(taken.profile, workspace.root), files);
  const profile = keepLargest(mapped, mostStacks);
  const record = recordOf(profile, service, taken);
  if (record.amount === 0) throw nothingSampled(taken.source);
  const paths = productionPaths(record);
  // The record last: a store that shows it has the profile.
  await store.writeFiles(
    new Map([
      [paths.profile, writePprof(profile)],
      [paths.record, new TextEncoder().encode(renderProduction(record))],
    ]),
  );
  if (given.flag('json')) {
    const { functions: _, ...summary } = record;
    io.stdout(shownJson(`${JSON.stringify({ store: store.name, key: paths.record, ...summary })}\n`));
  } else {
    io.stdout(shown`stored ${record.type} of ${service} (${windowText(record)}) in ${store.name} as ${paths.record}\n`);
    const own = record.functions.filter(({ file }) => file !== undefined && files.includes(file));
    io.stderr(shown`${own.length} of its ${record.functions.length} functions are in files of this repository\n`);
  }
  return exitCode.pass;
}

function windowText({ from, until }: ProductionRecord): string {
  return from === undefined ? `until ${until}` : `${spanWords(Date.parse(until) - Date.parse(from))} until ${until}`;
}

function recordOf(profile: Profile, service: string, taken: Taken): ProductionRecord {
  const { sampleCount } = profile;
  return {
    schema: 1,
    service,
    ...sharesOf(profile),
    samples: sampleCount === undefined ? undefined : Math.round(sampleCount),
    from: taken.from === undefined ? undefined : new Date(taken.from).toISOString(),
    until: new Date(taken.until).toISOString(),
    savedAt: new Date().toISOString(),
    source: taken.source,
    notes: notesOf([profile]).map((note) => note.slice(0, 1_000)),
  };
}

function fromFiles({ io, given, words }: ProductionContext): Taken {
  const type = given.text('type');
  const read = words.map((file) => readProfileFile(file, { cwd: io.cwd, type }));
  const profiles = type === undefined ? read.map(withTellingType) : read;
  const ends = words.map((file) => statSync(resolve(io.cwd, file)).mtimeMs);
  const until = untilOf(given) ?? Math.min(Math.max(...ends), Date.now());
  const profile = mergeProductionProfiles(profiles);
  const spanMs = spanOf(given.text('window'), 'window') ?? coveredMs(profiles, ends);
  return { profile, until, source: 'file', from: spanMs === undefined ? undefined : Math.max(0, until - spanMs) };
}

/** From the begin of the first to the end of the last, which was when its file was written; profiles of pods overlap. */
function coveredMs(profiles: readonly Profile[], ends: readonly number[]): number | undefined {
  const begins = profiles.flatMap(({ durationNs = 0 }, at) =>
    durationNs > 0 ? [(ends[at] ?? Number.NaN) - durationNs / 1e6] : [],
  );
  return begins.length === 0 ? undefined : Math.max(...ends) - Math.min(...begins);
}

async function fromPyroscope({ io, given }: ProductionContext, service: string): Promise<Taken> {
  const address = given.text('pyroscope') ?? io.env['PYROSCOPE_URL'];
  if (address === undefined || address === '') {
    throw usage('a profile, --pyroscope or PYROSCOPE_URL must be given', 'nothing');
  }
  const remote = remoteOf(address, pyroscope, io.env);
  const until = untilOf(given) ?? Date.now();
  const from = Math.max(0, until - (spanOf(given.text('window'), 'window') ?? usualWindowMs));
  const profile = await queryPyroscope(remote, {
    profileType: given.text('profile-type') ?? usualType,
    selector: given.text('selector') ?? `{service_name=${JSON.stringify(service)}}`,
    service,
    from,
    until,
    signal: io.signal,
  });
  if (profile === undefined) throw nothingSampled(remote.base.host);
  return { profile: withTellingType(profile), from, until, source: remote.base.host };
}

/** A window that is not over says less than its length. */
function untilOf(given: ProductionContext['given']): number | undefined {
  const until = timeOf(given.text('until'), 'until');
  if (until === undefined || until <= Date.now()) return until;
  throw usage('--until must be a time that has passed', new Date(until).toISOString());
}

function checkKind(profile: Profile): void {
  const shown = profile.sampleTypes[profile.defaultType];
  if (shown === undefined || costKindOf(shown) !== undefined) return;
  throw new GateError(
    'PROFILE_UNLIKE',
    `Cannot save the profile as it must measure processor time, wall-clock time or allocations: current value is ${shown.type} in ${shown.unit}`,
    {
      hint: 'shares of waiting time or of memory in use do not show what a slower function costs; choose another with --type, or --profile-type for Pyroscope',
    },
  );
}

/** Tracked and new files; what is ignored is built. */
async function repositoryFiles(root: string): Promise<readonly string[]> {
  const listed = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return listed.split('\0').filter((path) => path !== '');
}

/** Scripts of a container that are built here too lead through the source maps beside them to what was written. */
function withSourceMaps(profile: Profile, root: string): Profile {
  const local = new Map<string, string>();
  for (const { file } of profile.frames) {
    if (file !== undefined && !local.has(file)) local.set(file, localScript(file, root) ?? file);
  }
  const frames = profile.frames.map((frame) =>
    frame.file === undefined ? frame : { ...frame, file: local.get(frame.file) ?? frame.file },
  );
  return applyEachMap({ ...profile, frames }, readSourceMaps(local.values()));
}

function localScript(file: string, root: string): string | undefined {
  const { path, kind } = placeOf(file, []);
  if (kind === 'dependency' || kind === 'runtime' || !/\.[cm]?js$/.test(path)) return undefined;
  const parts = path.split('/').filter((part) => part !== '' && part !== '..');
  // At least a folder and a name: any project has an index.js.
  for (let at = 0; at < parts.length - 1; at++) {
    const candidate = join(root, ...parts.slice(at));
    if (existsSync(candidate)) return candidate;
  }
  return undefined;
}

function nothingSampled(source: string): GateError {
  return new GateError('PROFILE_MALFORMED', `Cannot save the profile as it must hold samples: ${source} has none`, {
    hint: 'check the service, the window and the type of profile',
  });
}

function usage(must: string, value: string): GateError {
  return new GateError('USAGE', `Cannot save production as ${must}: current value is ${value}`, {
    hint: 'flamegate production save checkout.pb.gz --service checkout',
  });
}
