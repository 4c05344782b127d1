/** A package's test binary: built once a checkout, then started once a process; how it is asked for one benchmark. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Suite } from '../../config/config.ts';
import type { Failure } from '../../results/invocation.ts';
import type { HarnessContext, Listed, ProcessRequest } from '../harness.ts';
import { failureOf } from '../process-failure.ts';
import { buildTimeoutMs, runTool, succeeded } from '../tool.ts';
import { lastValue, splitFlags } from './flags.ts';
import { type GoPackage, goFolder, goHint } from './packages.ts';
import { buildPlace } from './steady-build.ts';
import type { StoppedClock } from './stopped-clock.ts';

/** What a listed benchmark brings back when it is measured. */
export interface GoNote {
  readonly binary: string;
  readonly folder: string;
  readonly module: GoPackage['module'];
  /** Processors it runs at, where the suite's flags ask for several numbers of them. */
  readonly processors?: number | undefined;
  /** By the metric's name. */
  readonly units: Readonly<Record<string, string>>;
  /** Nanoseconds its first call took, where that is known. */
  readonly firstNs?: number | undefined;
  /** By the metric's name, what a run of one call counted, where that is known: all that is made before it is in it. */
  readonly once?: Readonly<Record<string, number>> | undefined;
  /** Where most of a call is not timed. */
  readonly stopped?: StoppedClock | undefined;
  /** Before its loop, where that takes long. */
  readonly setupMs?: number | undefined;
}

export function noteOf({ note = '{}' }: Listed): GoNote {
  // Written by list, from a GoNote.
  return JSON.parse(note) as GoNote;
}

export type Built =
  | { readonly state: 'built'; readonly binary: string }
  | { readonly state: 'failed'; readonly failure: Failure };

export async function build(context: HarnessContext, { importPath }: GoPackage): Promise<Built> {
  const binary = join(context.scratch, `${randomUUID()}.test${process.platform === 'win32' ? '.exe' : ''}`);
  const request: ProcessRequest = {
    command: 'go',
    args: ['test', '-c', '-o', binary, ...splitFlags(context.suite.flags).build, importPath],
    ...buildPlace(context),
    timeoutMs: buildTimeoutMs,
  };
  const result = await runTool(context, request, goHint);
  if (succeeded(result)) return { state: 'built', binary };
  const { reason, message } = failureOf(result, request, `go test -c ${importPath}`);
  const { ungenerated } = await import('./ungenerated.ts');
  const cure = ungenerated({
    cwd: goFolder(context),
    root: context.root,
    output: `${result.stderr}\n${result.stdout}`,
  });
  const words = cure === undefined ? message : `${message}\n${cure}`;
  return { state: 'failed', failure: { reason: reason === 'crashed' ? 'load' : reason, message: words } };
}

/**
 * As the binary itself records them, without what is only in a comment; undefined where it has no record. A program may print
 * on the line of the first one, which still ends in its name.
 */
export async function namesIn(
  { suite, run }: HarnessContext,
  { binary, folder }: Pick<GoNote, 'binary' | 'folder'>,
): Promise<ReadonlySet<string> | undefined> {
  const args = ['-test.list', '^Benchmark', ...splitFlags(suite.flags).own];
  const result = await run({ command: binary, args, cwd: folder, timeoutMs: suite.timeoutMs, answersOn: 'stdout' });
  const names = recordedNames(result.stdout);
  return succeeded(result) && names.size > 0 ? names : undefined;
}

/** A line may be all that a program printed, in which a name is looked for at its end alone. */
const longestName = 2000;

/** `text`: what `-test.list` printed, with whatever the program printed itself. */
export function recordedNames(text: string): ReadonlySet<string> {
  return new Set(
    text.split('\n').flatMap((line) => /Benchmark[\p{L}\p{N}_]*$/u.exec(line.trim().slice(-longestName)) ?? []),
  );
}

/** `name`: with its sub-benchmarks, each part matched whole. Of two equal flags Go takes the last. */
export function benchRequest(
  { suite }: HarnessContext,
  { binary, folder, processors }: Pick<GoNote, 'binary' | 'folder' | 'processors'>,
  { name, args }: { readonly name: string; readonly args: readonly string[] },
): ProcessRequest {
  const { test, own } = splitFlags(suite.flags);
  const at = processors === undefined ? [] : ['-test.cpu', String(processors)];
  return {
    command: binary,
    args: [
      '-test.benchmem',
      ...test,
      ...at,
      '-test.v',
      '-test.run',
      '^$',
      '-test.bench',
      patternOf(name),
      ...args,
      ...own,
    ],
    cwd: folder,
    timeoutMs: suite.timeoutMs,
    answersOn: 'stdout',
  };
}

/** Numbers of processors that `-test.cpu=1,4` asks for; none unless there are several: a single one is left to Go. */
export function processorsOf({ flags }: Pick<Suite, 'flags'>): readonly number[] {
  const numbers = (lastValue(flags, 'cpu')?.split(',') ?? []).map((part) => Number(part.trim()));
  return numbers.length > 1 ? numbers : [];
}

/** `-test.bench` takes one regular expression for each part between slashes. */
export function patternOf(name: string): string {
  return name
    .split('/')
    .map((part) => `^${part.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&')}$`)
    .join('/');
}
