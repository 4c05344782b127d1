/** Observes which classes a benchmark's virtual machine loads. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Harness, HarnessContext, Listed } from '../harness.ts';
import { type Program, programWitness, variablesOf } from '../proof/built-program.ts';
import { isClassPath } from './class-path.ts';
import { filesOfZip } from './jar.ts';
import { essencesOfJar, isOfBenchmark, loadedFrom, textsOfJar } from './loaded-classes.ts';

/** Which of a jar's classes count is known only when they are loaded. */
type Proof = Omit<ReturnType<typeof programWitness>, 'built'>;

/** What a jar is made from is not recorded. */
export function jmhProof(invoke: Harness['invoke']): Proof {
  return {
    embodies: 'build',
    witness: async (context, benchmark, examined) => {
      const logs = join(context.scratch, randomUUID());
      const own = (await variablesOf(context)).get(options) ?? '';
      const { witness } = programWitness(
        (each, wanted) => invoke(logging(each, logs, own), wanted),
        async () => programOf(benchmark, context, logs),
      );
      mkdirSync(logs);
      try {
        return await witness(context, benchmark, examined);
      } finally {
        rmSync(logs, { recursive: true, force: true });
      }
    },
  };
}

/** Which the virtual machine that JMH forks gets too; its arguments are the suite's. */
const options = 'JDK_JAVA_OPTIONS';

/** `own`: options that the machine sets, with which it is measured. */
function logging(context: HarnessContext, folder: string, own: string): HarnessContext {
  const variables = { [options]: `${own} -Xlog:class+load=info:file=${join(folder, '%p.log')}:none` };
  const run: HarnessContext['run'] = (request) =>
    context.run({ ...request, environment: { ...request.environment, ...variables } });
  return { ...context, run };
}

/** Processes list and read for the program that starts them. */
const starters = ['java/lang/ProcessBuilder', 'java/lang/Process'];

/** `File.list()`, as a class names what it calls: the length of a name is before it. */
const fileList = ['java/io/File', '\u0001\0\u0004list', '()[Ljava/lang/String;'];

/** What a class path leads to is in many files, of which its own text says nothing. */
function programOf({ file, localName }: Listed, { root }: HarnessContext, logs: string): Program | undefined {
  if (isClassPath(file)) return undefined;
  const jar = realpathSync(join(root, file));
  return {
    file: jar,
    sources: undefined,
    listers: [
      'listFiles',
      'newDirectoryStream',
      'walkFileTree',
      'java/nio/file/Files',
      'FilenameFilter',
      fileList,
      ...starters,
    ],
    texts: (bytes) => textsOfJar(filesOfZip(bytes) ?? new Map(), loadedFrom(jar, logIn(logs))),
    essences: (bytes) => {
      const files = filesOfZip(bytes);
      const log = logIn(logs);
      if (files === undefined || !isOfBenchmark(localName, log)) return undefined;
      return essencesOfJar(files, { benchmark: localName, loaded: loadedFrom(jar, log) });
    },
  };
}

/** Of every virtual machine: JMH's own and the one it forks. */
function logIn(folder: string): string {
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
