/** Colour of a terminal, where it is wanted. It never carries meaning alone: a word beside it says the same. */

export interface Ink {
  readonly colour: 'always' | 'never';
}

export type Colour = 'red' | 'green' | 'yellow' | 'grey' | 'bold' | 'plain';

const codes: Readonly<Record<Colour, string>> = {
  red: '31',
  green: '32',
  yellow: '33',
  grey: '90',
  bold: '1',
  plain: '',
};

export function paint(text: string, colour: Colour, ink: Ink): string {
  return ink.colour === 'never' || colour === 'plain' ? text : `\u001b[${codes[colour]}m${text}\u001b[0m`;
}
