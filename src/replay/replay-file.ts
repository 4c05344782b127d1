/** Recorded samples as a file: `{"benchmarks":[{"name","unit","builds":[{"id","processes":[…]}]}]}`. */

import { defaultPlan } from '../decide/plan.ts';
import { parseShaped } from '../results/read-shaped.ts';
import {
  array,
  integer,
  line,
  nonEmpty,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  unique,
} from '../results/shape.ts';

/** One number a process, in the order of time. */
export interface RecordedBuild {
  readonly id: string;
  readonly processes: readonly number[];
  /** The same code measured one process after another, six at a time, to compare. */
  readonly oneByOne?: readonly number[] | undefined;
}

export interface RecordedBenchmark {
  readonly name: string;
  readonly unit: string;
  readonly better?: 'lower' | 'higher';
  /** Counted, as bytes allocated are, and not timed. */
  readonly assume?: 'exact';
  /** Its processes took turns in blocks of so many, which are in the builds one after another. */
  readonly inTurns?: number | undefined;
  /** In the order of time: what was recorded before a build is its history. */
  readonly builds: readonly RecordedBuild[];
}

export interface Recording {
  /** Machine, versions, how it was taken: for people. */
  readonly about?: string;
  readonly benchmarks: readonly RecordedBenchmark[];
}

const mostCharacters = 256 * 1024 * 1024;

/** A block is taken from one build, so a build must hold one at least. */
export const fewestProcesses: number = 2 * defaultPlan.perSide;

const processesShape: Shape<readonly number[]> = (value, at) => {
  const processes = array(number(0), 1_000_000)(value, at);
  number(fewestProcesses)(processes.length, `${at}.length`);
  return processes;
};

const buildShape: Shape<RecordedBuild> = object<RecordedBuild>({
  id: line(200),
  processes: processesShape,
  oneByOne: optional(processesShape),
});

const benchmarkShape: Shape<RecordedBenchmark> = object<RecordedBenchmark>({
  name: line(1000),
  unit: line(50),
  better: optional(oneOf('lower', 'higher')),
  assume: optional(oneOf('exact')),
  inTurns: optional(integer(fewestProcesses, 100)),
  builds: unique(nonEmpty(buildShape, 10_000), ({ id }) => id),
});

const recordingShape: Shape<Recording> = object<Recording>({
  about: optional(text(10_000)),
  benchmarks: unique(nonEmpty(benchmarkShape, 10_000), ({ name }) => name),
});

/** `source` names the file in errors. */
export function parseRecording(content: string, source: string): Recording {
  return parseShaped(content, recordingShape, {
    source,
    what: 'recorded samples: {"benchmarks":[{"name","unit","builds":[{"id","processes":[…]}]}]}',
    mostCharacters,
  });
}
