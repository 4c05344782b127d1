/** JMH's own way to async-profiler, and what its recordings mean. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJfrPauses } from '../../profile/formats/jfr-pauses.ts';
import type { Failure } from '../../results/invocation.ts';
import { estimate } from '../../stats/estimators.ts';
import type { HarnessContext, RawProfile } from '../harness.ts';
import { succeeded } from '../tool.ts';
import { fileOfJar } from './jar.ts';
import type { JmhResult } from './jmh-results.ts';

/** A millisecond of processor time a sample. */
const intervalNs = 1e6;

export interface Recording {
  readonly kind: 'cpu' | 'heap';
  readonly folder: string;
  readonly library: string;
  /** Whether the JVM's own recorder is to write its collections beside the samples. */
  readonly withCollections: boolean;
  /** JMH's own profiler, which starts with what is measured; versions before 1.24 have none, and the JVM loads its agent. */
  readonly by: 'jmh' | 'agent';
}

export const withoutAsyncProfiler: Failure = {
  reason: 'unsupported',
  message:
    'async-profiler must be there to profile JMH: it is not. Get it with "mvn dependency:get -Dartifact=tools.profiler:async-profiler:3.0", ' +
    'put its asprof on PATH, say where it is with profiler: PATH, or set profile: { cpu: none, heap: none }',
};

/** What the user names, what is beside `asprof` on PATH, where Java looks for libraries, else what Maven has fetched. */
const where = `
set -- "$FLAMEGATE_PROFILER" "$FLAMEGATE_PROFILER/lib" "$(dirname "$(dirname "$(realpath "$(command -v asprof)")")")/lib/libasyncProfiler.so"
for each in "$@" $(echo "$LD_LIBRARY_PATH:/usr/lib:/usr/local/lib" | tr : ' '); do
  for library in "$each" "$each/libasyncProfiler.so"; do [ -f "$library" ] && echo "$library" && exit; done
done
ls -d "$HOME"/.m2/repository/tools/profiler/async-profiler/*/async-profiler-*.jar | grep -E '/async-profiler-[0-9.]+[.]jar$' | sort -V | tail -n 1`;

export async function findAsyncProfiler({ run, root, scratch, suite }: HarnessContext): Promise<string | undefined> {
  const asked = await run({
    command: where,
    args: [],
    cwd: root,
    timeoutMs: 20_000,
    through: 'shell',
    answersOn: 'stdout',
    environment: { FLAMEGATE_PROFILER: suite.profiler ?? '' },
  });
  const found = asked.stdout.trim();
  if (!succeeded(asked) || found === '') return undefined;
  return found.endsWith('.jar') ? extracted(found, join(scratch, 'libasyncProfiler.so')) : found;
}

export async function tryAsyncProfiler(context: HarnessContext): Promise<Failure | undefined> {
  return (await findAsyncProfiler(context)) === undefined ? withoutAsyncProfiler : undefined;
}

/** The jar of Maven's `tools.profiler:async-profiler` holds the library of each platform. */
function extracted(jar: string, target: string): string | undefined {
  const folder = process.platform === 'darwin' ? 'macos' : `linux-${process.arch}`;
  const library = fileOfJar(jar, `${folder}/libasyncProfiler.so`);
  if (library === undefined) return undefined;
  writeFileSync(target, library);
  return target;
}

export function asyncProfilerFlags({ kind, folder, library, withCollections, by }: Recording): readonly string[] {
  // The timer works where the kernel keeps its performance events to itself.
  const what = kind === 'cpu' ? ['event=itimer', `interval=${intervalNs}`] : ['event=alloc', 'alloc=65536'];
  if (by === 'agent') {
    mkdirSync(folder, { recursive: true });
    return ['-jvmArgsAppend', `-agentpath:${library}=${['start', ...what, `file=${folder}/fork.jfr`].join(',')}`];
  }
  const beside = withCollections ? ['rawCommand=jfrsync=+jdk.GCPhasePause+jdk.GarbageCollection'] : [];
  return ['-prof', `async:${[...what, 'output=jfr', `dir=${folder}`, `libPath=${library}`, ...beside].join(';')}`];
}

/**
 * Of the recording's own window, a call of the median time. Undefined where its JVM recorded none: the collectors' own clocks,
 * which JMH's `gc` profiler reads, count all that a concurrent one does, and whole milliseconds.
 */
export function recordedCollections(bytes: Uint8Array, { time }: JmhResult): RawProfile['collections'] {
  const pauses = readJfrPauses([bytes]);
  if (pauses === undefined || time.length === 0) return undefined;
  const operations = pauses.windowNs / estimate('median', time);
  return operations > 0 ? { count: pauses.collections / operations, pauseNs: pauses.pauseNs / operations } : undefined;
}

export function profiledAs(kind: 'cpu' | 'heap', { time, alloc }: JmhResult): Omit<RawProfile, 'bytes'> {
  // Processor time is sampled, time on the wall was measured: they agree in the iteration that was disturbed least.
  const cost = kind === 'cpu' ? estimate('minimum', time) : estimate('median', alloc);
  return {
    kind,
    format: 'jfr',
    sampleType: kind === 'cpu' ? 'cpu' : 'alloc_space',
    caller: { frame: /_jmhStub \(/, others: 'dropped' },
    nsPerSample: kind === 'cpu' ? intervalNs : undefined,
    costPerOperation: cost > 0 ? cost : undefined,
  };
}
