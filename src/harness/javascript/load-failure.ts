/** An error of loading that already is the failure to report. */
import type { Failure } from '../../results/invocation.ts';

export class LoadFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options: ErrorOptions = {}) {
    super(failure.message, options);
    this.failure = failure;
  }
}
