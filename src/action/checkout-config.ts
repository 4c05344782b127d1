/**
 * The configuration of a checkout: suites as the candidate has them, policy and labels as the baseline commit has them,
 * so that no pull request decides its own limits. A pull request that brings the first configuration decides both.
 */
import { openWorkspace } from '../app/workspace.ts';
import type { Config } from '../config/config.ts';
import { configPlaces } from '../config/find.ts';
import { parseConfig } from '../config/parse.ts';
import { tryGit } from '../git/git.ts';
import { type Door, type Session, storeLocation } from './door.ts';

export interface CheckoutConfigWorld {
  readonly door: Door;
  readonly session: Session;
  readonly root: string;
}

export async function configOf(world: CheckoutConfigWorld, baseline: string | undefined): Promise<Config> {
  const { root, session, door } = world;
  const { configPath } = session;
  const { config } = await openWorkspace({ root, ...(configPath === undefined ? {} : { config: configPath }) });
  const own = { ...config, baseline: { ...config.baseline, store: storeLocation(door.input('store'), config) } };
  const base = baseline === undefined ? undefined : await configAt(root, baseline, configPath);
  return base === undefined ? own : { ...own, policy: base.policy, labels: base.labels };
}

async function configAt(root: string, commit: string, path: string | undefined): Promise<Config | undefined> {
  for (const place of path === undefined ? configPlaces : [path]) {
    const found = await tryGit(root, ['show', `${commit}:${place.replace(/^\.\//, '')}`]);
    if (found.code === 0) return parseConfig(found.stdout.toString('utf8'), `${commit.slice(0, 9)}:${place}`);
  }
  return undefined;
}
