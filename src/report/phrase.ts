/** A sentence with foreign parts kept apart, so that each format escapes them by its own rules. */
import { terminalText, toVisible } from '../text/visible.ts';
import { escapeHtml, sentenceNameHtml, unbrokenDays } from './escape.ts';
import { reasonLength } from './informative-lines.ts';
import {
  joinMarkdown,
  type Markdown,
  type MarkdownPlace,
  markdownCode,
  markdownText,
  markdownWords,
  md,
} from './markdown.ts';

export type Part =
  | string
  /** A name: benchmark, function, label, commit. */
  | { readonly code: string }
  /** What a program printed: a sentence, so nothing is taken out of its middle. */
  | { readonly quoted: string }
  /** A sentence of ours that holds foreign parts. */
  | { readonly text: string }
  /** Someone's words. */
  | { readonly quote: string }
  /** A GitHub login, mentioned where that is possible. */
  | { readonly login: string };

export type Phrase = readonly Part[];

export function markdownPhrase(phrase: Phrase, place: MarkdownPlace = 'text'): Markdown {
  return joinMarkdown(
    phrase.map((part) => (typeof part === 'string' ? markdownWords(part) : markdownPart(part, place))),
  );
}

function markdownPart(part: Exclude<Part, string>, place: MarkdownPlace): Markdown {
  if ('code' in part) return markdownCode(part.code, place);
  if ('quoted' in part) return markdownCode(cutEnd(part.quoted), place, reasonLength);
  if ('text' in part) return markdownText(part.text);
  if ('quote' in part) return md`“${markdownText(part.quote)}”`;
  return isLogin(part.login) ? md`@${markdownWords(part.login)}` : markdownCode(part.login, place);
}

function isLogin(text: string): boolean {
  return /^[a-z\d](?:[a-z\d-]{0,38})$/i.test(text);
}

export function htmlPhrase(phrase: Phrase): string {
  return unbrokenDays(phrase.map((part) => (typeof part === 'string' ? escapeHtml(part) : htmlPart(part))).join(''));
}

function htmlPart(part: Exclude<Part, string>): string {
  if ('code' in part) return `<code><bdi>${sentenceNameHtml(part.code, 160)}</bdi></code>`;
  if ('quoted' in part) return `<code><bdi>${escapeHtml(cutEnd(part.quoted), reasonLength)}</bdi></code>`;
  // A path breaks between its folders.
  if ('text' in part) return `<bdi>${escapeHtml(part.text).replaceAll('/', '/<wbr>')}</bdi>`;
  if ('quote' in part) return `<q><bdi>${escapeHtml(part.quote)}</bdi></q>`;
  return `<bdi>@${escapeHtml(part.login, 60)}</bdi>`;
}

function cutEnd(sentence: string): string {
  const characters = [...toVisible(sentence)];
  return characters.length <= reasonLength ? sentence : `${characters.slice(0, reasonLength - 1).join('')}…`;
}

/** With its full stop; foreign words at its end may bring their own. */
export function ended(words: Phrase): Phrase {
  return /[.!?]”?$/.test(plainPhrase(words).trimEnd()) ? words : [...words, '.'];
}

/** For terminals and statuses: no markup, no control codes. */
export function plainPhrase(phrase: Phrase, nameLength: number = 80): string {
  return phrase
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('code' in part) return terminalText(part.code, nameLength);
      if ('quoted' in part) return terminalText(cutEnd(part.quoted), reasonLength);
      if ('text' in part) return terminalText(part.text, 600);
      if ('quote' in part) return `“${terminalText(part.quote, 300)}”`;
      return `@${terminalText(part.login, 60)}`;
    })
    .join('');
}

/** Those that are not empty, with semicolons between them. */
export function joinedPhrases(...phrases: readonly Phrase[]): Phrase {
  return phrases
    .filter((phrase) => phrase.length > 0)
    .flatMap((phrase, index): Phrase => (index === 0 ? phrase : ['; ', ...phrase]));
}
