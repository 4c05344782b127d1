/** Sample types of a pprof file: which there are, which is shown, which are differences. */
import type { SampleType } from '../profile.ts';
import { difference, malformed } from './malformed.ts';
import type { PprofFile } from './pprof-tables.ts';
import { stringAt } from './pprof-tables.ts';
import { toBaseUnit } from './sample-unit.ts';

const name = 'pprof';

/** Without what only reading the file needs. */
export function toSampleType({ type, unit }: DescribedType): SampleType {
  return { type, unit };
}

/** Go's delta heap profiles hold what was freed as values below zero, beside types that only ever grow. */
export function withoutDifferences(
  file: PprofFile,
  all: readonly DescribedType[],
  shown: DescribedType | undefined,
): { readonly types: readonly DescribedType[]; readonly notes: readonly string[] } {
  const isDifference = ({ column }: DescribedType): boolean => file.negatives.has(column);
  const types = all.filter((type) => !isDifference(type));
  const left = all.filter(isDifference).map(({ type }) => type);
  const negative = shown === undefined ? undefined : file.negatives.get(shown.column);
  if (negative !== undefined) {
    const { sample, value } = negative;
    const readable = types.length === 0 ? '' : `; --type ${types.map(({ type }) => type).join(' or ')} can be read`;
    throw difference(
      name,
      `sample[${sample}]`,
      `of values >= 0 in ${shown?.type ?? ''} (a difference of profiles${readable})`,
      value,
    );
  }
  return {
    types,
    notes:
      left.length === 0 ? [] : [`${left.join(', ')} left out: values below zero, as of a difference of two profiles`],
  };
}

export interface DescribedType extends SampleType {
  readonly factor: number;
  /** Which of a sample's values it is. */
  readonly column: number;
}

/**
 * `column`: which of the values of a sample is of this type. The unit is a base unit of the model, to which values are
 * multiplied by `factor`.
 */
export function describe(
  file: PprofFile,
  type: PprofFile['valueTypes'][number],
  where: string,
  column = 0,
): DescribedType {
  const typeName = stringAt(file.strings, type.type, where);
  return { type: typeName, column, ...toBaseUnit(typeName, stringAt(file.strings, type.unit, where)) };
}

/** What the caller asks, else `default_sample_type`, else the last. */
export function chooseType(file: PprofFile, types: readonly DescribedType[], wanted: string | undefined): number {
  const named = types.map(({ type }) => type);
  if (wanted !== undefined) {
    const index = named.indexOf(wanted);
    if (index === -1) throw malformed(name, 'sample_type', `to hold ${wanted}`, named.join(', '));
    return index;
  }
  const preferred = named.indexOf(stringAt(file.strings, file.defaultSampleType, 'default_sample_type'));
  return preferred === -1 ? types.length - 1 : preferred;
}
