/** What a service answered, and the errors for a service that refuses or is the wrong one. */
import { GateError } from '../errors.ts';
import type { Remote } from './address.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  /** How long it asks clients to wait. */
  readonly retryAfterMs?: number | undefined;
  /** Where it redirects to. */
  readonly location?: string | undefined;
}

/** Throws REMOTE_FAILED for what no API answers: the way to another address, or a page for people in place of success. */
export function checkAnswer({ what, base }: Remote, answer: Answer): void {
  if (answer.status >= 300 && answer.status < 400) {
    const target = answer.location !== undefined && URL.canParse(answer.location, base.href);
    const origin = target ? new URL(answer.location ?? '', base.href).origin : 'no address';
    throw new GateError(
      'REMOTE_FAILED',
      `Cannot reach ${what} as ${base.host} must answer itself: it redirects to ${origin}`,
      {
        hint: 'credentials go to the one address that was given: where that other one may have them, give it; else check the address',
      },
    );
  }
  if (answer.status < 300 && isPage(answer)) {
    throw new GateError(
      'REMOTE_FAILED',
      `Cannot reach ${what} as ${base.host} must answer as its API does: it sent ${titleOf(answer) ?? 'a web page'}`,
      { hint: 'check the address: it is where the service answers, neither its pages nor a login before them' },
    );
  }
}

/** Throws REMOTE_FAILED for a success that is not JSON, as of a server that answers every path alike. */
export function checkJson({ what, base }: Remote, { body, type }: Answer): void {
  try {
    JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new GateError(
      'REMOTE_FAILED',
      `Cannot reach ${what} as ${base.host} must answer in JSON: it sent ${body.length} bytes of ${type === '' ? 'no type' : type.slice(0, 100)}`,
      { hint: 'check the address: the server there answers every path alike' },
    );
  }
}

const hints: Readonly<Record<number, string>> = {
  401: 'set its _TOKEN, or _USER and _PASSWORD, in the environment of this command',
  403: 'the credentials must allow it',
  404: 'check the address: it is where the service answers, without a path of its API',
  413: 'it, or a proxy before it, takes less in one request: raise its limit',
  429: 'it takes less at once: try again later, or raise the limit of its tenant',
};

/** Throws REMOTE_FAILED with what the service said, cut short. */
export function refuse({ what, base }: Remote, verb: string, answer: Answer): never {
  const broken = answer.status >= 500 ? 'it is in trouble: look at its log, or try again later' : undefined;
  throw new GateError('REMOTE_FAILED', `Cannot ${verb} ${what} as ${base.host} must allow it: ${refusalOf(answer)}`, {
    hint: hints[answer.status] ?? broken ?? 'its answer says what it expects',
  });
}

function refusalOf(answer: Answer): string {
  const text = isPage(answer) ? (titleOf(answer) ?? '') : beginningOf(answer).slice(0, 300);
  return text === '' ? `HTTP ${answer.status}` : `HTTP ${answer.status}, ${text}`;
}

function isPage(answer: Answer): boolean {
  return /^\s*text\/html\b/i.test(answer.type) || /^<(?:!doctype html|html)\b/i.test(beginningOf(answer));
}

/** `the page "Sign in"` */
function titleOf(answer: Answer): string | undefined {
  const title = /<title[^<>]{0,100}>([^<]{1,100})/i.exec(beginningOf(answer))?.[1]?.trim();
  return title === undefined || title === '' ? undefined : `the page "${title}"`;
}

function beginningOf({ body }: Answer): string {
  return new TextDecoder().decode(body.subarray(0, 2_000)).replaceAll(/\s+/g, ' ').trim();
}
