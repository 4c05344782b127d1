/** What the machine did while a process ran, as far as the platform reports it. */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { Conditions } from '../results/invocation.ts';

export interface ConditionsReader {
  read(): Conditions;
}

export function startConditions(): ConditionsReader {
  const before = readProcessorTimes();
  const load = process.platform === 'win32' ? undefined : loadavg()[0];
  const frequencyMHz = readFrequency();
  return {
    read: () => {
      const steal = stealBetween(before, readProcessorTimes());
      return { steal, load, frequencyMHz };
    },
  };
}

/** Jiffies of all processors together since boot. */
export interface ProcessorTimes {
  readonly total: number;
  readonly steal: number;
}

/**
 * First line of /proc/stat: user nice system idle iowait irq softirq steal guest guest_nice (proc(5)). Guest time is
 * counted in user time already.
 */
export function parseProcessorTimes(text: string): ProcessorTimes | undefined {
  const line = /^cpu +(.*)$/m.exec(text)?.[1];
  const times = line?.trim().split(/ +/).slice(0, 8).map(Number) ?? [];
  if (times.length < 8 || times.some((time) => !Number.isFinite(time))) return undefined;
  return { total: times.reduce((sum, time) => sum + time, 0), steal: times[7] ?? 0 };
}

/** Share of all processors' time, 0..1; undefined where it is not known or too little time has passed. */
export function stealBetween(
  before: ProcessorTimes | undefined,
  after: ProcessorTimes | undefined,
): number | undefined {
  if (before === undefined || after === undefined || after.total <= before.total) return undefined;
  return Math.max(0, (after.steal - before.steal) / (after.total - before.total));
}

/** Mean of the processors' `cpu MHz` in /proc/cpuinfo (absent on ARM). */
export function parseFrequency(text: string): number | undefined {
  const found = [...text.matchAll(/^cpu MHz\s*:\s*([\d.]+)$/gm)].map((match) => Number(match[1]));
  return found.length === 0 ? undefined : found.reduce((sum, frequency) => sum + frequency, 0) / found.length;
}

export function readProcessorTimes(): ProcessorTimes | undefined {
  const text = readProc('/proc/stat');
  return text === undefined ? undefined : parseProcessorTimes(text);
}

function readFrequency(): number | undefined {
  const text = readProc('/proc/cpuinfo');
  return text === undefined ? undefined : parseFrequency(text);
}

function readProc(path: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
