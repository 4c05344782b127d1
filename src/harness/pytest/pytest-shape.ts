/** What the programs that run pytest answer. */
import { flag, list, part, record, verbatim } from '../../results/foreign-shape.ts';
import { integer, oneOf, optional, type Shape } from '../../results/shape.ts';
import { answerFields, troubles } from '../python/rounds-shape.ts';
import type { PackagesLooked } from './installed-names.ts';
import type { PythonLooked } from './looking-on.ts';
import type { PytestListing } from './program.ts';

type Counts = Pick<PytestListing, 'code' | 'complete' | 'deselected' | 'marked'>;

/** Not counted where something must be installed first. */
const uncounted: Counts = { code: 0, complete: false, deselected: 0, marked: 0 };

const answer = part<Omit<PytestListing, keyof Counts> & Partial<Counts>>({
  ...answerFields,
  code: optional(integer(0)),
  complete: optional(flag),
  benchmarks: list(
    part<PytestListing['benchmarks'][number]>({ path: verbatim, name: verbatim, skipped: optional(verbatim) }),
  ),
  errors: troubles,
  deselected: optional(integer(0)),
  marked: optional(integer(0)),
});

export const pytestListing: Shape<PytestListing> = (value, at) => ({ ...uncounted, ...answer(value, at) });

export const pythonLooked: Shape<PythonLooked> = part<PythonLooked>({
  modules: record(verbatim),
  opened: list(verbatim),
  stated: list(verbatim),
  listed: list(verbatim),
  imported: list(verbatim),
  late: list(verbatim),
  names: list(verbatim),
  texts: list(verbatim),
  worksOut: list(verbatim),
  searches: list(verbatim),
  starts: flag,
  packages: part<PackagesLooked>({ any: flag, load: oneOf('nothing', 'names', 'lists'), know: list(verbatim) }),
  unseen: list(verbatim),
});
