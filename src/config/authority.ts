/**
 * Who decides what. A change under review says what is run; how that is judged, under which labels, against which store
 * and how it is reported is decided by the base; otherwise every change could let itself pass.
 */
import type { JudgedBy } from '../decide/policy.ts';
import type { Config, Suite } from './config.ts';
import { defaultConfig, usualEstimator } from './fill.ts';

/** The base's file of the same gate; no `config`: it has none. */
export interface BaseWord {
  /** Commit or branch. */
  readonly at: string;
  readonly config: Config | undefined;
}

/** The checkout's suites and setup with everything else of the base; the defaults where the base has no file. */
export function settle(checkout: Config, base: BaseWord): Config {
  const judge = base.config ?? defaultConfig;
  const { setup: _, source: __, suites: ___, ...judged } = judge;
  return {
    ...judged,
    source: checkout.source,
    setup: checkout.setup,
    suites: checkout.suites.map((suite) => ({ ...suite, ...judgedAs(suite, base.config) })),
    baseSuites: base.config?.suites,
    judgedBy: judgeOf(checkout, base),
  };
}

/** Where there is no checkout, only how it is judged can be asked. `brought`: the file that the change brings, if any. */
export function judgeAlone(base: BaseWord, brought: string | undefined): Config {
  const judge = base.config ?? defaultConfig;
  const judgedBy = judgeOf({ source: brought }, base);
  return { ...judge, baseSuites: base.config?.suites, judgedBy };
}

/**
 * What a suite depends on decides whether it is judged at all, and the estimator what of a process's batches is looked at: the minimum
 * passes over what some calls cost. One that the base does not know depends on everything, and has the usual estimator.
 */
function judgedAs({ name }: Suite, base: Config | undefined): Pick<Suite, 'paths' | 'estimator'> {
  const { paths = [], estimator = usualEstimator } = base?.suites.find((suite) => suite.name === name) ?? {};
  return { paths, estimator };
}

function judgeOf({ source }: Pick<Config, 'source'>, { at, config }: BaseWord): JudgedBy {
  if (config?.source !== undefined) return { kind: 'base', at, file: config.source };
  return source === undefined ? { kind: 'defaults' } : { kind: 'defaults', waiting: source };
}
