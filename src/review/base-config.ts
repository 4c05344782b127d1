/** The configuration as the base branch has it: what a pull request says about its own limits and labels is not asked. */
import type { Config } from '../config/config.ts';
import { configPlaces } from '../config/find.ts';
import { defaultConfig, parseConfig } from '../config/parse.ts';
import { GateError } from '../errors.ts';
import type { Client } from '../github/client.ts';
import { readRepositoryFiles } from '../github/repository-file.ts';

/** `path`: the `config` input; the usual places otherwise. */
export async function readBaseConfig(client: Client, ref: string, path: string | undefined): Promise<Config> {
  const places = path === undefined ? configPlaces : [path];
  const texts = await readRepositoryFiles(client, ref, places);
  for (const place of places) {
    const text = texts.get(place);
    if (text !== undefined) return parseConfig(text, place);
  }
  if (path === undefined) return defaultConfig;
  throw new GateError('CONFIG_MISSING', `Cannot read ${path} as it must be a file on ${ref}: there is none`, {
    hint: `leave the input config out to look for ${configPlaces.join(', ')}`,
  });
}
