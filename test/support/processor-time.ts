/**
 * Bounds of work in this process's processor time, in milliseconds: a machine that others keep busy, or that its
 * hypervisor stops for seconds, is no judge of how work grows.
 */

/** The first of three runs below `enoughMs`, else the least of them: another test's memory may be collected meanwhile. */
export function processorMs(work: () => unknown, enoughMs: number): number {
  let least = Infinity;
  for (let turn = 0; turn < 3 && least >= enoughMs; turn += 1) {
    const passed = stopwatch();
    work();
    least = Math.min(least, passed());
  }
  return least;
}

/** For work that awaits: says how much has passed since it was started. */
export function stopwatch(): () => number {
  const startedAt = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(startedAt);
    return (user + system) / 1000;
  };
}
