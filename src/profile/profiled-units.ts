/** Which functions of source text a profile's are. */
import type { FunctionChange } from './diff-result.ts';
import { mayBe } from './namesakes.ts';
import type { NamedFunction } from './reaching-names.ts';
import { sourceNames } from './short-name.ts';
import type { SourceFile } from './source-file.ts';

/** Those that have samples: of several of one name nobody knows which. */
export function unitsSeen(
  functions: readonly FunctionChange[],
  files: readonly SourceFile[],
): ReadonlySet<NamedFunction> {
  return new Set(
    functions.flatMap((each) => {
      const units = each.candidate.total > 0 ? unitsOf(each, files) : [];
      return units.length === 1 ? units : [];
    }),
  );
}

/** The innermost function of the text around its line, or those of its name. */
export function unitsOf({ place, frame }: FunctionChange, files: readonly SourceFile[]): readonly NamedFunction[] {
  if (place?.kind === 'dependency' || place?.kind === 'runtime' || frame.kind === 'runtime') return [];
  const own = place === undefined ? files : files.filter(({ path }) => path === place.path);
  const [name = frame.name] = sourceNames(frame).filter((each) => each !== '');
  const { line } = frame;
  const around = line === undefined ? [] : own.flatMap(({ functions }) => functions.filter(holds(line)));
  if (place !== undefined && around.length > 0)
    return [around.find((unit) => unit.name === name) ?? around.at(-1)].filter((unit) => unit !== undefined);
  return own.flatMap(({ path, blank, functions }) =>
    functions.filter(
      (unit) => unit.name === name && mayBe({ place, frame }, { name, path, blank, line: unit.range.first }),
    ),
  );
}

function holds(line: number): (unit: NamedFunction) => boolean {
  return ({ range }) => line >= range.first && line <= range.last;
}
