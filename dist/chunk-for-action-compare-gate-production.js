// src/config/find.ts
const configPlaces = [
	"bench-config/flamegate.yml",
	"flamegate.yml",
	".github/flamegate.yml"
];
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
// src/config/store-location.ts
const branchPattern = /^git:(?![-./])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[A-Za-z0-9._/@+-]{1,200}$/;
const dirPattern = /^dir:[^\u0000-\u001f]{1,400}$/;
const bucketPattern = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[A-Za-z0-9._/-]*)?$/;
const storePatterns = [
	branchPattern,
	dirPattern,
	bucketPattern
];
function parseStoreLocation(value) {
	if (branchPattern.test(value)) return {
		kind: "git",
		branch: value.slice(4)
	};
	if (dirPattern.test(value)) return {
		kind: "dir",
		path: value.slice(4)
	};
	if (!bucketPattern.test(value)) return void 0;
	const [bucket = "", ...prefix] = value.slice(5).split("/");
	return {
		kind: "s3",
		bucket,
		prefix: prefix.filter((part) => part !== "").join("/")
	};
}
export { configPlaces, parseStoreLocation, placesOf, storePatterns };
