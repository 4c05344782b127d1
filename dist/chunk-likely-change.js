import { isAbsolute, relative } from "node:path";
// src/measure/likely-change.ts
const unlikely = {
	state: "unproven",
	why: "the change likely reaches it, or looking proved too little"
};
function scriptsIn(root, scripts) {
	return scripts.map((each) => relative(root, each)).filter((path) => !path.startsWith("..") && !isAbsolute(path) && !/(^|[\\/])node_modules[\\/]/.test(path));
}
export { scriptsIn, unlikely };
