/** A run that was just measured, sent to where it is watched: profiles to Pyroscope or OTLP, figures to Prometheus. */
import type { Config } from '../config/config.ts';
import type { Policy } from '../decide/policy.ts';
import { GateError } from '../errors.ts';
import { checkFresh, type PushOrigin, pushedProfiles } from '../production/pushed-profiles.ts';
import { openTelemetry, prometheus, pyroscope, remoteOf } from '../remote/address.ts';
import { pushOtlp } from '../remote/otlp-push.ts';
import { writeToPrometheus } from '../remote/prometheus-write.ts';
import { pushToPyroscope } from '../remote/pyroscope-push.ts';
import { metricSeries } from '../report/export/openmetrics.ts';
import type { Run } from '../results/run.ts';
import type { Io } from './io.ts';

export type PublishTarget = 'pyroscope' | 'otlp' | 'prometheus';
export const targets: readonly PublishTarget[] = ['pyroscope', 'otlp', 'prometheus'];

export interface Publication {
  readonly run: Run;
  readonly profiles: ReadonlyMap<string, Uint8Array>;
  readonly origin: PushOrigin;
  /** Whose thresholds are reported; absent: none. */
  readonly policy?: Policy | undefined;
  /** Whose address is the base's, the command line's or the environment's: never one that a pull request brings. */
  readonly address: string;
}

/** Returns how many profiles or series were sent. */
export async function publishRun(
  io: Pick<Io, 'env' | 'signal'>,
  target: PublishTarget,
  { run, profiles, origin, address, policy }: Publication,
): Promise<number> {
  const { signal, env } = io;
  const now = Date.now();
  if (target === 'prometheus') {
    const series = metricSeries([run], policy);
    await writeToPrometheus(remoteOf(address, prometheus, env), series, signal);
    return series.length;
  }
  checkFresh(run, now);
  const pushed = pushedProfiles(run, profiles, origin);
  if (target === 'pyroscope') await pushToPyroscope(remoteOf(address, pyroscope, env), pushed, { now, signal });
  else await pushOtlp(remoteOf(address, openTelemetry, env), pushed, { now, signal });
  return pushed.length;
}

/**
 * Of a baseline that was stored just now, to every place its own configuration names. What cannot be sent is reported: the
 * baseline stays stored.
 */
export async function publishStored(
  io: Pick<Io, 'env' | 'signal'>,
  publish: NonNullable<Config['publish']>,
  stored: Omit<Publication, 'address'>,
): Promise<readonly string[]> {
  const messages: string[] = [];
  for (const target of targets) {
    const address = publish[target];
    if (address === undefined) continue;
    try {
      const count = await publishRun(io, target, { ...stored, address });
      messages.push(`Sent ${count} ${target === 'prometheus' ? 'series' : 'profiles'} to ${target}.`);
    } catch (error) {
      if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
      messages.push(`Nothing was sent to ${target}. ${error.message}`);
    }
  }
  return messages;
}
