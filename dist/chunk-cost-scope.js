// src/report/cost-scope.ts
const partWords = {
	self: "self",
	total: "with callees"
};
/** `0.61 → 1.28 ms self`, where no title says of what. */
function scopedValues({ values, part }) {
	return `${values} ${partWords[part]}`;
}
/** A change that stands alone is of the function itself unless it says otherwise. */
function scopedChange(change, { part }) {
	return part === "self" ? change : `${change} ${partWords[part]}`;
}
/** What the columns of costs are headed, so that each number says whether callees are in it. */
function costColumns(rows) {
	const isSelf = rows.every(({ part }) => part === "self");
	return {
		title: isSelf ? partWords.self : "cost",
		scopes: rows.map(({ part }) => isSelf ? "" : partWords[part])
	};
}
export { scopedChange as n, scopedValues as r, costColumns as t };
