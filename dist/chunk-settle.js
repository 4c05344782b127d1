// src/git/settle.ts
/** git's own variables. A hook names its repository in them to all it starts, us and our worktrees included. */
const ofHooks = [
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_DIR",
	"GIT_INDEX_FILE",
	"GIT_NAMESPACE",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_QUARANTINE_PATH",
	"GIT_WORK_TREE"
];
/** Whether a variable, in capitals, ties git to one repository whatever the folder it is called in. */
function namesRepository(name) {
	return ofHooks.includes(name);
}
/** For a door's own environment, which git inherits: the folder decides, and messages are in the English that is parsed. */
function settleGit(variables) {
	for (const name of ofHooks) delete variables[name];
	variables["LC_ALL"] = "C";
	variables["GIT_TERMINAL_PROMPT"] = "0";
}
export { settleGit as n, namesRepository as t };
