/** What a program of divan prints: names for cargo-nextest, and a tree with a row of figures for what it measured. */

/** Of `--list --format terse`. */
export function parseDivanList(text: string): readonly string[] {
  return [...text.matchAll(/^(.+): benchmark$/gm)].map((match) => match[1] ?? '');
}

const nanoseconds: Readonly<Record<string, number>> = {
  ps: 1e-3,
  ns: 1,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** Fastest, slowest, median, mean, samples and iterations; rows of throughput and allocations end before the last two. */
const row =
  /([\d.]+) (\S+)[ \t]+│[ \t]+([\d.]+) (\S+)[ \t]+│[ \t]+([\d.]+) (\S+)[ \t]+│[ \t]+([\d.]+) (\S+)[ \t]+│[ \t]+(\d+)[ \t]+│[ \t]+(\d+)[ \t]*$/gm;

export interface DivanResult {
  /** Nanoseconds an iteration: the median of its samples. */
  readonly median: number;
  readonly iterations: number;
}

/** One for each number of threads that the benchmark runs on. */
export function parseDivanRun(text: string): readonly DivanResult[] {
  return [...text.matchAll(row)].flatMap((match) => {
    const factor = nanoseconds[match[6] ?? ''];
    return factor === undefined ? [] : [{ median: Number(match[5]) * factor, iterations: Number(match[10]) }];
  });
}
