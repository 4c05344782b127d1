/** What cargo says of what it built, one JSON object a line. */
import { cureOfTools, fitting, list, parseForeign, part, verbatim } from '../../results/foreign-shape.ts';
import { optional, type Shape } from '../../results/shape.ts';
import { foreignJson } from '../../text/foreign-json.ts';

/** Before 0.5 a benchmark is asked for by a regular expression; before 0.4 times are whole seconds. */
export type CriterionDialect = 'exact' | 'expression' | 'whole-seconds';

export interface BenchTarget {
  readonly name: string;
  readonly source: string;
  /** Folder of its package, where cargo runs it. */
  readonly folder: string;
  readonly executable: string;
  readonly dialect: CriterionDialect;
}

interface Artifact {
  readonly executable?: string;
  readonly manifest_path?: string;
  readonly target?: { readonly kind?: readonly string[]; readonly name?: string; readonly src_path?: string };
}

const message = part<{ readonly reason: string }>({ reason: verbatim });

const artifact: Shape<Artifact> = part<Artifact>({
  executable: optional(verbatim),
  manifest_path: optional(verbatim),
  target: optional(
    part<NonNullable<Artifact['target']>>({
      kind: optional(list(verbatim)),
      name: optional(verbatim),
      src_path: optional(verbatim),
    }),
  ),
});

/**
 * Targets of these kinds in what `cargo bench --no-run --message-format=json` prints, one JSON object a line: a library has an executable
 * only as its own tests and benches. Throws FILE_MALFORMED.
 */
export function parseCargoMessages(text: string, kinds: readonly string[] = ['bench']): readonly BenchTarget[] {
  const dialect = dialectOf(text);
  return text.split('\n').flatMap((line): readonly BenchTarget[] => {
    // Among lines that macros print while they are compiled.
    if (!line.startsWith('{') || fitting(foreignJson(line), message)?.reason !== 'compiler-artifact') return [];
    const { executable, target, manifest_path: manifest = '' } = parseForeign(line, artifact, printed);
    if (executable === undefined || !target?.kind?.some((kind) => kinds.includes(kind))) return [];
    const folder = manifest.replace(/[\\/][^\\/]*$/, '');
    return [{ name: target.name ?? '', source: target.src_path ?? '', folder, executable, dialect }];
  });
}

const printed = {
  source: 'what cargo printed',
  what: 'the messages of --message-format=json',
  cure: cureOfTools,
};

/** Of the oldest criterion that was built: cargo names it `…#criterion@0.3.6`, and once `criterion 0.3.6 (…)`. */
function dialectOf(text: string): CriterionDialect {
  const found = text.matchAll(/"package_id":"[^"]*(?:[#/]criterion@|#criterion@|(?<=")criterion )(\d+)\.(\d+)/g);
  const versions = [...found].map(([, major, minor]) => Number(major) * 1000 + Number(minor));
  const oldest = Math.min(...versions, 1000);
  return oldest < 4 ? 'whole-seconds' : oldest < 5 ? 'expression' : 'exact';
}
