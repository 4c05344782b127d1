/** What a tool wrote and nobody can read, as the failure of its benchmark. */
import { GateError } from '../errors.ts';
import type { Failure } from '../results/invocation.ts';

/** Of FILE_MALFORMED; throws everything else again. */
export function unreadable(error: unknown): Failure {
  if (!(error instanceof GateError) || error.code !== 'FILE_MALFORMED') throw error;
  return { reason: 'missing', message: error.hint === undefined ? error.message : `${error.message}\n${error.hint}` };
}
