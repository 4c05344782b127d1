/** Which functions to name for a regression, and how each relates to the change under review. */
import type { FunctionChange } from './diff.ts';

export interface Blamed {
  readonly function: FunctionChange;
  /**
   * `changed`: its own lines changed; `calls-changed`: it calls changed code; `runtime`, `dependency`: not in the
   * repository; `unchanged`: in the repository, untouched. */
  readonly relation: 'changed' | 'calls-changed' | 'runtime' | 'dependency' | 'unchanged';
  /** Repository-relative, for the link. */
  readonly file?: string;
  readonly line?: number;
  /** Package name and version, when `dependency`. */
  readonly package?: string;
}

export interface Blame {
  readonly functions: readonly Blamed[];
  /** False: the report says that no changed function explains it. */
  readonly explained: boolean;
}
