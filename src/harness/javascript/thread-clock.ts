/** CPU time of this thread alone: a sampler sees no other, and V8's helpers (collector, compilers) run beside it. */
import { readFileSync } from 'node:fs';

/** The kernel's own account, its first number in ns (Documentation/scheduler/sched-stats.rst); at most a tick behind. */
const account = '/proc/thread-self/schedstat';

/** Microseconds of CPU time, counted from any moment; of the whole process where the system does not distinguish threads. */
export function threadClock(): () => number {
  const thread: unknown = Reflect.get(process, 'threadCpuUsage');
  if (typeof thread !== 'function' && readAccount() !== undefined) return () => readAccount() ?? 0;
  const usage = typeof thread === 'function' ? thread.bind(process) : process.cpuUsage.bind(process);
  return () => {
    const { user, system } = usage();
    return user + system;
  };
}

function readAccount(): number | undefined {
  try {
    const ns = Number(readFileSync(account, 'utf8').split(' ')[0]);
    return ns > 0 ? ns / 1000 : undefined;
  } catch {
    return undefined;
  }
}
