/** Profiles to an OTLP receiver over HTTP (`v1development`), one request each. https://opentelemetry.io/docs/specs/otlp/ */
import { GateError } from '../errors.ts';
import { otlpWithinLimits, type PushedProfile } from '../production/pushed-profiles.ts';
import { enter, fieldsOf, readTag, readUnsigned, skip } from '../profile/formats/protobuf.ts';
import type { Remote } from './address.ts';
import { type Answer, refuse } from './answer.ts';
import { ask } from './ask.ts';
import type { Push } from './pyroscope-push.ts';

/** One request a profile; throws REMOTE_FAILED at the first that is refused. */
export async function pushOtlp(remote: Remote, profiles: readonly PushedProfile[], push: Push): Promise<void> {
  for (const pushed of profiles) {
    const answer = await ask(remote, {
      method: 'POST',
      path: '/v1development/profiles',
      headers: { 'content-type': 'application/x-protobuf' },
      body: otlpWithinLimits(pushed, push.now),
      mostBytes: 1024 * 1024,
      signal: push.signal,
      effect: 'adds',
    });
    if (answer.status >= 300) refuse(remote, 'push to', answer);
    checkTaken(remote, answer);
  }
}

interface Rejected {
  readonly profiles: number;
  readonly message: string;
}

/** A receiver may say that all went well and that it threw the profile away. */
function checkTaken({ what, base }: Remote, answer: Answer): void {
  const rejected = rejectedIn(answer);
  if (rejected === undefined || rejected.profiles === 0) return;
  throw new GateError(
    'REMOTE_FAILED',
    `Cannot push to ${what} as ${base.host} must take it: it rejected ${rejected.profiles} profiles${rejected.message === '' ? '' : `, ${rejected.message}`}`,
    { hint: 'its answer says what it expects' },
  );
}

/** The `partial_success` of an ExportProfilesServiceResponse; undefined where the answer holds none that can be read. */
function rejectedIn({ type, body }: Answer): Rejected | undefined {
  try {
    return /json/i.test(type) ? inJson(body) : inProtobuf(body);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof GateError) return undefined;
    throw error;
  }
}

function inJson(body: Uint8Array): Rejected | undefined {
  const answer: unknown = JSON.parse(new TextDecoder().decode(body));
  const partial = fieldOf(answer, 'partialSuccess');
  const [profiles, message] = [fieldOf(partial, 'rejectedProfiles'), fieldOf(partial, 'errorMessage')];
  return { profiles: Number(profiles ?? 0) || 0, message: wordsOf(typeof message === 'string' ? message : '') };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

function inProtobuf(body: Uint8Array): Rejected | undefined {
  const format = 'OTLP';
  for (const { field, wire, cursor } of fieldsOf([body], format)) {
    if (field !== 1 || wire !== 'bytes') continue;
    let [profiles, message] = [0, ''];
    while (cursor.at < cursor.end) {
      const tag = readTag(cursor, format);
      if (tag.field === 1 && tag.wire === 'varint') profiles = readUnsigned(cursor, format);
      else if (tag.field === 2 && tag.wire === 'bytes') {
        const text = enter(cursor, 'bytes', format);
        message = new TextDecoder().decode(text.bytes.subarray(text.at, text.end));
      } else skip(cursor, tag.wire, format);
    }
    return { profiles, message: wordsOf(message) };
  }
  return undefined;
}

function wordsOf(message: string): string {
  return message.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}
