/**
 * Everything a user can meet as an error, in one closed union, with the exit code it ends in.
 *
 * Grammar of messages: "Cannot DO X as Y must be Z: current value is V". The hint says the cure.
 * Programming faults are not here: they throw RangeError or TypeError.
 */
import { joinShown, type Shown, shown, shownText } from './text/shown.ts';

/** Exit codes of every command (PRODUCT vocabulary): 0 pass, 1 regression, 2 usage or configuration, 3 could not measure or publish. */
export const exitCode: {
  readonly pass: 0;
  readonly regression: 1;
  readonly usage: 2;
  readonly unable: 3;
} = {
  pass: 0,
  regression: 1,
  usage: 2,
  unable: 3,
};
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Add a code here, and its exit code below, before throwing it. */
export type ErrorCode =
  | 'USAGE'
  | 'CONFIG_MISSING'
  | 'CONFIG_SYNTAX'
  | 'CONFIG_UNKNOWN_KEY'
  | 'CONFIG_TYPE'
  | 'CONFIG_OUT_OF_RANGE'
  | 'FILE_MISSING'
  | 'FILE_MALFORMED'
  | 'FILE_TOO_LARGE'
  | 'PROFILE_UNKNOWN_FORMAT'
  | 'PROFILE_MALFORMED'
  | 'PROFILE_UNLIKE'
  | 'NO_GIT'
  | 'GIT_REF_MISSING'
  | 'SHALLOW_CLONE'
  | 'GIT_FAILED'
  | 'SUITE_EMPTY'
  | 'BENCH_LOAD_FAILED'
  | 'BENCH_FAILED'
  | 'SETUP_FAILED'
  | 'TOOL_MISSING'
  | 'BUDGET_SPENT'
  | 'OUTPUT_FAILED'
  | 'STORE_MISSING'
  | 'STORE_CORRUPT'
  | 'STORE_CONFLICT'
  | 'STORE_UNREACHABLE'
  | 'GITHUB_FORBIDDEN'
  | 'GITHUB_UNREACHABLE'
  | 'GITHUB_RATE_LIMITED'
  | 'GITHUB_REJECTED'
  | 'EVENT_UNSUPPORTED'
  | 'PULL_REQUEST_AMBIGUOUS'
  | 'ARTIFACT_REJECTED'
  | 'GATE_CONTESTED'
  | 'REMOTE_FAILED'
  | 'INTERRUPTED';

const exitOf: Readonly<Record<ErrorCode, 2 | 3>> = {
  USAGE: 2,
  CONFIG_MISSING: 2,
  CONFIG_SYNTAX: 2,
  CONFIG_UNKNOWN_KEY: 2,
  CONFIG_TYPE: 2,
  CONFIG_OUT_OF_RANGE: 2,
  FILE_MISSING: 2,
  FILE_MALFORMED: 2,
  FILE_TOO_LARGE: 2,
  PROFILE_UNKNOWN_FORMAT: 2,
  PROFILE_MALFORMED: 2,
  PROFILE_UNLIKE: 2,
  NO_GIT: 2,
  GIT_REF_MISSING: 2,
  SHALLOW_CLONE: 2,
  GIT_FAILED: 3,
  SUITE_EMPTY: 2,
  BENCH_LOAD_FAILED: 3,
  BENCH_FAILED: 3,
  SETUP_FAILED: 3,
  TOOL_MISSING: 3,
  BUDGET_SPENT: 3,
  OUTPUT_FAILED: 3,
  STORE_MISSING: 3,
  STORE_CORRUPT: 3,
  STORE_CONFLICT: 3,
  STORE_UNREACHABLE: 3,
  GITHUB_FORBIDDEN: 3,
  GITHUB_UNREACHABLE: 3,
  GITHUB_RATE_LIMITED: 3,
  GITHUB_REJECTED: 3,
  EVENT_UNSUPPORTED: 2,
  PULL_REQUEST_AMBIGUOUS: 3,
  ARTIFACT_REJECTED: 3,
  GATE_CONTESTED: 3,
  REMOTE_FAILED: 3,
  INTERRUPTED: 3,
};

/** Every code, in the order of the documentation. */
export const errorCodes: readonly ErrorCode[] = Object.keys(exitOf).filter((key): key is ErrorCode => key in exitOf);

/**
 * An error that a user can meet: its code decides the exit code, `hint` says how to cure it. Everything else that is thrown
 * is an internal error.
 */
export class GateError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options?: { hint?: string | undefined; cause?: unknown }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'GateError';
    this.code = code;
    this.hint = options?.hint;
  }

  get exitCode(): ExitCode {
    return exitOf[this.code];
  }
}

/** The time left does not hold a block of processes, as its first ones show. */
export class BlockTooLong extends GateError {
  /** What the whole block is expected to take. */
  readonly takesMs: number;

  constructor(takesMs: number) {
    super(
      'BUDGET_SPENT',
      'Cannot end the block as the time that is left for it must hold it: its first processes took more',
    );
    this.takesMs = takesMs;
  }
}

/** The message with its code, then the hint if there is one; both may hold untrusted text, in many lines. */
export function formatGateError(error: GateError): Shown {
  const first = joinShown([shownText(error.message), shown`[${error.code}]`], '  ');
  return error.hint === undefined ? first : joinShown([first, shownText(`hint: ${error.hint}`)], '\n');
}
