/** The options that `gate`, `measure` and `demo` share, and the question they put. */
import type { Io } from '../app/io.ts';
import type { MeasuringQuestion } from '../app/measuring.ts';
import { GateError } from '../errors.ts';
import type { Arguments, OptionRule } from './arguments.ts';

export const measuringOptions: Readonly<Record<string, OptionRule>> = {
  base: { type: 'string' },
  head: { type: 'string' },
  config: { type: 'string' },
  'working-directory': { type: 'string' },
  suite: { type: 'list' },
  filter: { type: 'list' },
  store: { type: 'string' },
  remote: { type: 'string' },
  out: { type: 'string' },
  budget: { type: 'string' },
  seed: { type: 'string' },
};

export function questionOf(command: string, given: Arguments, io: Io): MeasuringQuestion {
  const seed = given.whole('seed');
  const workingDirectory = given.text('working-directory');
  if (given.positionals.length > 0) {
    throw new GateError(
      'USAGE',
      `Cannot run ${command} as it takes no arguments: current value is ${given.positionals.join(' ')}`,
      {
        hint: `see: flamegate ${command} --help`,
      },
    );
  }
  return {
    folder: io.cwd,
    base: given.text('base'),
    head: given.text('head'),
    config: given.text('config'),
    store: given.text('store'),
    remote: given.text('remote'),
    budget: given.text('budget'),
    workingDirectory,
    command: io.program,
    suites: given.list('suite'),
    filters: given.list('filter'),
    seed,
    purpose: 'judge',
  };
}
