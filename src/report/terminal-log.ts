/** What a tool printed before it gave up, for a terminal or a build log: its last lines, which say what went wrong. */
import { terminalText } from '../text/visible.ts';

const mostLines = 20;

/** Indented; none is wider than asked. */
export function logLines(text: string, width: number): readonly string[] {
  const lines = text.trimEnd().split(/\r\n|\n/);
  const shown = lines.slice(-mostLines).map((line) => `  ${terminalText(line, width - 2)}`.trimEnd());
  return lines.length > mostLines ? ['  …', ...shown] : shown;
}
