// src/harness/numbered-names.ts
function numberedNames(names) {
	const taken = new Set(names);
	const seen = /* @__PURE__ */ new Set();
	return names.map((name) => {
		if (!seen.has(name)) {
			seen.add(name);
			return name;
		}
		let number = 2;
		while (taken.has(numbered(name, number))) number += 1;
		taken.add(numbered(name, number));
		return numbered(name, number);
	});
}
function sharedNames(names) {
	return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
function sharedNamesRemark(file, shared) {
	return `Several benchmarks of ${file} are named ${shared.map((name) => JSON.stringify(name)).join(", ")}: they are distinguished by the order in which they are defined.`;
}
function numbered(name, number) {
	return `${name} #${number}`;
}
export { numberedNames, sharedNames, sharedNamesRemark };
