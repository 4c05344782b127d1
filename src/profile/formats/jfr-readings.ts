/** Which events of a recording say where something was spent, and what each weighs. */
import type { SampleType } from '../profile.ts';
import type { JfrType } from './jfr-metadata.ts';
import { modeOfType } from './sample-unit.ts';

/** What an event says of cost. */
export interface Reading {
  /** One of `order`, or the event's own name. */
  readonly measure: string;
  /** Field that weighs the event in the measure's unit; each counts one sample besides. */
  readonly weight?: string;
  /** The weight is in ticks of the recording's clock. */
  readonly isTicks?: true;
  /** Field that counts samples, where one event represents several. */
  readonly count?: string;
  /** Fields of the class that the event is of, the first that it has. */
  readonly classes?: readonly string[];
}

const ofAllocation = { classes: ['objectClass'] };
const ofLock: Reading = {
  measure: 'lock',
  weight: 'duration',
  isTicks: true,
  classes: ['monitorClass', 'parkedClass'],
};

const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['jdk.ExecutionSample', { measure: 'cpu' }],
  ['jdk.CPUTimeSample', { measure: 'cpu_time', weight: 'samplingPeriod', isTicks: true }],
  ['jdk.NativeMethodSample', { measure: 'native' }],
  ['profiler.WallClockSample', { measure: 'wall', count: 'samples' }],
  ['jdk.ObjectAllocationInNewTLAB', { measure: 'alloc_tlab', weight: 'tlabSize', ...ofAllocation }],
  ['jdk.ObjectAllocationOutsideTLAB', { measure: 'alloc_tlab', weight: 'allocationSize', ...ofAllocation }],
  ['jdk.ObjectAllocationSample', { measure: 'alloc_sampled', weight: 'weight', ...ofAllocation }],
  ['profiler.LiveObject', { measure: 'inuse_space', weight: 'allocationSize', ...ofAllocation }],
  ['profiler.Malloc', { measure: 'malloc_space', weight: 'size' }],
  ['jdk.JavaMonitorEnter', ofLock],
  ['jdk.ThreadPark', ofLock],
  ['profiler.NativeLock', ofLock],
]);

/** In order of preference. The two of allocation count the same bytes. */
export const order: readonly string[] = [
  'cpu_time',
  'cpu',
  'wall',
  'any_state',
  'alloc_tlab',
  'alloc_sampled',
  'inuse_space',
  'malloc_space',
  'lock',
  'native',
];

/** Whether events called so were taken by a sampler, and not because something happened. */
export function isSampleEvent(name: string): boolean {
  const reading = readings.get(name);
  return reading !== undefined && reading !== ofLock;
}

/**
 * How events of the type are read. Any that has stacks can be asked for by its own name, as `jdk.SocketRead`: it weighs what
 * it lasted, where it did.
 */
export function readingOf({ name, fields }: JfrType, wanted: string | undefined): Reading | undefined {
  if (name !== wanted) return readings.get(name);
  const known = readings.get(name);
  if (known !== undefined) return { ...known, measure: name };
  return fields.some((field) => field.name === 'duration')
    ? { measure: name, weight: 'duration', isTicks: true }
    : { measure: name };
}

export function hasStacks(fields: JfrType['fields']): boolean {
  return fields.some(({ name }) => name === 'stackTrace');
}

/** What users call a measure. */
export function typeNameOf(measure: string): string {
  if (measure === 'cpu_time') return 'cpu';
  if (measure === 'any_state') return 'wall';
  return measure.startsWith('alloc_') ? 'alloc_space' : measure;
}

/** Of the weights of a measure, which are in nanoseconds where they are `isTime`, else in bytes. */
export function weightTypeOf(measure: string, isTime: boolean): SampleType {
  return { type: typeNameOf(measure), unit: isTime ? 'ns' : 'B' };
}

export function modeOf(measure: string): string {
  return measure === 'malloc_space' ? 'malloc' : modeOfType(typeNameOf(measure));
}
