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
  const [file, text] = (await firstOf(client, branchRef(baseBranch), places)) ?? [];
  if (file !== undefined && text !== undefined) {
    const config = { ...parseConfig(text, `${baseBranch}:${file}`), source: file };
    return judgeAlone({ at: baseBranch, config }, undefined);
  }
  const [brought] = (await firstOf(client, headCommit, places)) ?? [];
  return judgeAlone({ at: baseBranch, config: undefined }, brought);
}

/** Of a tag and a branch of one name git takes the tag. */
export function branchRef(branch: string): string {
  return `refs/heads/${branch}`;
}

async function firstOf(
  client: Client,
  ref: string,
  places: readonly string[],
): Promise<readonly [string, string] | undefined> {
  let paths = places;
  for (let turn = 0; turn < mostLinks; turn++) {
    const texts = await readRepositoryFiles(client, ref, [...new Set(paths.flatMap((path) => [path, ...above(path)]))]);
    const followed = paths.map((path) => followLink(path, texts));
    if (followed.every((path, index) => path === paths[index])) return found(places, paths, texts);
    paths = followed;
  }
  return undefined;
}

const mostLinks = 6;

function found(
  places: readonly string[],
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
): readonly [string, string] | undefined {
  for (const [index, place] of places.entries()) {
    const text = texts.get(paths[index] ?? '');
    if (text !== undefined) return [place, text];
  }
  return undefined;
}

/** Where a link of the repository leads. The API returns a link as a file that holds nothing but where it leads. */
function followLink(path: string, texts: ReadonlyMap<string, string>): string {
  for (const at of [...above(path), path]) {
    const text = texts.get(at);
    if (text === undefined || (at === path && !isTarget(text))) continue;
    const [target] = placesOf({ folder: at.split('/').slice(0, -1).join('/'), config: text });
    return `${target ?? 'outside the repository'}${path.slice(at.length)}`;
  }
  return path;
}

/** A configuration is a mapping, and a path is none. */
function isTarget(text: string): boolean {
  return text !== '' && !/[\n\r]|:(?:\s|$)|^\s*[#{]/.test(text);
}

/** The folders that a path leads through, the outermost first. */
function above(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
