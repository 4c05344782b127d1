// src/measure/setup-hint.ts
const known = [
	{
		pattern: /ls-remote\s+(?:ssh:\/\/|git@)\S*|fatal: Could not read from remote repository|Permission denied \(publickey\)/,
		cure: (found) => {
			const [, host = "github.com", colon] = /\bgit@([\w.-]+\w)(:)?/.exec(found.input) ?? [];
			const address = colon === void 0 ? `ssh://git@${host}/` : `git@${host}:`;
			return `${/submodule/.test(found.input) ? "a submodule" : "a dependency"} is taken from a git repository over SSH, for which there is no key here: let git use HTTPS, in setup before it: git config --global url."https://${host}/".insteadOf ${address}`;
		}
	},
	{
		pattern: /can only install (?:packages )?(?:with an existing|when your) package|ERR_PNPM_OUTDATED_LOCKFILE|YN0028|lockfile needs to be updated|frozen lockfile|frozen installation/i,
		cure: () => "the lock file does not fit package.json: install once without freezing it and commit the lock file; or write such an installation into setup. Or the package manager here is of another version than the one that wrote the lock file"
	},
	{
		pattern: /ERR_PNPM_LOCKFILE_BREAKING_CHANGE/,
		cure: () => "pnpm-lock.yaml is of another pnpm than the one here: install that one (lockfileVersion 6 is of pnpm 8, 5.4 of 7, 9 of 9 and newer), in a workflow in a step before the gate; or commit a lock file of this one"
	},
	{
		pattern: /Refusing to run (\w+@[\w.-]+\w)/,
		cure: ([, manager = ""]) => `package.json names ${manager} in "packageManager" and this machine has another, which does not fetch it: install that one, in a workflow in a step before the gate`
	},
	{
		pattern: /\bERESOLVE\b/,
		cure: () => "npm finds peer dependencies that contradict each other: write setup: [\"npm install --legacy-peer-deps\"] as the project does"
	},
	{
		pattern: /\b(?:E401|E403|ENEEDAUTH|ERR_PNPM_FETCH_40[13])\b|40[13] (?:Unauthorized|Forbidden)/,
		cure: () => "a registry asks for credentials, and no token reaches setup commands: they run code of the change under review"
	},
	{
		pattern: /404 Not Found - GET (\S+)|ERR_PNPM_FETCH_404.*?GET (\S+?):(?:\s|$)|"?(https?:\/\/\S+?)"?: Not [fF]ound|No matching version found for (\S*\w)|(\S+): (?:Registry failed to return|Package not found)/,
		cure: ([whole, ...found]) => `the registry does not give ${packageOf(lastOf(found) ?? whole)}: it is gone, private or of a version that is not there; no token reaches setup commands. Ask for another in package.json, and renew the lock file where there is one`
	},
	{
		pattern: /Your (pnpm|npm|yarn) version is incompatible|manifest has an engines\.(pnpm|npm|yarn) field/,
		cure: (found) => `package.json asks in "engines" for another ${lastOf([...found].slice(1))} than the one here: install that one, in a workflow in a step before the gate`
	},
	{
		pattern: /\bcode EBADENGINE\b|Your Node version is incompatible|engine "node" is incompatible|This version of pnpm requires at least Node\.js|\bERR_UNKNOWN_BUILTIN_MODULE\b/,
		cure: () => `it requires another Node than ${process.version}: run with that one, in a workflow by actions/setup-node in a step before the gate`
	},
	{
		pattern: /requires a different Python: \S+ not in '([^']+)'|Python requirement: `([^`]+)`|Python version \(?[\d.]+\)? is not (?:supported|allowed) by the project \(([^)]+)\)/,
		cure: ([, ...found]) => `it requires Python ${lastOf(found)}: put one that fits first on PATH, in a workflow by actions/setup-python in a step before the gate`
	},
	{
		pattern: /No compatible signature found in package metadata|Cannot find matching keyid/,
		cure: () => "Corepack cannot check who signed the package manager that package.json names: npm install --global corepack@latest, in a workflow in a step before the gate; with a registry that signs nothing, COREPACK_INTEGRITY_KEYS=0 in its environment"
	},
	{
		pattern: /Error when performing the request to (https?:\/\/[^\s;]+)/,
		cure: ([, address = ""]) => `Corepack does not get the package manager that package.json names (${address}): install it in a step before the gate, or name the registry that has it in COREPACK_NPM_REGISTRY`
	},
	{
		pattern: /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)\b|Could not resolve host/,
		cure: () => "the network did not answer: try again, or set the proxy in its environment (HTTPS_PROXY)"
	},
	{
		pattern: /This project('s package\.json)? (?:is configured to use|defines "packageManager")[^\n]*/,
		cure: () => "package.json names the package manager in \"packageManager\": corepack enable, in a workflow in a step before the gate"
	},
	{
		pattern: /npm error command sh -c ([^\n]+)|\b((?:pre|post)?install|prepare)(?: script)?: Failed|Command: (\S[^\n]*)\n(?:error )?Arguments:|YN0009: [^\n]*?([@\w][\w./@-]*?)(?:@\S*)? couldn't be built/,
		cure: ([, ...found]) => `the installation's own script failed (${lastOf(found) ?? ""}), not the packages: if benchmarks do not need what it makes, leave such scripts out, for example setup: ["npm ci --ignore-scripts"]`
	},
	{
		pattern: /[Mm]issing script:? "?([\w:.-]+)/,
		cure: ([, name = ""]) => `package.json of this commit has no script "${name}": correct setup in flamegate.yml`
	}
];
const isInstallation = /\b(?:install|ci|sync|add|restore|fetch)\b/;
const unknown = "its own output says why; it ran in a fresh checkout, without any token: set `setup` in the configuration to what this repository needs";
const unknownBuild = "a fresh checkout has what git has and no more: see it there by \"git worktree add ../fresh\", and set `setup` in the configuration to what this repository needs";
function setupHint(command, { end, stdout, stderr }) {
	const missing = end.kind === "exit" && end.code === 127 ? /([\w.@-]+): (?:command )?not found/.exec(stderr)?.[1] : void 0;
	if (missing !== void 0) return missingProgram(missing);
	if (end.kind === "timeout") return "give it more time, or let setup do less";
	for (const { pattern, cure } of known) {
		const found = pattern.exec(stderr) ?? pattern.exec(stdout);
		if (found !== null) return cure(found);
	}
	return isInstallation.test(command) ? unknown : unknownBuild;
}
function packageOf(address) {
	const [, name, version] = /\/((?:@[^/]+(?:\/|%2f))?[^/]+)\/-\/[^/]*?-(\d[^/]*)\.tgz(?:[?#]|$)/i.exec(address) ?? [];
	return name === void 0 || version === void 0 ? address : `${decodeURIComponent(name)}@${version}`;
}
function lastOf(found) {
	return found.findLast((each) => each !== void 0);
}
function missingProgram(missing) {
	if ([
		"uv",
		"poetry",
		"pdm"
	].includes(missing)) return `${missing} is not installed on this machine: pipx install ${missing}, in a workflow in a step before the gate`;
	const isManager = [
		"pnpm",
		"yarn",
		"bun"
	].includes(missing);
	const how = missing === "bun" ? "npm install --global bun" : `corepack enable ${missing}, or npm install --global ${missing}`;
	return `${missing} is not installed on this machine: ${isManager ? how : "install it, in a workflow in a step before the gate"}`;
}
export { setupHint };
