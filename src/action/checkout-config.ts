/** The configuration of a checkout: what is run as the candidate has it, how it is judged as the baseline commit says. */
import { resolve } from 'node:path';
import { folderOf, openJudged } from '../app/judged-config.ts';
import type { Config } from '../config/config.ts';
import type { ConfigOrigin } from '../config/find.ts';
import { workingTreeRoot } from '../git/repository.ts';
import { type Door, storeLocation } from './door.ts';

export interface CheckoutConfigWorld {
  readonly door: Door;
  /** The working directory, absolute. */
  readonly root: string;
}

/** Which file it is: the folder as the clone has it, which may lie below the workspace. */
export async function originOf({ root, door }: CheckoutConfigWorld): Promise<ConfigOrigin> {
  const workspace = resolve(door.env['GITHUB_WORKSPACE'] || '.');
  return { folder: await folderOf(root, workspace), config: door.input('config') || undefined };
}

/** `baseline` undefined: there is no change to judge, and the checkout's own file counts. */
export async function configOf({ root, door }: CheckoutConfigWorld, baseline: string | undefined): Promise<Config> {
  const config = await openJudged({
    root: await workingTreeRoot(root),
    ...(await originOf({ root, door })),
    by: 'workflow',
    base: baseline,
  });
  return { ...config, baseline: { ...config.baseline, store: storeLocation(door.input('store'), config) } };
}
