import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
// src/harness/worker-protocol.ts
const orderBytes = {
	"warm-up": "w",
	skip: "x",
	slice: "s",
	end: "e"
};
// src/harness/refused.ts
/** A benchmark that talks to a server that is not running, with what starts one. */
/** As Node, Go, Python, Java and curl write it. */
const refusals = [
	/ECONNREFUSED (\[?[\w.:]*\w\]?:\d+|\/\S+)/,
	/dial (?:tcp|unix) (\S+): connect: connection refused/,
	/connection to server at "[^"]*"(?: \([^)]*\))?, port (\d+) failed: Connection refused/,
	/(?:connect|connection) to (\S+?)(?: \([^)]*\))?(?: failed)?: [Cc]onnection refused/i,
	/Connect(?:ion)?(?:Error|Exception|RefusedError)\b[^\n]*?(\b[\w.-]+:\d+)[^\n]*[Cc]onnection refused/
];
/** Nothing where no connection was refused. */
function serverHint(text) {
	const [, place] = refusals.map((each) => each.exec(text)).find((found) => found !== null) ?? [];
	if (place === void 0) return "";
	return `\nNothing listens at ${/^\d+$/.test(place) ? `port ${place}` : place}: start the server that the benchmark needs before the gate, in a workflow as one of its services; what setup starts must go on by itself`;
}
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
const byLock = [
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
/** Without a lock file: what package.json says there is, as new as it may be. */
const withoutLock = {
	...npm,
	install: "npm install"
};
// src/harness/javascript/package-manager-of.ts
/** What installs the packages of a checkout, for hints: an advice for another manager would not even keep its lock file. */
function managerOf(root) {
	const yarnLock = join(root, "yarn.lock");
	const texts = new Map(existsSync(yarnLock) ? [["yarn.lock", readFileSync(yarnLock, "utf8")]] : []);
	return managerIn("", {
		files: readdirSync(root),
		texts
	}) ?? withoutLock;
}
export { orderBytes as a, serverHint as i, managerIn as n, withoutLock as r, managerOf as t };
