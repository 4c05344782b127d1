/** One project of the zoo: where it comes from, what is done to it, and what the gate must then say. */

export type Language = 'javascript' | 'go' | 'python' | 'rust' | 'java' | 'cpp';

export interface ZooProject {
  /** With its pinned version; fixed before the first try, and never taken off the list. */
  readonly name: string;
  readonly language: Language;
  /** Fills the empty folder from the language's registry. */
  readonly take: (folder: string) => void;
  /** Tools that must be on PATH; where one is missing the project is skipped, or fails with FLAMEGATE_TOOLS=required. */
  readonly needs?: readonly string[];
  /** What a user must write by hand after `init`, from the configuration's text; absent where init is right alone. */
  readonly byHand?: (config: string) => string;
  /** Benchmarks that are judged, so that a project takes minutes: globs of names. */
  readonly filter: readonly string[];
  readonly slow: SlowDown;
  /** Why it does not work so far. It is tried all the same, and the day it works this line must go. */
  readonly known?: string;
}

/** A slow-down put into a named function by script. */
export interface SlowDown {
  readonly file: string;
  /** Text after which the loss stands, once in the file. */
  readonly after: string;
  readonly insert: string;
  /** The function to blame, as the report calls it. */
  readonly function: string;
  /** A benchmark that must turn red. */
  readonly benchmark: RegExp;
}
