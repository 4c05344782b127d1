/** How processor time grows with the size of the input: measured over sizes, fitted as a power of them. */

export interface Stage {
  readonly name: string;
  /** Ascending; the exponent is fitted over all that take long enough to tell. */
  readonly sizes: readonly number[];
  /** Makes an input of that size, and gives back what is timed. */
  readonly prepare: (size: number) => () => unknown;
}

export interface Point {
  readonly size: number;
  readonly seconds: number;
}

/** Below, starting costs and the clock say more than the size. */
const tellingSeconds = 0.02;

/** What takes longer is timed once: by then the code is compiled, and the neighbors are a small part. */
const longSeconds = 2;

/** The smallest of three: what the neighbors and the first compilation add is not the input's. */
export function timesOf({ sizes, prepare }: Stage): readonly Point[] {
  return sizes.map((size) => {
    const run = prepare(size);
    let seconds = secondsOf(run);
    for (let again = 0; again < 2 && seconds < longSeconds; again += 1) seconds = Math.min(seconds, secondsOf(run));
    return { size, seconds };
  });
}

function secondsOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Slope of log time over log size; undefined where fewer than two sizes tell. */
export function exponentOf(points: readonly Point[]): number | undefined {
  const telling = points.filter(({ seconds }) => seconds >= tellingSeconds);
  if (telling.length < 2) return undefined;
  const [x, y] = [telling.map(({ size }) => Math.log(size)), telling.map(({ seconds }) => Math.log(seconds))];
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  const across = x.reduce((sum, value, index) => sum + (value - middleX) * ((y[index] ?? 0) - middleY), 0);
  return across / x.reduce((sum, value) => sum + (value - middleX) ** 2, 0);
}

export function renderGrowth(
  measured: readonly { readonly name: string; readonly points: readonly Point[] }[],
): string {
  const rows = measured.map(({ name, points }) => {
    const exponent = exponentOf(points);
    const times = points
      .map(({ size, seconds }) => `${size.toLocaleString('en')}: ${seconds.toPrecision(2)}`)
      .join(', ');
    return `| ${name} | ${times} | ${exponent === undefined ? '–' : exponent.toFixed(2)} |`;
  });
  return ['| stage | size: CPU seconds | exponent |', '|---|---|--:|', ...rows].join('\n');
}
