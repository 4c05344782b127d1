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
  readonly otherRuntimes?: readonly string[] | undefined;
  /** Flags that change what the runtime does, in the order given. */
  readonly flags: readonly string[];
}

/** `node 24.9.0`; empty where commands are run that may be any program. */
export function runtimeWords({ runtime, runtimeVersion }: Pick<Environment, 'runtime' | 'runtimeVersion'>): string {
  return runtimeVersion === anyVersion ? '' : `${runtime} ${runtimeVersion}`.trim();
}

/** What a runtime's version is where nobody knows which program a command starts. */
export const anyVersion = 'any';

/** Characters of each field that a file takes, and how many flags and further runtimes. */
export const environmentLimits = {
  os: 100,
  arch: 100,
  cpuModel: 200,
  image: 200,
  runtime: 100,
  runtimeVersion: 100,
  otherRuntime: 200,
  otherRuntimes: 20,
  flag: 500,
  flags: 100,
} as const;

/** As files take it: what is longer ends in a hash of the whole, since a long flag must not make a run unusable. */
export function storableEnvironment(environment: Environment): Environment {
  const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes, flags } = environment;
  const most = environmentLimits;
  return {
    os: cutText(os, most.os),
    arch: cutText(arch, most.arch),
    cpuModel: cutText(cpuModel, most.cpuModel),
    cores,
    image: cutText(image, most.image),
    runtime: cutText(runtime, most.runtime),
    runtimeVersion: cutText(runtimeVersion, most.runtimeVersion),
    otherRuntimes:
      otherRuntimes === undefined ? undefined : cutList(otherRuntimes, most.otherRuntimes, most.otherRuntime),
    flags: cutList(flags, most.flags, most.flag),
  };
}

function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 18)}…~${shortHash(text)}`;
}

function cutList(texts: readonly string[], most: number, longest: number): readonly string[] {
  const cut = texts.map((text) => cutText(text, longest));
  if (cut.length <= most) return cut;
  return [...cut.slice(0, most - 1), `…~${shortHash(JSON.stringify(cut.slice(most - 1)))}`];
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

/** A class without its hash, as layout 1 had it; that itself is left as it is. */
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
