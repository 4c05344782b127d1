// src/tools/package-manager.ts
const npm = {
	name: "npm",
	lock: "package-lock.json",
	install: "npm ci",
	run: (script) => `npm run ${script}`,
	exec: (command) => `npx ${command}`,
	runIn: ({ folder }, script) => `npm run ${script} --workspace ${folder}`,
	add: (name) => `npm install --no-save ${name}`,
	depend: (name) => `npm install --save-dev ${name}`
};
const pnpm = {
	name: "pnpm",
	lock: "pnpm-lock.yaml",
	install: "pnpm install --frozen-lockfile",
	run: (script) => `pnpm run ${script}`,
	exec: (command) => `pnpm exec ${command}`,
	runIn: ({ name }, script) => `pnpm --filter ${name}... run ${script}`,
	add: (name) => `pnpm add --save-dev --ignore-workspace-root-check ${name}`,
	depend: (name) => `pnpm add --save-dev ${name}`
};
const yarn = {
	name: "yarn",
	lock: "yarn.lock",
	install: "yarn install --immutable",
	run: (script) => `yarn run ${script}`,
	exec: (command) => `yarn ${command}`,
	runIn: ({ name }, script) => `yarn workspace ${name} run ${script}`,
	add: (name) => `yarn add --dev ${name}`,
	depend: (name) => `yarn add --dev ${name}`
};
const yarn1 = {
	...yarn,
	install: "yarn install --frozen-lockfile",
	add: (name) => `yarn add --dev --ignore-workspace-root-check ${name}`
};
const bun = {
	name: "bun",
	lock: "bun.lock",
	install: "bun install --frozen-lockfile",
	run: (script) => `bun run ${script}`,
	exec: (command) => `bunx ${command}`,
	runIn: ({ folder }, script) => `bun run --cwd ${folder} ${script}`,
	add: (name) => `bun add --dev ${name}`,
	depend: (name) => `bun add --dev ${name}`
};
const rushCommand = "node common/scripts/install-run-rush.js";
const byLock = [
	{
		...npm,
		name: "rush",
		lock: "rush.json",
		install: `${rushCommand} install --bypass-policy`,
		run: (script) => `${rushCommand} ${script}`,
		runIn: ({ name, folder }, script) => script === "build" ? `${rushCommand} build --to ${name}` : `cd ${folder} && npm run ${script}`,
		depend: (name) => `rush add --dev --package ${name}`
	},
	npm,
	{
		...npm,
		lock: "npm-shrinkwrap.json"
	},
	pnpm,
	yarn,
	bun,
	{
		...bun,
		lock: "bun.lockb"
	}
];
function managerIn(folder, { files, texts }) {
	const within = folder === "" ? "" : `${folder}/`;
	const locked = byLock.filter(({ lock }) => files.includes(within + lock));
	const named = locked.length > 1 ? namedIn(within, texts) : void 0;
	const found = locked.find(({ name }) => name === named?.name) ?? locked[0];
	if (found !== yarn) return found;
	return /^# yarn lockfile v1$/m.test(texts.get(`${within}yarn.lock`) ?? "") ? yarn1 : yarn;
}
const withoutLock = {
	...npm,
	install: "npm install"
};
function managerFor(folder, given) {
	const within = folder === "" ? "" : `${folder}/`;
	const workspace = given.files.includes(`${within}pnpm-workspace.yaml`) ? pnpm : void 0;
	const named = namedIn(within, given.texts) ?? workspace;
	return managerIn(folder, given) ?? (named === void 0 ? withoutLock : unlocked(named));
}
function unlocked(named) {
	return {
		...named,
		install: unlockedInstalls.get(named) ?? withoutLock.install
	};
}
const unlockedInstalls = /* @__PURE__ */ new Map([
	[pnpm, "pnpm install --no-frozen-lockfile"],
	[yarn, "yarn install --no-immutable"],
	[yarn1, "yarn install"],
	[bun, "bun install"]
]);
function namedIn(within, texts) {
	const text = texts.get(`${within}package.json`) ?? "";
	const [, name, major] = /"packageManager"\s*:\s*"(npm|pnpm|yarn|bun)@(\d+)/.exec(text) ?? /"packageManager"\s*:\s*\{[^{}]*"name"\s*:\s*"(npm|pnpm|yarn|bun)"/.exec(text) ?? [];
	if (name === "yarn") return major === "1" ? yarn1 : yarn;
	return name === "pnpm" ? pnpm : name === "bun" ? bun : name === "npm" ? npm : void 0;
}
const pnpmByLockfile = /* @__PURE__ */ new Map([
	["5.3", 6],
	["5.4", 7],
	["6.0", 8],
	["6.1", 8]
]);
function olderPnpm(texts) {
	const [, version = ""] = /^lockfileVersion:\s*['"]?(\d+(?:\.\d+)?)/m.exec(texts.get("pnpm-lock.yaml") ?? "") ?? [];
	return namedIn("", texts) === void 0 ? pnpmByLockfile.get(version) : void 0;
}
export { managerFor, managerIn, olderPnpm };
