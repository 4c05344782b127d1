/** Whether a stream is printed in color: what the user says, else whether it is a terminal that has colors. */

/**
 * `NO_COLOR` (not empty) means none, and outranks `FORCE_COLOR`, by which logs of CI get them: anything but empty, `0` and `false`.
 * https://no-color.org, https://force-color.org
 */
export function isColorWanted(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { NO_COLOR: no = '', FORCE_COLOR: force = '', TERM: terminal } = env;
  if (no !== '') return false;
  if (force !== '') return force !== '0' && force.toLowerCase() !== 'false';
  return isTerminal && terminal !== 'dumb';
}
