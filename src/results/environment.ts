/** The machine and runtime a run was measured on, and the class within which runs may be compared. */
import { cleanText } from './shape.ts';
import { shortHash } from './short-hash.ts';

export interface Environment {
  readonly os: string;
  readonly arch: string;
  readonly cpuModel: string;
  /** Logical processors visible to the benchmarks. */
  readonly cores: number;
  /** OS image, e.g. `ubuntu-24.04`; the runner's image name where there is one. */
  readonly image: string;
  /** `node`, `go`, `python`, `jvm`, `rust`, `native`. */
  readonly runtime: string;
  readonly runtimeVersion: string;
  /** `go 1.26.8`: of further suites, in alphabetical order; absent where one runtime measures everything. */
  readonly otherRuntimes?: readonly string[];
  /** Flags that change what the runtime does, in the order given. */
  readonly flags: readonly string[];
}

/**
 * The environment class: equal strings may be compared, others never (a stored number from another
 * machine is a systematic error no sample size cures). A readable part, safe as a file name, and a hash of
 * the exact fields, for `+X` and `-X` read alike.
 */
export function environmentClass(environment: Environment): string {
  return `${readableClass(environment) || 'unknown'}~${shortHash(exactFields(environment))}`;
}

/** Layout 1 knew the readable part only: such a run must be read before it can be compared. */
export function mayBeOfClass(stored: string, wanted: string): boolean {
  return stored === wanted || stored === readablePart(wanted);
}

export function readablePart(environmentClass: string): string {
  return environmentClass.replace(/~[0-9a-f]{16}$/, '');
}

function readableClass(environment: Environment): string {
  const parts = [
    environment.os,
    environment.arch,
    environment.cpuModel,
    `${environment.cores}c`,
    environment.image,
    `${environment.runtime}-${environment.runtimeVersion}`,
    ...(environment.otherRuntimes ?? []),
    ...environment.flags,
  ];
  return parts
    .map(toSlug)
    .filter((part) => part !== '')
    .join('_')
    .slice(0, 180);
}

/** As a file keeps them: what comes back of it is of the same class. */
function exactFields(environment: Environment): string {
  const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes = [], flags } = environment;
  const words = [os, arch, cpuModel, image, runtime, runtimeVersion];
  return JSON.stringify([cores, ...[words, otherRuntimes, flags].map((texts) => texts.map(cleanText))]);
}

function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
}
