/** A captured profile in terms of its sources, while the checkout and its maps still exist. */
import { GateError } from '../errors.ts';
import { bundleFolder } from '../harness/javascript/bundles.ts';
import { repositoryPath } from '../profile/place.ts';
import type { Profile } from '../profile/profile.ts';
import type { applySourceMaps, ScriptMap } from '../profile/source-map.ts';
import { readSourceMaps } from './source-maps.ts';

/**
 * `root`: the checkout; a dependency's maps point to sources that no change here can touch. `given`: maps by script that are
 * not on disk. A broken map changes nothing.
 */
export async function withSources(
  root: string,
  profile: Profile,
  given: Readonly<Record<string, object>> = {},
): Promise<Profile> {
  const files = profile.frames.flatMap(({ file }) => file ?? []);
  const own = [...new Set(files)].filter((file) => repositoryPath(file, [root]) !== undefined || isBundle(file));
  const known = own.flatMap((file): [string, ScriptMap][] => {
    const map = Object.hasOwn(given, file) ? given[file] : undefined;
    return map === undefined ? [] : [[file, { map }]];
  });
  const stored = readSourceMaps(own.filter((file) => !Object.hasOwn(given, file)));
  const maps = [...known, ...stored];
  if (maps.length === 0) return profile;
  const { applySourceMaps: apply } = await import('../profile/source-map.ts');
  return maps.reduce((read, map) => throughMap(read, map, apply), profile);
}

/** What vite made of bench files and of what they import is among the packages. */
function isBundle(file: string): boolean {
  return file.replaceAll('\\', '/').includes(`/${bundleFolder}/`);
}

/** One map at a time, so that a broken one does not affect others. */
function throughMap(
  profile: Profile,
  [file, map]: readonly [string, ScriptMap],
  apply: typeof applySourceMaps,
): Profile {
  try {
    return apply(profile, new Map([[file, map]]));
  } catch (error) {
    if (error instanceof GateError) return profile;
    throw error;
  }
}
