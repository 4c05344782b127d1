/** A window of any length from Pyroscope, which answers for a day at once unless its tenant may ask for more. */
import { mergeProductionProfiles } from '../production/added-profiles.ts';
import type { Profile } from '../profile/profile.ts';
import type { Remote } from './address.ts';
import { refuse } from './answer.ts';
import { type PyroscopeQuery, queryWindow } from './pyroscope-query.ts';

/** A server that refuses even this refuses for another reason. */
const shortestMs = 60_000;

/** Undefined: the server has nothing of that window. */
export async function queryPyroscope(remote: Remote, query: PyroscopeQuery): Promise<Profile | undefined> {
  const { from, until } = query;
  const pieces: Profile[] = [];
  let length = until - from;
  for (let at = from; at < until; ) {
    const end = Math.min(until, at + length);
    const answer = await queryWindow(remote, { ...query, from: at, until: end });
    if (answer.state === 'too-long') {
      length = Math.ceil(length / 2);
      if (length < shortestMs) refuse(remote, 'query', answer.answer);
      continue;
    }
    if (answer.state === 'profile') pieces.push(answer.profile);
    at = end;
  }
  const [first, ...others] = pieces;
  if (first === undefined || others.length === 0) return first;
  const durations = pieces.flatMap(({ durationNs }) => durationNs ?? []);
  return {
    ...mergeProductionProfiles(pieces),
    durationNs: durations.length === 0 ? undefined : durations.reduce((sum, each) => sum + each, 0),
  };
}
