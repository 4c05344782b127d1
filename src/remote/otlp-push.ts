/** Profiles to an OTLP receiver over HTTP (`v1development`), one request each. https://opentelemetry.io/docs/specs/otlp/ */
import { limits, type PushedProfile } from '../production/pushed-profiles.ts';
import { writeOtlp } from '../profile/formats/otlp-write.ts';
import { keepLargest } from '../profile/largest-stacks.ts';
import type { Remote } from './address.ts';
import { ask, refuse } from './ask.ts';
import type { Push } from './pyroscope-push.ts';

export async function pushOtlp(remote: Remote, profiles: readonly PushedProfile[], push: Push): Promise<void> {
  for (const { profile, service, labels } of profiles) {
    const attributes = { 'service.name': service, ...labels };
    const answer = await ask(remote, {
      method: 'POST',
      path: '/v1development/profiles',
      headers: { 'content-type': 'application/x-protobuf' },
      body: writeOtlp(keepLargest(profile, limits.samples), { attributes, takenAt: push.now }),
      mostBytes: 1024 * 1024,
      signal: push.signal,
    });
    if (answer.status >= 300) refuse(remote, 'push to', answer);
  }
}
