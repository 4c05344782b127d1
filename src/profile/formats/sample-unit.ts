/** Units as profile formats spell them, to and from the base units of the model. */
import type { Unit } from '../../units/unit.ts';

const base: Readonly<Record<string, readonly [unit: Unit, factor: number]>> = {
  nanoseconds: ['ns', 1],
  nanosecond: ['ns', 1],
  ns: ['ns', 1],
  microseconds: ['ns', 1e3],
  microsecond: ['ns', 1e3],
  us: ['ns', 1e3],
  usec: ['ns', 1e3],
  milliseconds: ['ns', 1e6],
  millisecond: ['ns', 1e6],
  ms: ['ns', 1e6],
  msec: ['ns', 1e6],
  seconds: ['ns', 1e9],
  second: ['ns', 1e9],
  s: ['ns', 1e9],
  sec: ['ns', 1e9],
  minutes: ['ns', 60e9],
  minute: ['ns', 60e9],
  min: ['ns', 60e9],
  hours: ['ns', 3600e9],
  hour: ['ns', 3600e9],
  bytes: ['B', 1],
  byte: ['B', 1],
  b: ['B', 1],
  kilobytes: ['B', 1024],
  kilobyte: ['B', 1024],
  kb: ['B', 1024],
  kib: ['B', 1024],
  megabytes: ['B', 1024 ** 2],
  megabyte: ['B', 1024 ** 2],
  mb: ['B', 1024 ** 2],
  mib: ['B', 1024 ** 2],
  gigabytes: ['B', 1024 ** 3],
  gigabyte: ['B', 1024 ** 3],
  gb: ['B', 1024 ** 3],
  gib: ['B', 1024 ** 3],
  count: ['count', 1],
  samples: ['samples', 1],
  objects: ['count', 1],
  goroutines: ['count', 1],
  exceptions: ['count', 1],
  lock_samples: ['count', 1],
};

/** `type` distinguishes counts of samples from counts of things. */
export function toBaseUnit(type: string, unit: string): { readonly unit: Unit; readonly factor: number } {
  // The sign for micro is one letter of Unicode and the Greek one another.
  const spelled = unit.replace(/^[\u00b5\u03bc]/, 'u').toLowerCase();
  const known = Object.hasOwn(base, spelled) ? base[spelled] : undefined;
  const [name, factor] = known ?? [unit === '' ? 'count' : unit, 1];
  return { unit: name === 'count' && (type === 'samples' || type === 'sample') ? 'samples' : name, factor };
}

const pprofNames: Readonly<Record<string, string>> = { ns: 'nanoseconds', B: 'bytes', samples: 'count' };

/** Units that pprof has no word for keep their own name. */
export function toPprofUnit(unit: Unit): string {
  return Object.hasOwn(pprofNames, unit) ? (pprofNames[unit] ?? unit) : unit;
}

/** The mode under which profiles may be compared, from the sample type shown. */
export function modeOfType(type: string): string {
  if (type.startsWith('alloc')) return 'alloc';
  return type.startsWith('inuse') ? 'inuse' : type;
}
