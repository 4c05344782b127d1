/** What the actions of `production` work on. */
import type { Io } from '../app/io.ts';
import type { Workspace } from '../app/workspace.ts';
import type { BaselineStore } from '../ports.ts';
import type { Arguments } from './arguments.ts';

export interface ProductionContext {
  readonly io: Io;
  readonly given: Arguments;
  /** Positional arguments after the action. */
  readonly words: readonly string[];
  readonly workspace: Workspace;
  readonly store: BaselineStore;
}
