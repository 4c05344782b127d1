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
const makesFolder = "YARN_NODE_LINKER=node-modules ";
function withFolder(manager) {
	const { install, run, exec, runIn, add } = manager;
	return {
		...manager,
		install: makesFolder + install,
		run: (script) => makesFolder + run(script),
		exec: (command) => makesFolder + exec(command),
		runIn: (workspacePackage, script) => makesFolder + runIn(workspacePackage, script),
		add: (name) => makesFolder + add(name)
	};
}
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
const tellingFiles = [
	"package.json",
	"yarn.lock",
	".yarnrc.yml"
];
function managerIn(folder, { files, texts }) {
	const within = folder === "" ? "" : `${folder}/`;
	const locked = byLock.filter(({ lock }) => files.includes(within + lock));
	const named = namedIn(within, texts);
	const found = (locked.length > 1 ? locked.find(({ name }) => name === named?.name) : void 0) ?? locked[0];
	if (found !== yarn) return found;
	return named === yarn1 || /^# yarn lockfile v1$/m.test(texts.get(`${within}yarn.lock`) ?? "") ? yarn1 : linked(yarn, within, {
		files,
		texts
	});
}
function linked(manager, within, { files, texts }) {
	const settings = texts.get(`${within}.yarnrc.yml`);
	const isKnown = settings !== void 0 || !files.includes(`${within}.yarnrc.yml`);
	const hasFolder = /^nodeLinker\s*:\s*['"]?(?:node-modules|pnpm)\b/m.test(settings ?? "");
	return isKnown && !hasFolder ? withFolder(manager) : manager;
}
const withoutLock = {
	...npm,
	install: "npm install"
};
function managerFor(folder, given) {
	const within = folder === "" ? "" : `${folder}/`;
	const workspace = given.files.includes(`${within}pnpm-workspace.yaml`) ? pnpm : void 0;
	const named = namedIn(within, given.texts) ?? workspace;
	const locked = managerIn(folder, given);
	if (locked !== void 0 || named === void 0) return locked ?? withoutLock;
	return named === yarn ? linked(unlocked(yarn), within, given) : unlocked(named);
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
export { managerFor, managerIn, olderPnpm, tellingFiles };
