/** Days within a text, so that a page can keep each on one line: Chromium breaks a line within a number after a hyphen. */

const day = /(?<![\w-])(\d{4}-\d{2}-\d{2})(?![\w-])/;

/** What is before the first day, that day, what is between it and the next one, and so on: days are at odd places. */
export function dayParts(text: string): readonly string[] {
  return text.split(day);
}
