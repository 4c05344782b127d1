/**
 * A profile of a window from Pyroscope: by its querier as pprof, which keeps files and lines; from a server too old for
 * that by the older query, and by `/pyroscope/render` or `/render` where only names are to be had.
 * https://grafana.com/docs/pyroscope/latest/reference-server-api/
 */
import { GateError } from '../errors.ts';
import { readFlamebearer } from '../profile/formats/flamebearer.ts';
import { readPprof } from '../profile/formats/pprof.ts';
import { enter, fieldsOf, readTag, skip } from '../profile/formats/protobuf.ts';
import { createMessage } from '../profile/formats/protobuf-write.ts';
import type { Profile } from '../profile/profile.ts';
import type { Remote } from './address.ts';
import { type Answer, refuse } from './answer.ts';
import { ask } from './ask.ts';
import { applicationName } from './pyroscope-push.ts';

export interface PyroscopeQuery {
  /** `process_cpu:cpu:nanoseconds:cpu:nanoseconds` */
  readonly profileType: string;
  /** `{service_name="checkout"}` */
  readonly selector: string;
  /** What a server from before labels knows of it: `checkout` in `checkout.cpu{}`. */
  readonly service: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly until: number;
  readonly signal?: AbortSignal | undefined;
}

const mostBytes = 128 * 1024 * 1024;
const mostInflatedBytes = 512 * 1024 * 1024;
/** ProfileFormat.PROFILE_FORMAT_PPROF of querier.v1. */
const formatPprof = 4;
const mostNodes = 65_536;

export type WindowAnswer =
  | { readonly state: 'profile'; readonly profile: Profile }
  | { readonly state: 'nothing' }
  /** It would answer for a shorter window: that is a limit of its tenant. */
  | { readonly state: 'too-long'; readonly answer: Answer };

/** One window as a whole. */
export async function queryWindow(remote: Remote, query: PyroscopeQuery): Promise<WindowAnswer> {
  try {
    const profile = await askWindow(remote, query);
    return profile === undefined ? { state: 'nothing' } : { state: 'profile', profile };
  } catch (error) {
    if (error instanceof TooLong) return { state: 'too-long', answer: error.answer };
    throw error;
  }
}

class TooLong extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('The window is longer than the server allows');
    this.answer = answer;
  }
}

function refuseQuery(remote: Remote, answer: Answer): never {
  const text = new TextDecoder().decode(answer.body.subarray(0, 2_000));
  const isLimit = /time range exceeds|max[-_ ]?query[-_ ]?length/i.test(text);
  if ([400, 413, 422].includes(answer.status) && isLimit) throw new TooLong(answer);
  return refuse(remote, 'query', answer);
}

async function askWindow(remote: Remote, query: PyroscopeQuery): Promise<Profile | undefined> {
  const merged = await askQuerier(remote, query, 'SelectMergeStacktraces');
  const pprof = merged === undefined ? undefined : understood(remote, () => pprofWithin(merged));
  const older = pprof ?? (await askQuerier(remote, query, 'SelectMergeProfile'));
  if (older === undefined) return render(remote, query);
  return older.length === 0 ? undefined : withContent(understood(remote, () => readPprof(older, bounded)));
}

/** Throws REMOTE_FAILED for an answer that is none of a profile. */
function understood<T>({ what, base }: Remote, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof GateError)) throw cause;
    throw new GateError(
      'REMOTE_FAILED',
      `Cannot read the answer of ${what} as ${base.host} must send a profile: ${cause.message}`,
      { cause, hint: 'check the address: something else may answer there' },
    );
  }
}

const bounded = { maxInflatedBytes: mostInflatedBytes };

/** Connect's unary call with protocol buffers; undefined where the server does not know the procedure. */
async function askQuerier(
  remote: Remote,
  query: PyroscopeQuery,
  procedure: 'SelectMergeStacktraces' | 'SelectMergeProfile',
): Promise<Uint8Array | undefined> {
  const request = createMessage()
    .text(1, query.profileType)
    .text(2, query.selector)
    .number(3, query.from)
    .number(4, query.until);
  if (procedure === 'SelectMergeStacktraces') request.number(6, formatPprof);
  const answer = await ask(remote, {
    method: 'POST',
    path: `/querier.v1.QuerierService/${procedure}`,
    headers: { 'content-type': 'application/proto', 'connect-protocol-version': '1' },
    body: request.bytes(),
    mostBytes,
    effect: 'none',
    signal: query.signal,
  });
  if (answer.status === 200) return answer.body;
  if (isUnknown(answer)) return undefined;
  return refuseQuery(remote, answer);
}

function isUnknown({ status, body }: Answer): boolean {
  if ([404, 405, 415, 501].includes(status)) return true;
  return /"code"\s*:\s*"unimplemented"/.test(new TextDecoder().decode(body.subarray(0, 2_000)));
}

/** Field 5 of the response is a message whose field 1 is the profile; undefined: an older server answers otherwise. */
function pprofWithin(response: Uint8Array): Uint8Array | undefined {
  const format = 'Pyroscope';
  for (const { field, wire, cursor } of fieldsOf([response], format)) {
    if (field !== 5 || wire !== 'bytes') continue;
    while (cursor.at < cursor.end) {
      const tag = readTag(cursor, format);
      if (tag.field !== 1 || tag.wire !== 'bytes') {
        skip(cursor, tag.wire, format);
        continue;
      }
      const profile = enter(cursor, 'bytes', format);
      return profile.bytes.slice(profile.at, profile.end);
    }
    return new Uint8Array();
  }
  return undefined;
}

async function render(remote: Remote, query: PyroscopeQuery): Promise<Profile | undefined> {
  const answer = await renderAt(remote, query, '/pyroscope/render');
  const known = isUnknown(answer) ? await renderAt(remote, query, '/render') : answer;
  if (known.status !== 200) return refuseQuery(remote, known);
  return withContent(understood(remote, () => readFlamebearer(known.body, bounded)));
}

function renderAt(remote: Remote, query: PyroscopeQuery, path: '/pyroscope/render' | '/render'): Promise<Answer> {
  const [, type] = query.profileType.split(':');
  // There a type is the end of the application's name, and the whole of it where it was written so.
  const application = type === undefined ? `${query.profileType}{}` : `${applicationName(query.service)}.${type}{}`;
  return ask(remote, {
    method: 'GET',
    path,
    query: {
      query: path === '/render' ? application : `${query.profileType}${query.selector}`,
      from: String(query.from),
      until: String(query.until),
      format: 'json',
      'max-nodes': String(mostNodes),
      maxNodes: String(mostNodes),
    },
    mostBytes,
    effect: 'none',
    signal: query.signal,
  });
}

function withContent(profile: Profile): Profile | undefined {
  return profile.stacks.some(({ values }) => values.some((value) => value > 0)) ? profile : undefined;
}
