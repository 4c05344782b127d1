/** Color of a terminal, where it is wanted. It never carries meaning alone: a word beside it says the same. */

export interface Ink {
  readonly color: 'always' | 'never';
}

export type Color = 'red' | 'green' | 'yellow' | 'gray' | 'bold' | 'plain';

const codes: Readonly<Record<Color, string>> = {
  red: '31',
  green: '32',
  yellow: '33',
  gray: '90',
  bold: '1',
  plain: '',
};

export function paint(text: string, color: Color, ink: Ink): string {
  return ink.color === 'never' || color === 'plain' ? text : `\u001b[${codes[color]}m${text}\u001b[0m`;
}
