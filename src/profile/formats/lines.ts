/** Lines of a text file from its chunks, without ever holding all of it (UTF-16 files, which are small and rare, excepted). */
import { concat, decodeText, encodingOf, inflated, utf8Text } from './bytes.ts';
import { malformed } from './malformed.ts';
import type { Bytes } from './profile-format.ts';

/** Bytes one line may have. The longest real ones (deep folded stacks) are below 1 MB; 10⁶ frames fit. */
const maxLineBytes = 1 << 28;

const newline = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = '\ufeff';

export interface LineUse {
  /** Each line without its end (LF or CRLF); numbers are 1-based. `isOpen`: the file ends without ending it. */
  readonly line: (text: string, number: number, isOpen: boolean) => void;
  /**
   * A whole line of UTF-8 is shown to this first, as the bytes `from` up to, not including, `to`: most lines need not
   * become text to be understood. False: `line` is to have it.
   */
  readonly bytes?: (bytes: Uint8Array, from: number, to: number) => boolean;
  readonly maxInflatedBytes?: number | undefined;
}

/** Gives each line of a file to the reader. */
export function forEachLine(bytes: Bytes, format: string, use: LineUse): void {
  let emit: ((piece: Uint8Array) => void) | undefined;
  for (const piece of wholeLines(inflated(bytes, format, use.maxInflatedBytes), format)) {
    emit ??= encodingOf(piece) === 'utf-8' && use.bytes !== undefined ? byBytes(use.line, use.bytes) : byText(use.line);
    emit(piece);
  }
}

function byBytes(line: LineUse['line'], understood: NonNullable<LineUse['bytes']>): (piece: Uint8Array) => void {
  let number = 0;
  const textOf = (piece: Uint8Array, from: number, to: number): string => {
    const text = utf8Text(piece, from, to);
    return number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text;
  };
  return (view) => {
    // One kind of view, whatever the chunk is: loops over several kinds run slower.
    const piece = new Uint8Array(view.buffer, view.byteOffset, view.length);
    let start = 0;
    for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
      number++;
      const to = piece[end - 1] === carriageReturn && end > start ? end - 1 : end;
      if (!understood(piece, start, to)) line(textOf(piece, start, to), number, false);
      start = end + 1;
    }
    if (start === piece.length) return;
    number++;
    line(textOf(piece, start, piece.length).replace(/\r$/, ''), number, true);
  };
}

function byText(line: LineUse['line']): (piece: Uint8Array) => void {
  let number = 0;
  return (piece) => {
    const text = decodeText(piece);
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      number++;
      line(
        text.slice(start, text.charCodeAt(end - 1) === carriageReturn && end > start ? end - 1 : end),
        number,
        false,
      );
      start = end + 1;
    }
    if (start < text.length) line(text.slice(start).replace(/\r$/, ''), ++number, true);
  };
}

/** Bytes in pieces that end where lines end, so that no character or line is split. */
function* wholeLines(chunks: Iterable<Uint8Array>, format: string): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  let isFirst = true;
  for (const chunk of chunks) {
    if (isFirst && encodingOf(chunk) !== 'utf-8') {
      // The rest of the same iterator, as a generator cannot be rewound.
      pieces.push(chunk);
      held = Number.POSITIVE_INFINITY;
    } else if (held === Number.POSITIVE_INFINITY) pieces.push(chunk);
    else {
      const end = chunk.lastIndexOf(newline) + 1;
      // Only the line that chunks divide is put together; copying all of them is time for nothing.
      const first = pieces.length === 0 || end === 0 ? 0 : chunk.indexOf(newline) + 1;
      if (first > 0) yield concat([...pieces.splice(0), chunk.subarray(0, first)]);
      if (end > first) yield chunk.subarray(first, end);
      if (end > 0) held = 0;
      if (end < chunk.length) pieces.push(chunk.subarray(end));
      held += chunk.length - end;
      if (held > maxLineBytes) throw malformed(format, 'a line', `shorter than ${maxLineBytes} bytes`, held);
    }
    isFirst = false;
  }
  if (pieces.length > 0) yield concat(pieces);
}
