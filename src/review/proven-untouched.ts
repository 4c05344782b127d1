/** That a change touches nothing which the gate measures, from what GitHub says of both: the base's word and its files. */
import type { Config } from '../config/config.ts';
import { type ConfigOrigin, placesOf } from '../config/find.ts';
import { isUntouched } from '../config/untouched.ts';
import type { Client } from '../github/client.ts';
import { listChangedFiles } from '../github/pull-request.ts';

/** GitHub lists no more; of a longer list nothing can be proven. */
const mostFiles = 3000;

/** Old names of what was moved included; undefined: too many to know them all. */
export async function readChangedPaths(client: Client, number: number): Promise<readonly string[] | undefined> {
  const files = await listChangedFiles(client, number, mostFiles);
  if (files.length >= mostFiles) return undefined;
  return files.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [path, previousPath]));
}

/** Names of the base's suites whose `paths` the change does not touch; none where the changed paths are unknown. */
export function untouchedSuites(
  { baseSuites = [] }: Pick<Config, 'baseSuites'>,
  origin: ConfigOrigin,
  changed: readonly string[] | undefined,
): readonly string[] {
  if (changed === undefined) return [];
  const touching = { changed, places: placesOf(origin) };
  return baseSuites.filter((suite) => isUntouched([suite], touching)).map(({ name }) => name);
}

export async function isAllUntouched(
  client: Client,
  { config, origin, number }: { readonly config: Config; readonly origin: ConfigOrigin; readonly number: number },
): Promise<boolean> {
  const suites = config.baseSuites ?? [];
  if (suites.length === 0) return false;
  return untouchedSuites(config, origin, await readChangedPaths(client, number)).length === suites.length;
}
