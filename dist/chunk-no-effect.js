// src/results/no-effect.ts
const steering = [
	/^(package|package-lock|npm-shrinkwrap|deno|jsr|bun|import[_-]?map|composer|lerna|nx|turbo|rush)\.(json|jsonc|json5|ya?ml|lock|lockb)$/,
	/^(yarn|pnpm-lock|pnpm-workspace|deno|bun|uv|poetry|pdm|Pipfile|Cargo|flake)\.(lock|yaml|yml)$/,
	/^(go\.(mod|sum|work|work\.sum)|vendor\.mod|modules\.txt|Cargo\.toml|rust-toolchain(\.toml)?|build\.rs|clippy\.toml)$/,
	/^(bunfig|mise|pixi|uv|hatch|pdm|pytest|devbox|pylock[\w.-]*)\.(toml|json|lock)$/,
	/^(environment[\w.-]*\.ya?ml|conda-lock[\w.-]*\.ya?ml|(site|user)customize\.py)$/,
	/^(pyproject\.toml|Pipfile|setup\.(py|cfg)|tox\.ini|pytest\.ini|conftest\.py|noxfile\.py|MANIFEST\.in)$/,
	/^[\w.-]*(requirements|constraints)[\w.-]*\.(txt|in)$/,
	/^(pom\.xml|(build|settings|init)\.gradle(\.kts)?|gradle[\w.-]*|libs\.versions\.toml|mvnw|maven[\w.-]*)$/,
	/^(CMakeLists\.txt|CMakePresets\.json|meson\.build|meson_options\.txt|(GNU)?[Mm]akefile|justfile|BUILD|WORKSPACE|conanfile\.\w+|vcpkg\.json)$/,
	/\.(cmake|mk|bazel|bzl|gradle|kts|nix|gyp|gypi|ninja|pc|props|targets|csproj|sln)$/,
	/^(Dockerfile|Containerfile|Vagrantfile)[\w.-]*$/,
	/^([tj]sconfig[\w.-]*\.jsonc?|[\w.-]+\.(?:config|workspace)\.(?:[cm]?[jt]s|json)|pnpmfile\.c?js|[\w.-]+rc\.([cm]?[jt]s|json|ya?ml))$/,
	/^\.(?!(?:gitignore|editorconfig)$)[\w.-]+$/
];
const elsewhere = /^\.(?:pre-commit-(?:config|hooks)|readthedocs|travis|appveyor|gitlab-ci|codecov|coveralls|codeclimate|markdownlint(?:-cli2)?|yamllint|golangci|cirrus|drone|dependabot|mergify|release-please-(?:manifest|config))\.(?:ya?ml|jsonc?)$|^\.(?:mailmap|git-blame-ignore-revs|all-contributorsrc|flake8|pylintrc|yamllint|codespellrc|clang-format|clang-tidy|markdownlintignore|prettierignore|eslintignore)$/;
const hiddenFolder = /(?:^|\/)\.(?!(?:github|gitlab|gitea|forgejo|woodpecker|circleci|buildkite|semaphore|azure-pipelines|azuredevops|teamcity|kokoro|ci|vscode|idea|fleet|run|devcontainer|husky|changeset|changes|storybook|vitepress|docusaurus|cursor|claude|agents|gemini|reuse|well-known)\/|\.)[^/]+\//;
const steeringFolders = /(^|\/)(\.cargo|\.mvn|\.yarn|\.pnpm|patches|node_modules|vendor|third_party)\//;
function steersCheckout(path) {
	return /(?:^|\/)\.git(?:attributes|modules)$/.test(path);
}
function isSteering(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (steeringFolders.test(path) || hiddenFolder.test(path)) return true;
	return !elsewhere.test(name) && steering.some((pattern) => pattern.test(name));
}
function brokenBy({ files, partly = [] }, { changed, places }) {
	const touched = /* @__PURE__ */ new Set([
		...files,
		...partly,
		...places
	]);
	const folders = [...touched];
	return changed.find((path) => touched.has(path) || isSteering(path) || folders.some((file) => file.startsWith(`${path}/`)));
}
export { brokenBy, isSteering, steersCheckout };
