/** The options that `gate`, `measure` and `demo` share, and the question they put. */
import type { Io } from '../app/io.ts';
import type { MeasuringQuestion } from '../app/measuring.ts';
import type { Arguments, OptionRule } from './arguments.ts';

/** Of commands that look at benchmarks and judge nothing: an option that they would not read is none of theirs. */
export const lookingOptions: Readonly<Record<string, OptionRule>> = {
  head: { type: 'string' },
  config: { type: 'string' },
  'working-directory': { type: 'string' },
  suite: { type: 'list' },
  filter: { type: 'list' },
};

export const measuringOptions: Readonly<Record<string, OptionRule>> = {
  ...lookingOptions,
  base: { type: 'string' },
  store: { type: 'string' },
  remote: { type: 'string' },
  out: { type: 'string' },
  budget: { type: 'string' },
  seed: { type: 'string' },
};

/** What a command has no option for keeps its default. */
export function questionOf(given: Arguments, io: Io): MeasuringQuestion {
  const text = (name: string): string | undefined => (given.takes(name) ? given.text(name) : undefined);
  return {
    folder: io.cwd,
    base: text('base'),
    head: text('head'),
    config: text('config'),
    store: text('store'),
    remote: text('remote'),
    budget: text('budget'),
    workingDirectory: text('working-directory'),
    command: io.program,
    suites: given.list('suite'),
    filters: given.list('filter'),
    seed: given.takes('seed') ? given.whole('seed') : undefined,
    purpose: 'judge',
  };
}
