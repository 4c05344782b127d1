/** Work that may take minutes and prints nothing itself (a build, a long listing) is announced. */
import type { Progress } from '../ports.ts';
import type { LeftMs } from './within-budget.ts';

export interface Announcer {
  /** Absent: not announced. */
  readonly progress?: Pick<Progress, 'log'>;
  readonly leftMs?: LeftMs;
}

const firstMs = 5000;
const everyMs = 30_000;

/**
 * `what`: printed once it has taken five seconds, and every half-minute from then on, with the time it took so far and, where
 * `far` knows it, how far it is.
 */
export async function announced<Answer>(
  { progress, leftMs }: Announcer,
  what: string,
  work: () => Promise<Answer>,
  far: () => string | undefined = () => undefined,
): Promise<Answer> {
  if (progress === undefined) return work();
  const started = performance.now();
  const say = (): void => {
    const left = leftMs === undefined ? '' : `, ended in ${seconds(leftMs())} at the latest`;
    const done = far();
    const reached = done === undefined ? '' : `, ${done}`;
    progress.log(`${what}: ${seconds(performance.now() - started)} so far${reached}${left}`);
    timer = setTimeout(say, everyMs);
    timer.unref();
  };
  let timer = setTimeout(say, firstMs);
  timer.unref();
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

function seconds(ms: number): string {
  return `${Math.max(0, Math.round(ms / 1000))} s`;
}
