/**
 * Crates that only criterion or divan needs measure, and are not measured: cargo compiles them without optimizing, which takes a part of the
 * time. The tool itself, whose code surrounds the calls, and whatever the checkout's own crates need stays as its profile says.
 */
import { cureOfTools, list, part, verbatim } from '../../results/foreign-shape.ts';
import { checkShaped } from '../../results/read-shaped.ts';
import { optional, type Shape } from '../../results/shape.ts';
import { foreignFields } from '../../text/foreign-json.ts';

interface Metadata {
  readonly target_directory?: string;
  readonly workspace_members?: readonly string[];
  readonly packages?: readonly Package[];
  readonly resolve?: { readonly nodes?: readonly Node[] };
}

interface Package {
  readonly id: string;
  readonly name: string;
  readonly source?: string;
}

interface Node {
  readonly id: string;
  readonly deps?: readonly { readonly pkg: string }[];
}

const metadata: Shape<Metadata> = part<Metadata>({
  target_directory: optional(verbatim),
  workspace_members: optional(list(verbatim)),
  packages: optional(list(part<Package>({ id: verbatim, name: verbatim, source: optional(verbatim) }))),
  resolve: optional(
    part<NonNullable<Metadata['resolve']>>({
      nodes: optional(list(part<Node>({ id: verbatim, deps: optional(list(part({ pkg: verbatim }))) }))),
    }),
  ),
});

/** Where cargo builds, as `cargo metadata` says. */
export function targetDirectory(text: string): string | undefined {
  return metadataIn(text).target_directory;
}

/** Names of the packages that `cargo metadata` resolved and that come from a registry, in every version of them. */
export function registryPackages(text: string): readonly string[] {
  const { packages = [] } = metadataIn(text);
  const own = new Set(packages.flatMap(({ name, source }) => (isOfRegistry(source) ? [] : [name])));
  return [...new Set(packages.map(({ name }) => name))].filter((name) => !own.has(name));
}

function isOfRegistry(source: string | undefined): boolean {
  return /^(?:registry|sparse)\+/.test(source ?? '');
}

/** Whose code is between the calls and the clock. */
const tools: ReadonlySet<string> = new Set(['criterion', 'divan']);

/** Names of those that are reached through such a tool alone, in every version of them; none where `cargo metadata` did not resolve. */
export function measuringCrates(text: string): readonly string[] {
  const { packages = [], resolve, workspace_members: members = [] } = metadataIn(text);
  const names = new Map(packages.map(({ id, name }) => [id, name]));
  const fromRegistry = new Set(registryPackages(text));
  const needs = new Map((resolve?.nodes ?? []).map(({ id, deps = [] }) => [id, deps.map(({ pkg }) => pkg)]));
  const kept = new Set(
    reached(members, (id) => (tools.has(names.get(id) ?? '') ? [] : (needs.get(id) ?? []))).map((id) => names.get(id)),
  );
  const through = packages.flatMap(({ id, name }) => (tools.has(name) ? [id] : []));
  const all = reached(through, (id) => needs.get(id) ?? []).map((id) => names.get(id) ?? '');
  return [...new Set(all)].filter((name) => !tools.has(name) && fromRegistry.has(name) && !kept.has(name)).toSorted();
}

function reached(roots: readonly string[], next: (id: string) => readonly string[]): readonly string[] {
  const seen = new Set(roots);
  // A set is walked through what is added to it meanwhile, too.
  for (const id of seen) for (const each of next(id)) seen.add(each);
  return [...seen];
}

/** Empty where the text is no JSON. Throws FILE_MALFORMED. */
function metadataIn(text: string): Metadata {
  const reading = { source: 'what cargo metadata printed', what: 'its format version 1', cure: cureOfTools };
  return checkShaped(foreignFields(text), metadata, reading);
}

/** `flags`: the suite's own, by which another profile may be built. */
export function profileIn(flags: readonly string[]): string {
  const at = flags.findIndex((flag) => flag === '--profile' || flag.startsWith('--profile='));
  const given = at === -1 ? undefined : (flags[at]?.split('=')[1] ?? flags[at + 1]);
  return given !== undefined && /^[\w-]+$/.test(given) ? given : 'bench';
}

/** Cargo takes settings of a package from 1.63 on. `version`: what `cargo --version` prints. */
export function cheapFlags(crates: readonly string[], version: string, profile: string): readonly string[] {
  const [, major, minor] = /^cargo (\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || Number(major) * 1000 + Number(minor) < 1063) return [];
  return crates.flatMap((name) =>
    ['opt-level=0', 'debug=0'].map((setting) => `--config=profile.${profile}.package.${name}.${setting}`),
  );
}

/**
 * Line tables and names, which change no code: what is inlined has a name in profiles only through them, and a profile of a release often
 * strips both.
 */
export function profileEnvironment(profile: string): Readonly<Record<string, string>> {
  const prefix = `CARGO_PROFILE_${profile.toUpperCase().replaceAll('-', '_')}`;
  return { [`${prefix}_DEBUG`]: '1', [`${prefix}_STRIP`]: 'none' };
}
