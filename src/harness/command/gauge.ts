/**
 * A command measured by its parent: duration, processor time and peak memory, as the system itself counts them when a
 * process ends. Node does not report that for children; Python does, to the microsecond.
 */
import type { ProcessRequest, ProcessResult } from '../harness.ts';
import { channelDescriptor } from '../worker-protocol.ts';

/** Of one run, children that ended within it included. */
export interface Usage {
  /** Nanoseconds. */
  readonly time: number;
  readonly user: number;
  readonly system: number;
  /** Bytes: the largest that any one process of it was. */
  readonly rss: number;
}

/** It must end as what it ran did, or the reason of a crash is lost. */
export const endsAlike: string = `if os.WIFSIGNALED(status):
    if os.WTERMSIG(status) in (signal.SIGINT, signal.SIGPIPE):
        signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
    os.kill(os.getpid(), os.WTERMSIG(status))
os._exit(os.WEXITSTATUS(status))
`;

/** `wait4` counts the command and all it waited for. */
const program = `import json, os, signal, sys, time
os.set_inheritable(${channelDescriptor}, False)
begun = time.perf_counter_ns()
child = os.posix_spawn("/bin/sh", ["sh", "-c", sys.argv[1]], os.environ)
_, status, used = os.wait4(child, 0)
took = time.perf_counter_ns() - begun
size = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
answer = {"time": took, "user": used.ru_utime * 1e9, "system": used.ru_stime * 1e9, "rss": size}
os.write(${channelDescriptor}, (json.dumps(answer) + "\\n").encode())
${endsAlike}`;

/** Of an interpreter that starts fast and reads no user's settings. */
export const barely: readonly string[] = ['-I', '-S', '-c'];

/** Ends with 0 where commands can be gauged here. */
export function probe(cwd: string): ProcessRequest {
  const asking = 'import os, sys; sys.exit(0 if hasattr(os, "posix_spawn") and hasattr(os, "wait4") else 1)';
  return { command: 'python3', args: [...barely, asking], cwd, timeoutMs: 20_000 };
}

/** `request`: through the shell. */
export function gauged({ command, cwd, timeoutMs }: ProcessRequest): ProcessRequest {
  return { command: 'python3', args: [...barely, program, command], cwd, timeoutMs, answersOn: 'channel' };
}

/** Undefined: it was ended before it could report. */
export function usageOf({ lines }: ProcessResult): Usage | undefined {
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  const answer: unknown = JSON.parse(last);
  const [time, user, system, rss] = ['time', 'user', 'system', 'rss'].map((key) =>
    Number(Reflect.get(Object(answer), key)),
  );
  if (time === undefined || user === undefined || system === undefined || rss === undefined) return undefined;
  return { time, user, system, rss };
}
