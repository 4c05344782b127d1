/** A repository with its configuration, as every measuring command opens it. */

import { join, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { defaultConfig } from '../config/fill.ts';
import { type ConfigOrigin, configPlaces, placesOf } from '../config/find.ts';
import { parseStoreLocation } from '../config/store-location.ts';
import type { JudgedBy } from '../decide/policy.ts';
import { GateError } from '../errors.ts';
import { readText } from './read-text.ts';

export interface Workspace {
  /** Root of the git repository, absolute. */
  readonly root: string;
  readonly config: Config;
}

export interface WorkspaceQuestion {
  readonly root: string;
  /** Of the gate, relative to the root; the root itself otherwise. */
  readonly folder?: string;
  /** `--config`, relative to the folder; the usual places otherwise. */
  readonly config?: string | undefined;
  /** `--store`. */
  readonly store?: string | undefined;
  readonly budgetMs?: number;
}

/** Configuration of the working tree, with `store` over the configured one. Throws CONFIG_… errors. */
export async function openWorkspace(question: WorkspaceQuestion): Promise<Workspace> {
  const own = await readConfig({ folder: '', ...question });
  const judgedBy: JudgedBy = own.source === undefined ? { kind: 'defaults' } : { kind: 'file', file: own.source };
  const config = { ...own, judgedBy };
  const store = question.store === undefined ? config.baseline.store : storeLocationOf(question.store);
  return { root: question.root, config: { ...config, baseline: { ...config.baseline, store } } };
}

/** The file as it lies in the working tree; defaults where none was asked for and there is none. */
export async function readConfig(origin: ConfigOrigin & { readonly root: string }): Promise<Config> {
  const { root, folder, config } = origin;
  if (config !== undefined) {
    const text = await readIfThere(resolve(root, folder, config), config);
    if (text !== undefined) return await parsed(text, placesOf(origin)[0] ?? config);
    throw new GateError('CONFIG_MISSING', `Cannot read ${config} as it must be a file: there is none`, {
      hint: `leave --config out to look for ${configPlaces.join(', ')}`,
    });
  }
  for (const place of placesOf(origin)) {
    const text = await readIfThere(join(root, place), place);
    if (text !== undefined) return await parsed(text, place);
  }
  return defaultConfig;
}

/** The parser of YAML is a third of what a small command loads, and is not needed without a file. */
async function parsed(text: string, source: string): Promise<Config> {
  const { parseConfig } = await import('../config/parse.ts');
  return parseConfig(text, source);
}

async function readIfThere(path: string, shown: string): Promise<string | undefined> {
  try {
    return await readText(path, shown);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code)))
      return undefined;
    throw error;
  }
}

/** Of `git:BRANCH`, `dir:PATH` or `s3://BUCKET/PREFIX`; throws USAGE for anything else. */
export function storeLocationOf(text: string): Config['baseline']['store'] {
  const location = parseStoreLocation(text);
  if (location !== undefined) return location;
  throw new GateError(
    'USAGE',
    `Cannot open a store as --store must be git:BRANCH, dir:PATH or s3://BUCKET/PREFIX: current value is ${text}`,
    { hint: 'for example git:flamegate-data, or dir:.flamegate/store' },
  );
}
