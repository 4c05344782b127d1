/** Titles as they stand in an address. */
export function slugify(title: string): string {
  return words(title).join('-');
}

function words(title: string): readonly string[] {
  const found: string[] = [];
  let word = '';
  for (const letter of title.toLowerCase()) {
    if (isWordLetter(letter)) word += letter;
    else if (word !== '') {
      found.push(word);
      word = '';
    }
  }
  if (word !== '') found.push(word);
  return found;
}

function isWordLetter(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}
