/** Units as profile formats spell them, to and from the base units of the model. */
import type { Unit } from '../../units/unit.ts';

const base: Readonly<Record<string, readonly [unit: Unit, factor: number]>> = {
  nanoseconds: ['ns', 1],
  nanosecond: ['ns', 1],
  ns: ['ns', 1],
  microseconds: ['ns', 1e3],
  microsecond: ['ns', 1e3],
  us: ['ns', 1e3],
  µs: ['ns', 1e3],
  milliseconds: ['ns', 1e6],
  millisecond: ['ns', 1e6],
  ms: ['ns', 1e6],
  seconds: ['ns', 1e9],
  second: ['ns', 1e9],
  s: ['ns', 1e9],
  bytes: ['B', 1],
  byte: ['B', 1],
  B: ['B', 1],
  kilobytes: ['B', 1024],
  kb: ['B', 1024],
  megabytes: ['B', 1024 ** 2],
  gigabytes: ['B', 1024 ** 3],
  count: ['count', 1],
  samples: ['samples', 1],
  objects: ['count', 1],
};

/** `type` tells counts of samples from counts of things. */
export function toBaseUnit(type: string, unit: string): { readonly unit: Unit; readonly factor: number } {
  const [name, factor] = (Object.hasOwn(base, unit) ? base[unit] : undefined) ?? [unit === '' ? 'count' : unit, 1];
  return { unit: name === 'count' && (type === 'samples' || type === 'sample') ? 'samples' : name, factor };
}

const pprofNames: Readonly<Record<string, string>> = { ns: 'nanoseconds', B: 'bytes', samples: 'count' };

export function toPprofUnit(unit: Unit): string {
  return Object.hasOwn(pprofNames, unit) ? (pprofNames[unit] ?? unit) : unit;
}

/** The mode under which profiles may be compared, from the sample type shown. */
export function modeOfType(type: string): string {
  if (type.startsWith('alloc')) return 'alloc';
  return type.startsWith('inuse') ? 'inuse' : type;
}
