// src/harness/proof/variables.ts
function canLead(name, value) {
	return name.length > 2 && value !== "" && !ofSystem.test(name);
}
const ofSystem = /^(?:PATH|HOME|PWD|OLDPWD|INIT_CWD|SHLVL|SHELL|USER|LOGNAME|LANG|LC_\w+|TERM|TZ|TMPDIR|HOSTNAME|\w+_HOME|GO\w+|XDG_\w+)$/;
export { canLead };
