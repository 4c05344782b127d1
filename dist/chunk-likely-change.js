import { isAbsolute, relative } from "node:path";
// src/measure/likely-change.ts
/** What a change is, where it is estimated of which benchmarks it cannot affect it can be proven. */
const unlikely = {
	state: "unproven",
	why: "the change likely reaches it, or looking proved too little"
};
/** Of the checkout itself, relative to its root. */
function scriptsIn(root, scripts) {
	return scripts.map((each) => relative(root, each)).filter((path) => !path.startsWith("..") && !isAbsolute(path) && !/(^|[\\/])node_modules[\\/]/.test(path));
}
export { scriptsIn, unlikely };
