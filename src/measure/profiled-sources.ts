/** A captured profile told in the words of its sources, while the checkout and its maps still stand. */
import { GateError } from '../errors.ts';
import { repositoryPath } from '../profile/place.ts';
import type { Profile } from '../profile/profile.ts';
import { applySourceMaps, type ScriptMap } from '../profile/source-map.ts';
import { readSourceMaps } from './source-maps.ts';

/** `root`: the checkout; a dependency's maps point to sources nobody here can change. A broken map changes nothing. */
export function withSources(root: string, profile: Profile): Profile {
  const files = profile.frames.flatMap(({ file }) => file ?? []);
  const own = files.filter((file) => repositoryPath(file, [root]) !== undefined);
  return [...readSourceMaps(own)].reduce(throughMap, profile);
}

/** One map at a time, so that a broken one spoils no other. */
function throughMap(profile: Profile, [file, map]: readonly [string, ScriptMap]): Profile {
  try {
    return applySourceMaps(profile, new Map([[file, map]]));
  } catch (error) {
    if (error instanceof GateError) return profile;
    throw error;
  }
}
