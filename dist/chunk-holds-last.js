import { numberedNames } from "./chunk-numbered-names.js";
// src/harness/javascript/tools/holds-last.ts
function holdsLast(names, registered, isOfRun) {
	const known = numberedNames(registered);
	const last = known.indexOf(names.at(-1) ?? "");
	return last >= 0 && isOfRun(last) && names.every((name) => known.includes(name));
}
export { holdsLast };
