/** The configuration as the base branch has it: what a pull request says about its own limits and labels is not asked. */
import { judgeAlone } from '../config/authority.ts';
import type { Config } from '../config/config.ts';
import { type ConfigOrigin, placesOf } from '../config/find.ts';
import { parseConfig } from '../config/parse.ts';
import type { Client } from '../github/client.ts';
import type { PullRequest } from '../github/pull-request.ts';
import { readRepositoryFiles } from '../github/repository-file.ts';

/** Where the base has none the defaults judge; what the pull request brings is named, as it counts from the merge on. */
export async function readBaseConfig(
  client: Client,
  { baseBranch, headCommit }: Pick<PullRequest, 'baseBranch' | 'headCommit'>,
  origin: ConfigOrigin,
): Promise<Config> {
  const places = placesOf(origin);
  const [file, text] = (await firstOf(client, baseBranch, places)) ?? [];
  if (file !== undefined && text !== undefined) {
    const config = { ...parseConfig(text, `${baseBranch}:${file}`), source: file };
    return judgeAlone({ at: baseBranch, config }, undefined);
  }
  const [brought] = (await firstOf(client, headCommit, places)) ?? [];
  return judgeAlone({ at: baseBranch, config: undefined }, brought);
}

async function firstOf(
  client: Client,
  ref: string,
  places: readonly string[],
): Promise<readonly [string, string] | undefined> {
  const texts = await readRepositoryFiles(client, ref, places);
  for (const place of places) {
    const text = texts.get(place);
    if (text !== undefined) return [place, text];
  }
  return undefined;
}
