/** What the programs that run in rounds answer. */
import { figure, list, part, verbatim } from '../../results/foreign-shape.ts';
import { type Fields, number, optional, type Shape } from '../../results/shape.ts';
import type { PythonAnswer } from './checkout-program.ts';
import type { FoundBenchmark, RoundsAnswer, RoundsListing } from './rounds-program.ts';

/** Empty where an embedded Python has no path of its own. */
const executable: Shape<string> = (value, at) => (value === null ? '' : verbatim(value, at));

/** Fields of every list. */
export const answerFields: Fields<PythonAnswer> = {
  missing: optional(verbatim),
  python: executable,
  outside: optional(verbatim),
  shadowed: list(verbatim),
};

export const troubles: Shape<RoundsListing['errors']> = list(
  part<RoundsListing['errors'][number]>({ path: verbatim, message: verbatim }),
);

export const roundsListing: Shape<RoundsListing> = part<RoundsListing>({
  ...answerFields,
  benchmarks: list(
    part<FoundBenchmark>({
      path: verbatim,
      name: verbatim,
      wanted: verbatim,
      unit: optional(verbatim),
      metric: optional(verbatim),
    }),
  ),
  errors: troubles,
});

export const roundsAnswer: Shape<RoundsAnswer> = part<RoundsAnswer>({
  rounds: optional(list(figure)),
  calls: optional(number(1)),
  value: optional(figure),
  skipped: optional(verbatim),
});
