// src/config/store-location.ts
const branchPattern = /^git:(?![-./])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[A-Za-z0-9._/@+-]{1,200}$/;
const dirPattern = /^dir:[^\u0000-\u001f]{1,400}$/;
const bucketPattern = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[A-Za-z0-9._/-]*)?$/;
const storePatterns = [
	branchPattern,
	dirPattern,
	bucketPattern
];
/** Undefined: not a store's name. */
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
export { storePatterns as n, parseStoreLocation as t };
