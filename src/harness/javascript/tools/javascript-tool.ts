/** What the worker needs of a foreign tool: modules to put in the place of its packages, and what they registered. */
import type { JavaScriptHarness } from '../../../tools/javascript.ts';
import type { FoundBenchmark } from '../benchmark.ts';
import type { InterceptedPackage } from '../module-hooks.ts';

export interface Tool {
  readonly harness: JavaScriptHarness;
  readonly intercepted: InterceptedPackage;
  /** It imports the package itself, as installed, past what replaces it. */
  readonly reachesReal?: true;
  /** Before files are loaded, the bench file first, where it is known to be the tool's. */
  prepare?(files: readonly [string, ...string[]]): Promise<void>;
  /** What the file's default export means to this tool; `nothing`: it registers by calling the package. */
  takeExport?(exported: unknown, file: string): Promise<'registered' | 'nothing'>;
  /**
   * When measuring: a run of what holds the last of these names, once all are registered, is not answered, so that what the
   * script takes down after it is still there; `held` is called. Absent: the script goes on.
   */
  holdAt?(names: readonly string[], held: () => void): void;
  /** What has been registered by now, in the order of the file. */
  benchmarks(): readonly FoundBenchmark[];
  /** Whether the file must be waited for until nothing of it runs any more, or is done when it is loaded. */
  readonly registers: 'while it runs' | 'when loaded';
  /** When `registers` is `when loaded`: what was put off until then. */
  collect?(): Promise<void>;
  /** How often the file has registered a benchmark or asked to run some: it is at work while this grows. */
  activity(): number;
  /** What its listeners threw where they only report results; absent: nothing. */
  complaint?(): string | undefined;
  /** Whether it asked to run: a script that ends the process afterward has done its work. */
  ran(): boolean;
}
