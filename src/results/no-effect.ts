/**
 * Why a change can have no effect on a benchmark: what the benchmark runs and reads was observed on both sides and is
 * the same. It is as trustworthy as the machine that observed it, like the samples; git can confirm a part of it.
 */
export interface NoEffect {
  /** How it was observed; `reach`: of an executable that differs, all that the benchmark can reach is the same. */
  readonly by: 'modules' | 'executable' | 'reach';
  /**
   * Files of the repository that it runs, reads or is built from, relative and in order; the same on both sides but for
   * `partly`. None: of a build it is unknown what it is made from, and git can confirm nothing.
   */
  readonly files: readonly string[];
  /** Of those that changed: what changed is only functions that it never calls or cannot reach, or is not in what was built. */
  readonly partly?: readonly string[] | undefined;
  /** Packages, and what a build made: git knows nothing of them. */
  readonly beside: number;
  /** SHA-256 of all that was compared. */
  readonly digest: string;
}

/** Of one benchmark: proven, or what breaks the proof. */
export type Effect =
  | { readonly state: 'unaffected'; readonly proof: NoEffect }
  | { readonly state: 'unproven'; readonly why: string };

/**
 * Files that say how code is found, built or run and are read unobserved: by a package manager, a compiler, a
 * runtime's own loader. Where one of them changed, nothing is proven.
 */
const steering: readonly RegExp[] = [
  // Packages and their locks.
  /^(package|package-lock|npm-shrinkwrap|deno|jsr|bun|import[_-]?map|composer|lerna|nx|turbo|rush)\.(json|jsonc|json5|ya?ml|lock|lockb)$/,
  /^(yarn|pnpm-lock|pnpm-workspace|deno|bun|uv|poetry|pdm|Pipfile|Cargo|flake)\.(lock|yaml|yml)$/,
  /^(go\.(mod|sum|work|work\.sum)|vendor\.mod|modules\.txt|Cargo\.toml|rust-toolchain(\.toml)?|build\.rs|clippy\.toml)$/,
  /^(bunfig|mise|pixi|uv|hatch|pdm|pytest|devbox|pylock[\w.-]*)\.(toml|json|lock)$/,
  /^(environment[\w.-]*\.ya?ml|conda-lock[\w.-]*\.ya?ml|(site|user)customize\.py)$/,
  /^(pyproject\.toml|Pipfile|setup\.(py|cfg)|tox\.ini|pytest\.ini|conftest\.py|noxfile\.py|MANIFEST\.in)$/,
  /^[\w.-]*(requirements|constraints)[\w.-]*\.(txt|in)$/,
  /^(pom\.xml|(build|settings|init)\.gradle(\.kts)?|gradle[\w.-]*|libs\.versions\.toml|mvnw|maven[\w.-]*)$/,
  // Builds.
  /^(CMakeLists\.txt|CMakePresets\.json|meson\.build|meson_options\.txt|(GNU)?[Mm]akefile|justfile|BUILD|WORKSPACE|conanfile\.\w+|vcpkg\.json)$/,
  /\.(cmake|mk|bazel|bzl|gradle|kts|nix|gyp|gypi|ninja|pc|props|targets|csproj|sln)$/,
  /^(Dockerfile|Containerfile|Vagrantfile)[\w.-]*$/,
  /^([tj]sconfig[\w.-]*\.jsonc?|[\w.-]+\.(?:config|workspace)\.(?:[cm]?[jt]s|json)|pnpmfile\.c?js|[\w.-]+rc\.([cm]?[jt]s|json|ya?ml))$/,
  // Hidden files of tools: .npmrc, .env, .babelrc, .nvmrc, .cargo/config.toml.
  /^\.(?!(?:gitignore|editorconfig)$)[\w.-]+$/,
];

/**
 * Hidden files that only hosted services read, and tools that report on code and change none: no set-up, loader or runtime
 * does. A benchmark that reads one itself is seen to read it, or contains its name.
 */
const elsewhere =
  /^\.(?:pre-commit-(?:config|hooks)|readthedocs|travis|appveyor|gitlab-ci|codecov|coveralls|codeclimate|markdownlint(?:-cli2)?|yamllint|golangci|cirrus|drone|dependabot|mergify|release-please-(?:manifest|config))\.(?:ya?ml|jsonc?)$|^\.(?:mailmap|git-blame-ignore-revs|all-contributorsrc|flake8|pylintrc|yamllint|codespellrc|clang-format|clang-tidy|markdownlintignore|prettierignore|eslintignore)$/;

/**
 * Folders whose name begins with a dot hold settings of tools (`.config/mise.toml`, `.mise/tasks`), but for those of services,
 * editors and reviewers.
 */
const hiddenFolder =
  /(?:^|\/)\.(?!(?:github|gitlab|gitea|forgejo|woodpecker|circleci|buildkite|semaphore|azure-pipelines|azuredevops|teamcity|kokoro|ci|vscode|idea|fleet|run|devcontainer|husky|changeset|changes|storybook|vitepress|docusaurus|cursor|claude|agents|gemini|reuse|well-known)\/|\.)[^/]+\//;

const steeringFolders = /(^|\/)(\.cargo|\.mvn|\.yarn|\.pnpm|patches|node_modules|vendor|third_party)\//;

/** What git makes of every file in a checkout, changed or not: line ends, filters, and what is fetched into submodules. */
export function steersCheckout(path: string): boolean {
  return /(?:^|\/)\.git(?:attributes|modules)$/.test(path);
}

/** By its path alone, in any folder. */
export function isSteering(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (steeringFolders.test(path) || hiddenFolder.test(path)) return true;
  return !elsewhere.test(name) && steering.some((pattern) => pattern.test(name));
}

/**
 * The first of the changed paths that contradicts a proof, if any. `places`: where the gate's configuration may
 * lie, which says what is run.
 */
export function brokenBy(
  { files, partly = [] }: Pick<NoEffect, 'files' | 'partly'>,
  { changed, places }: { readonly changed: readonly string[]; readonly places: readonly string[] },
): string | undefined {
  const touched = new Set([...files, ...partly, ...places]);
  const folders = [...touched];
  return changed.find(
    (path) => touched.has(path) || isSteering(path) || folders.some((file) => file.startsWith(`${path}/`)),
  );
}
