/** A tool as a repository shows it: the files by which `init` finds its benchmarks, and what a fresh checkout needs first. */
import type { Foreign, RepositoryFiles } from './found.ts';

/** Text of a file of the suite's folder; undefined where there is none. */
export type ReadText = (file: string) => string | undefined;

export interface InRepository {
  /** Commands that a fresh checkout needs first. */
  readonly setup: (read: ReadText) => readonly string[];
  readonly detection: Detection;
}

/** How `init` finds its suites in a repository. */
export interface Detection {
  /** Says how the project is built: always worth reading. */
  readonly isManifest: (file: string) => boolean;
  /** May hold benchmarks; its text shows it. */
  readonly isBench?: (file: string) => boolean;
  /** Files that a manifest's text says hold benchmarks, in any folder. */
  readonly benchesOf?: (manifest: string, text: string) => readonly string[];
  readonly find: (given: RepositoryFiles) => Foreign;
}

/** A tool whose build brings all that is needed. */
export function needsNothing(): readonly string[] {
  return [];
}
