/**
 * The configuration of a gate: what is run as the checkout says, how it is judged as the base commit says. A file or a
 * store that a person names outranks both, unless the file named is one that the base commit has, too: on another CI
 * the command line names it, and the change under review edits it.
 */
import { access, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { readConfig, storeLocationOf } from '../app/workspace.ts';
import { settle } from '../config/authority.ts';
import type { Config } from '../config/config.ts';
import { type ConfigOrigin, placesOf } from '../config/find.ts';
import { parseConfig } from '../config/parse.ts';
import type { JudgedBy } from '../decide/policy.ts';
import { readFileAt } from '../git/file-at.ts';
import { git, tryGit } from '../git/git.ts';
import { workingTreeRoot } from '../git/repository.ts';
import { relativePath } from '../results/gate-name.ts';

export interface JudgedQuestion extends ConfigOrigin {
  /** Root of the repository. */
  readonly root: string;
  /** Who named `config`: a workflow's inputs are the change's own as long as it is not merged. */
  readonly by: 'person' | 'workflow';
  /** Commit whose policy applies; absent: nothing is compared, and the checkout's own file does. */
  readonly base: string | undefined;
  readonly store?: string | undefined;
}

/**
 * What the checkout says is run, with the base's policy (src/README.md, "Who decides what"); `store` outranks both.
 * Throws CONFIG_… errors.
 */
export async function openJudged(question: JudgedQuestion): Promise<Config> {
  const config = await judgedConfig(question);
  if (question.store === undefined) return config;
  return { ...config, baseline: { ...config.baseline, store: storeLocationOf(question.store) } };
}

async function judgedConfig(question: JudgedQuestion): Promise<Config> {
  const checkout = await readConfig(question);
  const { base: commit, root } = question;
  if (commit === undefined || (await isOwnWord(question, commit))) return { ...checkout, judgedBy: ownJudge(checkout) };
  return settle(checkout, { at: commit, config: await configAt(root, commit, question) });
}

function ownJudge({ source }: Config): JudgedBy {
  return source === undefined ? { kind: 'defaults' } : { kind: 'file', file: source };
}

export async function configAt(root: string, commit: string, origin: ConfigOrigin): Promise<Config | undefined> {
  for (const place of placesOf(origin)) {
    const text = await readFileAt(root, commit, place);
    if (text !== undefined) return { ...parseConfig(text, `${commit.slice(0, 9)}:${place}`), source: place };
  }
  return undefined;
}

/**
 * A person's own file: the base commit has none there, or it lies edited in the working tree while HEAD has the base's. Where HEAD
 * has another, the change under review wrote it, and could make git call it edited: by `.gitattributes`, or by a submodule in its place.
 */
async function isOwnWord(question: JudgedQuestion, commit: string): Promise<boolean> {
  const { root, config, by } = question;
  if (by === 'workflow' || config === undefined) return false;
  const [place] = placesOf(question);
  const ofBase = place === undefined ? undefined : await readFileAt(root, commit, place);
  if (place === undefined || ofBase === undefined) return true;
  if ((await readFileAt(root, 'HEAD', place)) !== ofBase) return false;
  return (await tryGit(root, ['diff', '--quiet', 'HEAD', '--', place])).code === differs;
}

/** What `git diff --quiet` ends with, where it could compare. */
const differs = 1;

export interface TypedConfig {
  readonly root: string;
  /** Where it may lie, in order. */
  readonly folders: readonly string[];
  readonly typed: string;
  readonly base: string | undefined;
}

/**
 * What `--config` names, from the repository's root: below the first of the folders where the base has it, else where
 * the checkout does; outside, as it is. So no change moves it, by a file or a link where it is looked for before.
 */
export async function typedConfig({ root, folders, typed, base }: TypedConfig): Promise<string> {
  const paths = folders.map((folder) => resolve(root, folder, typed));
  const places = await Promise.all(paths.map((path) => placeIn(root, path)));
  const isOfBase = async (place: string): Promise<boolean> =>
    base !== undefined && !isAbsolute(place) && (await readFileAt(root, base, place)) !== undefined;
  const known = await Promise.all(places.map(isOfBase));
  const exists = await Promise.all(paths.map((path) => access(path).then(yes, no)));
  return places[known.indexOf(true)] ?? places[exists.indexOf(true)] ?? placeIn(root, resolve(root, typed));
}

/** From the root as it is named; where the root itself is named through a link, as the links lead. */
async function placeIn(root: string, path: string): Promise<string> {
  const real = await realpath(root);
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  const names = [relative(root, path), relative(real, path), relative(real, join(folder, basename(path)))];
  return names.find(isInside)?.replaceAll('\\', '/') ?? path;
}

function isInside(path: string): boolean {
  return !isAbsolute(path) && path !== '..' && !/^\.\.[\\/]/.test(path);
}

const yes = (): boolean => true;
const no = (): boolean => false;

/**
 * The folder whose gate is meant from within `cwd`: the nearest one upwards that has a configuration on the base
 * commit, else one in the checkout, so that no change picks another gate for itself; else the root.
 */
export async function gateFolder(root: string, cwd: string, base: string | undefined): Promise<string> {
  const folders = upwards(await folderOf(cwd));
  for (const folder of folders) {
    if (base !== undefined && (await isConfigured(root, base, folder))) return folder;
  }
  for (const folder of folders) {
    if ((await readConfig({ root, folder })).source !== undefined) return folder;
  }
  return '';
}

/**
 * A folder from the root of its repository, as it is named below `from`: a change that makes it a link to another does
 * not pick another gate for itself.
 */
export async function folderOf(path: string, from: string = path): Promise<string> {
  const [top, start] = await Promise.all([workingTreeRoot(path).then((root) => realpath(root)), realpath(from)]);
  const named = relative(top, resolve(start, relative(from, path)));
  return relativePath(isInside(named) ? named : await git(path, ['rev-parse', '--show-prefix']));
}

async function isConfigured(root: string, commit: string, folder: string): Promise<boolean> {
  const found = await Promise.all(placesOf({ folder }).map((place) => readFileAt(root, commit, place)));
  return found.some((text) => text !== undefined);
}

function upwards(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
