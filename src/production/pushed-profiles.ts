/** The profiles of a measured run as Pyroscope and OTLP receivers take them: labeled, and within the limits of a tenant. */
import { gunzipSync } from 'node:zlib';
import { GateError } from '../errors.ts';
import { writeOtlp } from '../profile/formats/otlp-write.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import { writePprof } from '../profile/formats/pprof-write.ts';
import { keepLargest } from '../profile/largest-stacks.ts';
import type { Profile } from '../profile/profile.ts';
import { environmentClass } from '../results/environment.ts';
import type { Run } from '../results/run.ts';

export type Labels = Readonly<Record<string, string>>;

export interface PushedProfile {
  /** One a suite. */
  readonly service: string;
  readonly kind: 'cpu' | 'heap';
  readonly labels: Labels;
  readonly profile: Profile;
}

export interface PushOrigin {
  /** `owner/name`, and where it is; absent where no remote says it. */
  readonly repository?: string;
  readonly repositoryUrl?: string;
  readonly ref?: string | undefined;
}

/** https://grafana.com/docs/pyroscope/latest/configure-server/reference-configuration-parameters/ */
export const limits: Readonly<Record<'samples' | 'bytes' | 'series' | 'labels' | 'labelValue' | 'ageMs', number>> = {
  samples: 16_000,
  bytes: 4 * 1024 * 1024,
  series: 5_000,
  labels: 30,
  labelValue: 2_048,
  ageMs: 3_600_000,
};

/** `bytes`: by the path that the run names. Throws USAGE where a tenant could not take so many series. */
export function pushedProfiles(
  run: Run,
  bytes: ReadonlyMap<string, Uint8Array>,
  origin: PushOrigin,
): readonly PushedProfile[] {
  const pushed = run.outcomes.flatMap((outcome) => {
    if (outcome.state !== 'measured') return [];
    return outcome.profiles.flatMap(({ kind, file }): readonly PushedProfile[] => {
      const content = bytes.get(file);
      if (content === undefined) return [];
      const { suite, name } = outcome.id;
      const labels = labelsOf(run, name, origin);
      return [{ service: serviceOf(suite, origin), kind, labels, profile: readPprof(content) }];
    });
  });
  if (pushed.length <= limits.series) return pushed;
  throw new GateError(
    'USAGE',
    `Cannot push ${pushed.length} profiles as a tenant must have at most ${limits.series} series`,
    { hint: 'push a suite at a time, to tenants of their own' },
  );
}

function serviceOf(suite: string, { repository }: PushOrigin): string {
  const name = repository?.split('/').at(-1);
  return name === undefined ? suite : `${name}/${suite}`;
}

function labelsOf(run: Run, benchmark: string, { repository, repositoryUrl, ref }: PushOrigin): Labels {
  const labels: Readonly<Record<string, string | undefined>> = {
    benchmark,
    commit: run.commit,
    environment: environmentClass(run.environment),
    gate: run.gate === undefined || run.gate === '' ? undefined : run.gate,
    ref,
    repository,
    // These three link a function to its source in Grafana.
    service_git_ref: run.commit,
    service_repository: repositoryUrl,
    service_root_path: repositoryUrl === undefined ? undefined : '.',
  };
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value.slice(0, limits.labelValue)]],
    ),
  );
}

/** The last two parts of a profile's type, by which it is asked for; V8's profiles have none of their own. */
const periodTypes: Readonly<Record<PushedProfile['kind'], { readonly type: string; readonly unit: string }>> = {
  cpu: { type: 'cpu', unit: 'nanoseconds' },
  heap: { type: 'space', unit: 'bytes' },
};

/** As pprof within the limits: the smallest stacks go into "other", every total stays. */
export function pprofWithinLimits(
  { profile, kind }: Pick<PushedProfile, 'profile' | 'kind'>,
  takenAt: number,
): Uint8Array {
  const stamp = { takenAt, periodType: periodTypes[kind] };
  // The limit counts what is inflated.
  return withinLimits(
    profile,
    (kept) => writePprof(kept, stamp),
    (written) => gunzipSync(written).length,
  );
}

/** The same as OTLP, with service and labels as what is said of its resource. */
export function otlpWithinLimits({ profile, service, labels }: PushedProfile, takenAt: number): Uint8Array {
  const attributes = { 'service.name': service, ...labels };
  return withinLimits(
    profile,
    (kept) => writeOtlp(kept, { attributes, takenAt }),
    (written) => written.length,
  );
}

function withinLimits(
  profile: Profile,
  write: (kept: Profile) => Uint8Array,
  sizeOf: (written: Uint8Array) => number,
): Uint8Array {
  for (let most: number = limits.samples; ; most = Math.floor(Math.min(most, profile.stacks.length) / 2)) {
    const written = write(keepLargest(profile, most));
    if (sizeOf(written) <= limits.bytes || most <= 1) return written;
  }
}

/** Receivers refuse what is older than an hour, so the job that measured is the one that pushes. */
export function checkFresh(run: Run, now: number): void {
  if (now - Date.parse(run.takenAt) <= limits.ageMs) return;
  throw new GateError(
    'USAGE',
    `Cannot push the run as it must have been measured within the last hour: it was at ${run.takenAt}`,
    { hint: 'push from the job that measures, or let it publish: see docs/production.md' },
  );
}
