/**
 * Two programs on the same input, one after the other in turns: processor seconds (the clock's say more about the
 * neighbors) and the peak of memory, as the kernel counts them over a process, its threads and its children.
 */
import { spawnSync } from 'node:child_process';
import { median } from 'simple-statistics';

export interface Command {
  readonly words: readonly string[];
  readonly cwd: string;
  /** Path of the file it reads on standard input. */
  readonly stdin?: string;
  /** Exit codes that mean "done"; default: 0. */
  readonly ends?: readonly number[];
}

export interface Cost {
  readonly cpuSeconds: number;
  readonly residentMb: number;
}

const account = `
import json, resource, subprocess, sys
stdin = open(sys.argv[1]) if sys.argv[1] != '-' else subprocess.DEVNULL
done = subprocess.run(sys.argv[2:], stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({'code': done.returncode, 'stderr': done.stderr[-2000:].decode(errors='replace'),
  'cpuSeconds': used.ru_utime + used.ru_stime, 'residentMb': used.ru_maxrss / 1024}))
`;

interface Told extends Cost {
  readonly code: number;
  readonly stderr: string;
}

export function costOf({ words, cwd, stdin = '-', ends = [0] }: Command): Cost {
  const done = spawnSync('python3', ['-c', account, stdin, ...words], { encoding: 'utf8', cwd });
  if (done.status !== 0) throw new Error(`python3 must be able to run a program: ${done.stderr}`);
  const { code, stderr, ...cost } = JSON.parse(done.stdout) as Told; // printed by the lines above
  if (!ends.includes(code)) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`);
  return cost;
}

/** Medians of the pairs; who goes first alternates. The first run of each counts for nothing: it fills the caches. */
export function sideBySide(commands: readonly Command[], { pairs }: { readonly pairs: number }): readonly Cost[] {
  for (const command of commands) costOf(command);
  const costs = commands.map((): Cost[] => []);
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = [...commands.keys()];
    for (const index of pair % 2 === 0 ? order : order.reverse()) {
      const command = commands[index];
      if (command !== undefined) costs[index]?.push(costOf(command));
    }
  }
  return costs.map((each) => ({
    cpuSeconds: median(each.map(({ cpuSeconds }) => cpuSeconds)),
    residentMb: median(each.map(({ residentMb }) => residentMb)),
  }));
}
