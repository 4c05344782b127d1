/** Lines of a text file from its chunks, without ever holding all of it (UTF-16 files, which are small and rare, excepted). */
import { concat, decodeText, encodingOf, inflated } from './bytes.ts';
import { malformed } from './malformed.ts';
import type { Bytes } from './profile-format.ts';

/** Bytes one line may have. The longest real ones (deep folded stacks) are below 1 MB; 10⁶ frames fit. */
const maxLineBytes = 1 << 28;

const newline = 0x0a;

/** Calls `line` for each line, without its end (LF or CRLF); numbers are 1-based. `isOpen`: the file ends without ending it. */
export function forEachLine(
  bytes: Bytes,
  format: string,
  options: {
    readonly line: (text: string, number: number, isOpen: boolean) => void;
    readonly maxInflatedBytes?: number | undefined;
  },
): void {
  let number = 0;
  const emit = (text: string): void => {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      number++;
      options.line(text.slice(start, text.charCodeAt(end - 1) === 0x0d && end > start ? end - 1 : end), number, false);
      start = end + 1;
    }
    if (start < text.length) options.line(text.slice(start).replace(/\r$/, ''), ++number, true);
  };
  for (const text of wholeLines(inflated(bytes, format, options.maxInflatedBytes), format)) emit(text);
}

/** Text in pieces that end where lines end, so that no character or line is split. */
function* wholeLines(chunks: Iterable<Uint8Array>, format: string): Generator<string> {
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
      if (end > 0) {
        pieces.push(chunk.subarray(0, end));
        yield decodeText(concat(pieces.splice(0)));
        held = 0;
      }
      if (end < chunk.length) pieces.push(chunk.subarray(end));
      held += chunk.length - end;
      if (held > maxLineBytes) throw malformed(format, 'a line', `shorter than ${maxLineBytes} bytes`, held);
    }
    isFirst = false;
  }
  if (pieces.length > 0) yield decodeText(concat(pieces));
}
