/**
 * Makes foreign output safe for a CI log: the runner obeys lines that begin with `::` and `##[` anywhere in a line,
 * whatever program printed them. Also strips terminal escapes.
 */

const escapes = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;

export function neutralize(text: string): string {
  return text
    .replaceAll(escapes, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll(/^([^\S\n]*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [');
}
