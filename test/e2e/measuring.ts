/** A configuration and a measurer over the built worker, for end-to-end tests. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config, Suite } from '../../src/config/config.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { createCheckouts } from '../../src/measure/checkouts.ts';
import { createMeasurer } from '../../src/measure/measurer.ts';
import type { Discovered, Measurer } from '../../src/ports.ts';

const dist = process.env['FLAMEGATE_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
export const worker: string = resolve(dist, 'worker.js');

export function suiteOf(changes: Partial<Suite> = {}): Suite {
  return {
    name: 'core',
    harness: 'tinybench',
    files: ['bench/**/*.bench.{js,mjs,cjs,ts}'],
    paths: [],
    metrics: ['time', 'alloc'],
    profile: { cpu: 'v8', heap: 'v8' },
    isolate: 'benchmark',
    estimator: 'median',
    warmupMs: 20,
    measureMs: 40,
    timeoutMs: 60_000,
    flags: [],
    ...changes,
  };
}

export function configOf(suite: Suite, changes: Partial<Config> = {}): Config {
  return {
    suites: [suite],
    policy: defaultPolicy,
    measure: { budgetMs: 60_000, pin: false, proof: 'off', counts: 'auto' },
    baseline: { store: { kind: 'dir', path: 'x' }, keep: 10 },
    labels: { accept: 'a', skip: 's', who: 'write', scope: 'head', bots: false, author: false },
    report: { comment: 'never', picture: false },
    ...changes,
  };
}

export interface Sides {
  readonly folder: string;
  readonly baseline?: string;
  readonly candidate?: string;
  readonly signal?: AbortSignal;
}

export function measurerOf(config: Config, { folder, baseline, candidate, signal }: Sides): Promise<Measurer> {
  const shared = { config, variables: process.env, ...(signal === undefined ? {} : { signal }) };
  const checkouts = createCheckouts({
    ...shared,
    folder,
    candidate: candidate ?? { kind: 'working-tree' },
    ...(baseline === undefined ? {} : { baseline }),
  });
  const compared = baseline === undefined || candidate === undefined ? undefined : { baseline, candidate, places: [] };
  return createMeasurer({ ...shared, checkouts, worker, compared });
}

const found = new WeakMap<Measurer, Promise<readonly Discovered[]>>();

/** Asked once: listing starts as many processes as there are files. */
export function candidatesOf(made: Measurer): Promise<readonly Discovered[]> {
  const known = found.get(made) ?? made.discover('candidate');
  found.set(made, known);
  return known;
}
