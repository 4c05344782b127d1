/** What is built before it can be measured, by the suite's own `command`. */
import type { Failure } from '../results/invocation.ts';
import type { HarnessContext, Toolchain } from './harness.ts';
import { commandOf, failureOf } from './process-failure.ts';
import { buildTimeoutMs, succeeded } from './tool.ts';

/** Once a checkout. Without a command everything is built by the set-up. `prelude`: what its shell does first. */
export async function buildByCommand(context: HarnessContext, prelude = ''): Promise<Failure | undefined> {
  if (context.suite.command === undefined) return undefined;
  const request = { ...commandOf(context, undefined), timeoutMs: buildTimeoutMs };
  const result = await context.run({ ...request, command: prelude + request.command });
  if (succeeded(result)) return undefined;
  const { reason, message } = failureOf(result, request, `the build, ${request.command},`);
  const printed = `${result.stdout}\n${result.stderr}`;
  return { reason: reason === 'crashed' ? 'load' : reason, message: `${message}${undownloaded(printed)}` };
}

/** Of CMake's FetchContent, and of CPM, which is made of it: what could not be downloaded, and what to do; else nothing. */
export function undownloaded(printed: string): string {
  const isOffline = /Failed to clone repository|error: downloading|Could not resolve host/.test(printed);
  const name = isOffline ? /([\w.-]+)-(?:sub)?(?:populate|build)\b/.exec(printed)?.[1] : undefined;
  if (name === undefined) return '';
  const folder = `-DFETCHCONTENT_SOURCE_DIR_${name.toUpperCase()}=FOLDER`;
  return `\nThis machine cannot download what CMake fetches, ${name}: add to the suite's command ${folder}, the folder of a copy, or -DFETCHCONTENT_TRY_FIND_PACKAGE_MODE=ALWAYS, by which CMake 3.24 and later takes what is installed`;
}

/** C and C++: what `c++` is; a suite that builds with another compiler is distinguished by its image. */
export const compilerToolchain: Toolchain = {
  runtime: 'native',
  command: 'c++',
  args: ['--version'],
  version: /^(.*\d+\.\d+\S*)/,
  hint: 'install a C++ compiler, on Debian and Ubuntu: apt-get install g++ cmake libbenchmark-dev',
};
