/**
 * Text that may be printed to a terminal, a log or a summary. There is no way to it but the functions here, each of which
 * makes harmless whatever it is given, so that forgetting to is an error of the compiler: an untrusted name
 * can neither move the cursor, nor start a line, nor give the runner a command.
 */
import { cutMiddle, invisible, terminalText, toVisible } from './visible.ts';

declare const mark: unique symbol;
export type Shown = string & { readonly [mark]: true };

/** Untrusted text within one line is cut beyond this. */
const longestPart = 2_000;
/** Lines of logs and messages: a message of 50 MB says no more than its ends. */
const longestText = 400_000;

/** A line of our own words around what others wrote: every part is one line at most. */
export function shown(words: TemplateStringsArray, ...parts: readonly (string | number)[]): Shown {
  return brand(words.map((word, index) => word + partOf(parts[index] ?? '')).join(''));
}

/** Text of many lines, as renderers, tools and error messages have them. `ink`: our own colors stay. */
export function shownText(text: string, ink: 'ink' | 'plain' = 'plain'): Shown {
  const lines = cutMiddleOfText(text).split(/\r\n|\n/);
  return brand(lines.map((line) => (ink === 'ink' ? inkedLine(line) : harmlessLine(line))).join('\n'));
}

/** A JSON text: the same document, no character of which acts. */
export function shownJson(json: string): Shown {
  return brand(json.replaceAll(actsInJson, (found) => [...found].map(unicodeEscapes).join('')));
}

/** Only separators that cannot act. */
export function joinShown(parts: readonly Shown[], separator: '' | '  ' | '\n' = ''): Shown {
  return brand(parts.join(separator));
}

/** Without white space at its end. */
export function trimShown(text: Shown): Shown {
  return brand(text.trimEnd());
}

export interface WorkflowCommand {
  readonly level: 'warning' | 'error' | 'notice';
  /** Relative to the repository. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

/** The line a step prints for an annotation; nothing foreign can end it or start another. */
export function workflowCommand({ level, file, line, title, message }: WorkflowCommand): Shown {
  const place = `file=${commandProperty(file, 500)},line=${line},title=${commandProperty(title, 200)}`;
  return brand(`::${level} ${place}::${commandMessage(message)}`);
}

function commandMessage(text: string): string {
  const lines = text.split(/\r\n|\n/).map(toVisible);
  return cutMiddle(lines.join('\n'), 1000).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function commandProperty(text: string, length: number): string {
  return cutMiddle(toVisible(text), length).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function partOf(part: string | number): string {
  return typeof part === 'number' ? String(part) : terminalText(part, longestPart);
}

const inks = /(\u001b\[(?:0|1|3[123]|90)m)/;

function inkedLine(line: string): string {
  return line
    .split(inks)
    .map((part, index) => (index % 2 === 1 ? part : harmlessLine(part)))
    .join('');
}

function harmlessLine(line: string): string {
  return terminalText(line, longestText);
}

/** By the character: what is in the middle of 50 MB need not become a list of characters first. */
function cutMiddleOfText(text: string): string {
  if (text.length <= longestText) return text;
  const half = longestText / 2;
  return `${text.slice(0, half)}\n…\n${text.slice(-half)}`;
}

/** Controls, line and paragraph separators, what is not seen but acts; and what the runner takes for a command. */
const actsInJson = new RegExp(`${invisible.source}|[\\u007f-\\u009f\\u2028\\u2029]|#(?=#\\[)`, 'gu');

function unicodeEscapes(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const code = character.charCodeAt(at).toString(16).padStart(4, '0');
    return `\\u${code}`;
  }).join('');
}

/** Every caller above has made the text harmless: this is the one place that says so. */
function brand(text: string): Shown {
  return text as Shown;
}
