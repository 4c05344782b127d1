/** Which variables of the environment can lead a program to a file of the checkout. */

/** Every program contains some of the others, and what they say leads out of the checkout. */
export function canLead(name: string, value: string): boolean {
  return name.length > 2 && value !== '' && !ofSystem.test(name);
}

const ofSystem =
  /^(?:PATH|HOME|PWD|OLDPWD|INIT_CWD|SHLVL|SHELL|USER|LOGNAME|LANG|LC_\w+|TERM|TZ|TMPDIR|HOSTNAME|\w+_HOME|GO\w+|XDG_\w+)$/;
