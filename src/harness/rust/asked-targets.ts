/**
 * Which bench targets cargo is asked for. Without a word it also compiles the library and each program once more, as tests of their own, and
 * the benches of other tools, which a stable compiler may refuse; nothing of it is run.
 */
import { cureOfTools, list, part, verbatim } from '../../results/foreign-shape.ts';
import { checkShaped } from '../../results/read-shaped.ts';
import { optional, type Shape } from '../../results/shape.ts';
import { foreignFields } from '../../text/foreign-json.ts';

interface Metadata {
  readonly workspace_members?: readonly string[];
  readonly packages?: readonly Package[];
}

interface Package {
  readonly id: string;
  readonly name?: string;
  readonly manifest_path?: string;
  readonly targets?: readonly Target[];
}

interface Target {
  readonly kind?: readonly string[];
  readonly name?: string;
  readonly src_path?: string;
}

const declaredTargets: Shape<readonly Target[]> = list(
  part<Target>({ kind: optional(list(verbatim)), name: optional(verbatim), src_path: optional(verbatim) }),
);

const described: Shape<Metadata> = part<Metadata>({
  workspace_members: optional(list(verbatim)),
  packages: optional(
    list(
      part<Package>({
        id: verbatim,
        name: optional(verbatim),
        manifest_path: optional(verbatim),
        targets: optional(declaredTargets),
      }),
    ),
  ),
});

export interface DeclaredBench {
  readonly name: string;
  /** Absolute. */
  readonly source: string;
  /** Manifest of its package, absolute. */
  readonly manifest: string;
  readonly package: string;
}

/**
 * Of these kinds, of the checkout's own packages, as `cargo metadata` says; whether a build has the features they need is not known. Throws
 * FILE_MALFORMED.
 */
export function declaredBenches(metadata: string, kinds: readonly string[] = ['bench']): readonly DeclaredBench[] {
  const { packages = [], workspace_members: members = [] } = checkShaped(foreignFields(metadata), described, {
    source: 'what cargo metadata printed',
    what: 'its format version 1',
    cure: cureOfTools,
  });
  const own = new Set(members);
  return packages
    .filter(({ id }) => own.has(id))
    .flatMap(({ name: crate = '', manifest_path: manifest = '', targets = [] }) =>
      targets
        .filter(({ kind }) => kind?.some((each) => kinds.includes(each)) === true)
        .map(({ name = '', src_path: source = '' }) => ({ name, source, manifest, package: crate })),
    );
}

/**
 * Whether cargo takes its file for a bench of another package, too, which is nearer: one that lies in `benches/` of a package. Only the
 * nearer one declares what the file needs.
 */
export function isOfNearer(bench: DeclaredBench, all: readonly DeclaredBench[]): boolean {
  return all.some(({ source, manifest }) => source === bench.source && manifest.length > bench.manifest.length);
}

/**
 * Flags of the suite, by packages where a bench of the same name would be built for a package that its file does not belong to (`all`: with
 * those). The suite's own choice of packages stays, as does cargo's where such a package has other benches that are meant.
 */
export function flagsByPackage(
  wanted: readonly DeclaredBench[],
  all: readonly DeclaredBench[],
  flags: readonly string[],
): readonly string[] {
  const names = new Set(wanted.map(({ name }) => name));
  const packages = [...new Set(wanted.map((bench) => bench.package))];
  const doubled = all.filter((bench) => names.has(bench.name) && isOfNearer(bench, all));
  const isChosen = flags.some((flag) => /^(?:-p|--(?:package|exclude)(?:=|$))/.test(flag));
  if (doubled.length === 0 || isChosen || doubled.some((bench) => packages.includes(bench.package))) return flags;
  return [
    ...flags.filter((flag) => flag !== '--workspace' && flag !== '--all'),
    ...packages.map((name) => `--package=${name}`),
  ];
}

/** What may hold benches: where the suite's flags ask for it, the library too. */
export function kindsAskedFor(flags: readonly string[]): readonly string[] {
  return flags.includes('--lib') ? ['bench', 'lib'] : ['bench'];
}

/** Flags of the suite that say themselves which targets are built. */
const choosing = /^(?:--(?:bench|benches|test|tests|bin|bins|example|examples|lib|all-targets)(?:=|$))/;

/** `benches`: those that are meant. No flags: cargo is left to choose. `textOf`: of a manifest. */
export function targetFlags(
  benches: readonly DeclaredBench[],
  flags: readonly string[],
  textOf: (path: string) => string,
): readonly string[] {
  const names = [...new Set(benches.map(({ name }) => name))];
  if (flags.some((flag) => choosing.test(flag)) || !names.every((name) => /^[\w-]+$/.test(name))) return [];
  // Asked for by its name, one that `cargo bench` leaves out is built.
  const isLeftOut = (manifest: string): boolean => leavesOneOut.test(textOf(manifest));
  if ([...new Set(benches.map(({ manifest }) => manifest))].some(isLeftOut)) return [];
  return names.map((name) => `--bench=${name}`);
}

const leavesOneOut = /^[ \t]*\[\[[ \t]*bench[ \t]*\]\](?:(?!^[ \t]*\[)[\s\S])*?^[ \t]*bench[ \t]*=[ \t]*false/m;

/** Said before anything is compiled: features are off that one of them needs, or its package is not among those that are built. */
export function isRefused(stderr: string): boolean {
  return /no bench target|requires the features:/.test(stderr);
}
