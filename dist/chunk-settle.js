// src/git/settle.ts
const ofOneRepository = [
	"GIT_ALTERNATE_OBJECT_DIRECTORIES",
	"GIT_COMMON_DIR",
	"GIT_CONFIG",
	"GIT_DIR",
	"GIT_GRAFT_FILE",
	"GIT_IMPLICIT_WORK_TREE",
	"GIT_INDEX_FILE",
	"GIT_INTERNAL_SUPER_PREFIX",
	"GIT_NAMESPACE",
	"GIT_NO_REPLACE_OBJECTS",
	"GIT_OBJECT_DIRECTORY",
	"GIT_PREFIX",
	"GIT_QUARANTINE_PATH",
	"GIT_REPLACE_REF_BASE",
	"GIT_SHALLOW_FILE",
	"GIT_WORK_TREE"
];
const ofOneCommand = /^GIT_(?:TRACE\w*|CURL_VERBOSE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS|EXTERNAL_DIFF|DIFF_OPTS|ATTR_SOURCE)$/;
function namesRepository(name) {
	return ofOneRepository.includes(name);
}
function settleGit(variables) {
	for (const name of Object.keys(variables)) if (namesRepository(name) || ofOneCommand.test(name)) delete variables[name];
	variables["LC_ALL"] = "C";
	variables["GIT_TERMINAL_PROMPT"] = "0";
	variables["GIT_NO_REPLACE_OBJECTS"] = "1";
	variables["GIT_OPTIONAL_LOCKS"] = "0";
}
export { namesRepository, settleGit };
