/** What the profilers' own tools print, as figures to compare with. */

export interface Row {
  readonly self: number;
  readonly total: number;
}

/** `go tool pprof -top`; functions shown as `name (inline)` are the same functions. */
export function parseGoTop(text: string): ReadonlyMap<string, Row> {
  const pattern =
    /^\s*([\d.]+)(?:ns|B)?\s+\S+%\s+\S+%\s+([\d.]+)(?:ns|B)?\s+\S+%\s+(.+?)(?: \((?:inline|partial-inline)\))?$/;
  const rows = new Map<string, Row>();
  for (const line of text.split('\n')) {
    const match = pattern.exec(line);
    if (match?.[3] !== undefined) rows.set(match[3], { self: Number(match[1]), total: Number(match[2]) });
  }
  return rows;
}

export interface PerfRow {
  readonly samples: number;
  readonly period: number;
}

/** `perf report -F sample,period,sym`: rows of one symbol (one a dso or tier) add up. */
export function parsePerfReport(text: string): ReadonlyMap<string, PerfRow> {
  const rows = new Map<string, PerfRow>();
  for (const line of text.split('\n')) {
    const match = /^\s*(\d+)\s+(\d+)\s+\[(.)\] (.*?)\s*$/.exec(line);
    if (match?.[4] === undefined) continue;
    const symbol = match[4].replace(/^JS:[~^*+]'?/, '').replace(/ (file|node):\S*:\d+:\d+$/, '');
    const row = rows.get(symbol) ?? { samples: 0, period: 0 };
    rows.set(symbol, { samples: row.samples + Number(match[1]), period: row.period + Number(match[2]) });
  }
  return rows;
}

/** `jfr summary`, cut to lines of type and count. */
export function parseJfrSummary(text: string): Readonly<Record<string, number>> {
  const lines = text.trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ')).map(([type, count]) => [type, Number(count)]));
}

/** Stacks that `jfr print` wrote, `Class.method` root first, with their number; the class of an allocation last. */
export function parseJfrPrint(text: string): ReadonlyMap<string, number> {
  const stacks = new Map<string, number>();
  for (const event of text.split('\n\n')) {
    if (!event.includes('{')) continue;
    const lines = [...event.matchAll(/^ {4}(.+)\([^()]*\)(?:\s+line:.*)?$/gm)];
    const frames = lines.map((match) => functionOf(match[1] ?? ''));
    const allocated = /objectClass = (\S+)/.exec(event)?.[1];
    const path = [...frames.reverse(), ...(allocated === undefined ? [] : [allocated])].join(';');
    stacks.set(path, (stacks.get(path) ?? 0) + 1);
  }
  return stacks;
}

/** The tool prints native functions under their library, `libjvm.so.Monitor::wait`, and stubs under none, `.stub`. */
function functionOf(printedName: string): string {
  return printedName.replace(/^(?:\[?[\w.+-]+\.so(?:\.\d+)*\]?)?\.(?=\S)/, '');
}

/** Sum of the counts of folded lines. */
export function sumOfFolded(text: string): number {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
