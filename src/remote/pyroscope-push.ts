/** Profiles to Pyroscope: by its pusher (Connect's JSON), to a server too old for that by `/ingest`. */
import { limits, type PushedProfile, pprofWithinLimits } from '../production/pushed-profiles.ts';
import type { Remote } from './address.ts';
import { type Answer, checkJson, refuse } from './answer.ts';
import { ask } from './ask.ts';

export interface Push {
  /** Milliseconds since the epoch: what it is stamped with. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

const mostAnswerBytes = 1024 * 1024;
/** Name of the profile's kind, from which Pyroscope makes the type. */
const kindNames: Readonly<Record<PushedProfile['kind'], string>> = { cpu: 'process_cpu', heap: 'memory' };

/**
 * What `memory` allocated counts from the start of a process unless this is given: Pyroscope would keep the growth from one push
 * of a series to the next, and of its first push nothing.
 */
const whole = { __delta__: 'false' };

/** `push.v1`, or `/ingest` where the server does not know it; throws REMOTE_FAILED at the first that is refused. */
export async function pushToPyroscope(remote: Remote, profiles: readonly PushedProfile[], push: Push): Promise<void> {
  let way = pushOne;
  for (const each of profiles) {
    const answer = await way(remote, each, push);
    if (answer.status < 300) {
      if (way === pushOne) checkJson(remote, answer);
      continue;
    }
    if (way !== pushOne || ![404, 405, 501].includes(answer.status)) refuse(remote, 'push to', answer);
    way = ingestOne;
    const older = await way(remote, each, push);
    if (older.status >= 300) refuse(remote, 'push to', older);
  }
}

async function pushOne(remote: Remote, pushed: PushedProfile, push: Push): Promise<Answer> {
  const { service, labels, kind } = pushed;
  const pairs = { __name__: kindNames[kind], ...whole, service_name: service, ...labels };
  const rawProfile = Buffer.from(pprofWithinLimits(pushed, push.now)).toString('base64');
  const series = [
    {
      labels: Object.entries(pairs)
        .slice(0, limits.labels)
        .map(([name, value]) => ({ name, value })),
      samples: [{ rawProfile }],
    },
  ];
  return ask(remote, {
    method: 'POST',
    path: '/push.v1.PusherService/Push',
    headers: { 'content-type': 'application/json', 'connect-protocol-version': '1' },
    body: new TextEncoder().encode(JSON.stringify({ series })),
    mostBytes: mostAnswerBytes,
    effect: 'adds',
    signal: push.signal,
  });
}

/**
 * A form with the profile and what its types count, and no `format`: with one the body itself is read as pprof. Each type
 * becomes an application of its own, `NAME.TYPE`; one that the form does not name is dropped, or counted as cumulative.
 */
async function ingestOne(remote: Remote, pushed: PushedProfile, push: Push): Promise<Answer> {
  const { service, labels, profile } = pushed;
  const form = new FormData();
  form.set('profile', new Blob([new Uint8Array(pprofWithinLimits(pushed, push.now))]), 'profile.pprof');
  form.set('sample_type_config', new Blob([JSON.stringify(typesOf(profile))]), 'sample_type_config.json');
  const encoded = new Response(form);
  const until = Math.ceil(push.now / 1000);
  const from = until - Math.max(1, Math.round((profile.durationNs ?? 0) / 1e9));
  return ask(remote, {
    method: 'POST',
    path: '/ingest',
    query: {
      name: `${applicationName(service)}{${ingestLabels(labels)}}`,
      from: String(from),
      until: String(until),
      spyName: 'flamegate',
    },
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    body: new Uint8Array(await encoded.arrayBuffer()),
    mostBytes: mostAnswerBytes,
    effect: 'adds',
    signal: push.signal,
  });
}

const ingestUnits: Readonly<Record<string, string>> = { ns: 'nanoseconds', B: 'bytes', count: 'objects' };

function typesOf({ sampleTypes }: PushedProfile['profile']): object {
  return Object.fromEntries(
    sampleTypes.map(({ type, unit }) => [
      type,
      { units: ingestUnits[unit] ?? unit, 'display-name': type, aggregation: 'sum' },
    ]),
  );
}

/** A service as an application of a server from before labels. */
export function applicationName(service: string): string {
  return service.replaceAll(/[^A-Za-z0-9_.-]/g, '-');
}

/** The old syntax has no way to write a comma or a brace within a value. */
function ingestLabels(labels: PushedProfile['labels']): string {
  return Object.entries(labels)
    .slice(0, limits.labels)
    .map(([name, value]) => `${name}=${value.replaceAll(/[{},=]/g, '_')}`)
    .join(',');
}
