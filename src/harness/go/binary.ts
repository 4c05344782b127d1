/** A package's test binary: built once a checkout, then started once a process; how it is asked for one benchmark. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import type { HarnessContext, Listed, ProcessRequest } from '../harness.ts';
import { failureOf } from '../process-failure.ts';
import { buildTimeoutMs, runTool, succeeded } from '../tool.ts';
import { buildFlags, type GoPackage, goFolder, goHint } from './packages.ts';

/** What a listed benchmark brings back when it is measured. */
export interface GoNote {
  readonly binary: string;
  readonly folder: string;
  readonly module: GoPackage['module'];
  /** By the metric's name. */
  readonly units: Readonly<Record<string, string>>;
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
    args: ['test', '-c', '-o', binary, ...buildFlags(context), importPath],
    cwd: goFolder(context),
    timeoutMs: buildTimeoutMs,
  };
  const result = await runTool(context, request, goHint);
  if (succeeded(result)) return { state: 'built', binary };
  const { reason, message } = failureOf(result, request, `go test -c ${importPath}`);
  return { state: 'failed', failure: { reason: reason === 'crashed' ? 'load' : reason, message } };
}

/** `name`: with its sub-benchmarks, each part matched whole. */
export function benchRequest(
  { suite }: HarnessContext,
  { binary, folder }: Pick<GoNote, 'binary' | 'folder'>,
  { name, args }: { readonly name: string; readonly args: readonly string[] },
): ProcessRequest {
  const own = suite.flags.filter((flag) => flag.startsWith('-test.'));
  return {
    command: binary,
    args: ['-test.run', '^$', '-test.bench', patternOf(name), '-test.v', '-test.benchmem', ...own, ...args],
    cwd: folder,
    timeoutMs: suite.timeoutMs,
    answersOn: 'stdout',
  };
}

/** `-test.bench` takes one regular expression for each part between slashes. */
export function patternOf(name: string): string {
  return name
    .split('/')
    .map((part) => `^${part.replaceAll(/[\\.+*?()|[\]{}^$]/g, '\\$&')}$`)
    .join('/');
}
