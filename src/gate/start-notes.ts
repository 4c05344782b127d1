/** Where starting processes took most of the time that was too short: what would leave more of it to measure in. */
import type { Suite } from '../config/config.ts';
import type { Judgement } from '../decide/judgement.ts';
import type { Discovered } from '../ports.ts';
import type { BlockRecord } from '../results/evidence.ts';
import { timeMetric } from '../results/metric.ts';
import { formatDuration } from '../units/format.ts';

/** A process that takes this many times what it warms up and measures mostly starts and loads. */
const mostlyStarting = 2.5;

/** Of what it warms up and measures, what one call may take at most. */
const longestCall = 0.05;

/** Benchmarks of a file from which sharing a process is worth that they share its heap. */
const fewestOfFile = 3;

interface Measured {
  readonly judgements: readonly Judgement[];
  readonly blocks: readonly BlockRecord[];
  readonly discovered: readonly Pick<Discovered, 'id' | 'file'>[];
}

/** Of suites in JavaScript (V8 profiles them), which can measure a whole file in one process and are not told to. */
export function startNotes(suites: readonly Suite[], { judgements, blocks, discovered }: Measured): readonly string[] {
  const open = new Set(
    judgements
      .filter(({ reasons }) => reasons.some(({ code }) => code === 'not-measured'))
      .map(({ target }) => target.id.suite),
  );
  return suites.flatMap(({ name, profile, isolate, warmupMs, measureMs }) => {
    if (!open.has(name) || isolate === 'file' || profile.cpu !== 'v8') return [];
    const usefulMs = warmupMs + measureMs;
    const tookMs = middleOf(durationsOf(name, blocks, usefulMs * longestCall));
    const most = largestFile(discovered.filter(({ id }) => id.suite === name));
    if (tookMs === undefined || tookMs < mostlyStarting * usefulMs || most < fewestOfFile) return [];
    return [
      `Of ${formatDuration(tookMs)} that a process of suite ${name} takes, ${formatDuration(usefulMs)} are for warming up and measuring; the rest starts it and loads the benchmarks. With isolate: file in the suite one process measures all benchmarks of a file (up to ${most} here), which then share its heap and what is optimized.`,
    ];
  });
}

/** Of those whose calls take no more: of longer ones a few fill the process, and how much of it they are is not known. */
function durationsOf(suite: string, blocks: readonly BlockRecord[], mostCallMs: number): readonly number[] {
  return blocks.flatMap(({ target, answer }) =>
    target.id.suite !== suite || target.metric.name !== timeMetric.name || answer.state !== 'measured'
      ? []
      : answer.block.slots.flatMap(({ invocation: { value, durationMs } }) =>
          durationMs === undefined || value / 1e6 > mostCallMs ? [] : durationMs,
        ),
  );
}

function middleOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function largestFile(discovered: readonly Pick<Discovered, 'file'>[]): number {
  const counts = new Map<string, number>();
  for (const { file } of discovered) counts.set(file, (counts.get(file) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
