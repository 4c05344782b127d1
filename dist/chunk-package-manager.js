// src/tools/package-manager.ts
const npm = {
	lock: "package-lock.json",
	install: "npm ci",
	run: (script) => `npm run ${script}`,
	exec: (command) => `npx ${command}`,
	runIn: ({ folder }, script) => `npm run ${script} --workspace ${folder}`,
	add: (name) => `npm install --no-save ${name}`,
	depend: (name) => `npm install --save-dev ${name}`
};
const pnpm = {
	lock: "pnpm-lock.yaml",
	install: "pnpm install --frozen-lockfile",
	run: (script) => `pnpm run ${script}`,
	exec: (command) => `pnpm exec ${command}`,
	runIn: ({ name }, script) => `pnpm --filter ${name}... run ${script}`,
	add: (name) => `pnpm add --save-dev --ignore-workspace-root-check ${name}`,
	depend: (name) => `pnpm add --save-dev ${name}`
};
const yarn = {
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
	lock: "bun.lock",
	install: "bun install --frozen-lockfile",
	run: (script) => `bun run ${script}`,
	exec: (command) => `bunx ${command}`,
	runIn: ({ folder }, script) => `bun run --cwd ${folder} ${script}`,
	add: (name) => `bun add --dev ${name}`,
	depend: (name) => `bun add --dev ${name}`
};
/** As Rush's own CI recipe calls it: the version that rush.json names, installed on the way. */
const rushCommand = "node common/scripts/install-run-rush.js";
const byLock = [
	{
		...npm,
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
/** `folder`: empty for the root. */
function managerIn(folder, { files, texts }) {
	const within = folder === "" ? "" : `${folder}/`;
	const found = byLock.find(({ lock }) => files.includes(within + lock));
	if (found !== yarn) return found;
	return /^# yarn lockfile v1$/m.test(texts.get(`${within}yarn.lock`) ?? "") ? yarn1 : yarn;
}
/** Without a lock file: what package.json says there is, in the newest version that is allowed. */
const withoutLock = {
	...npm,
	install: "npm install"
};
export { withoutLock as n, managerIn as t };
