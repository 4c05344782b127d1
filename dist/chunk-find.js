// src/config/find.ts
/** Where a configuration is looked for, first found wins; relative to the folder that is measured. */
const configPlaces = [
	"bench-config/flamegate.yml",
	"flamegate.yml",
	".github/flamegate.yml"
];
/** From the repository's root, with forward slashes; none for a path that leads out of the repository. */
function placesOf({ folder, config }) {
	return (config === void 0 ? configPlaces : [config]).flatMap((place) => {
		const path = inside(folder, place);
		return path === void 0 ? [] : [path];
	});
}
function inside(folder, place) {
	if (/^([\\/]|[A-Za-z]:)/.test(place)) return void 0;
	const parts = [];
	for (const part of `${folder}/${place}`.replaceAll("\\", "/").split("/")) {
		if (part === ".." && parts.pop() === void 0) return void 0;
		if (part !== "" && part !== "." && part !== "..") parts.push(part);
	}
	return parts.length === 0 ? void 0 : parts.join("/");
}
export { placesOf as n, configPlaces as t };
