import { failureOf } from "./chunk-process-failure.js";
import { loadInstead, messagesOf, workerRequest } from "./chunk-worker-requests.js";
import { findVite } from "./chunk-transform-bench-files.js";
import { existsSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join, relative } from "node:path";
// src/harness/javascript/bundles.ts
const bundleFolder = "node_modules/.flamegate";
const timeoutMs = 6e5;
async function bundle(context, files) {
	const refused = /* @__PURE__ */ new Map();
	if (context.tool !== "vitest" || context.suite.flags.length > 0) return refused;
	for (const [folder, some] of grouped(context.root, files)) {
		if (findVite(folder) === void 0) continue;
		const why = await bundleIn(context, folder, some);
		if (why === void 0) continue;
		if (some.length === 1) refused.set(some[0] ?? "", why);
		else for (const file of some) await one(context, {
			folder,
			file,
			refused
		});
	}
	return refused;
}
async function one(context, { folder, file, refused }) {
	const why = await bundleIn(context, folder, [file]);
	if (why !== void 0) refused.set(file, why);
}
async function bundleIn(context, folder, files) {
	const outDir = join(folder, bundleFolder);
	const entries = Object.fromEntries(files.map((file) => [nameOf(file), join(context.root, file)]));
	const request = {
		...workerRequest(context, {
			task: "bundle",
			harness: "vitest",
			file: join(context.root, files[0] ?? ""),
			intercept: [],
			warmupMs: 0,
			measureMs: 0,
			bundle: {
				folder,
				root: context.root,
				entries,
				outDir
			}
		}),
		cwd: folder,
		environment: {
			VITEST: "true",
			NODE_ENV: "test"
		},
		timeoutMs
	};
	const result = await context.run(request);
	const answers = messagesOf(result);
	const done = answers.find((message) => message.kind === "bundled");
	if (done?.kind === "bundled") {
		const { before } = done;
		for (const file of files) {
			const name = nameOf(file);
			loadInstead(context.root, file, {
				file: join(outDir, `${name}.mjs`),
				before: before[name] ?? []
			});
		}
		return;
	}
	const failed = answers.find((message) => message.kind === "failed");
	return failed?.kind === "failed" ? failed.failure.message : failureOf(result, request, "transforming").message;
}
function nameOf(file) {
	return `${file.replace(/^.*\//, "").replaceAll(/[^\w.-]/g, "_")}-${createHash("sha256").update(file).digest("hex").slice(0, 8)}`;
}
function projectOf(root, file) {
	let folder = dirname(join(root, file));
	while (relative(root, folder) !== "" && !existsSync(join(folder, "package.json"))) folder = dirname(folder);
	return folder;
}
function grouped(root, files) {
	const groups = /* @__PURE__ */ new Map();
	for (const file of files) {
		const folder = projectOf(root, file);
		groups.set(folder, [...groups.get(folder) ?? [], file]);
	}
	return groups;
}
export { bundle, bundleFolder };
