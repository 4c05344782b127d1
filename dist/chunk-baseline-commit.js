// src/github/baseline-commit.ts
function baselineCommit(checkedOut, pullRequestHead) {
	if (checkedOut.commit === pullRequestHead || checkedOut.parents.length !== 2) return { kind: "merge-base" };
	const others = checkedOut.parents.filter((parent) => parent !== pullRequestHead);
	const [other] = others;
	return others.length === 1 && other !== void 0 ? {
		kind: "commit",
		commit: other
	} : { kind: "merge-base" };
}
export { baselineCommit };
