/** A page of rows. */
export function render(rows) {
  return `<ul>${rows.map((row) => `<li>${escaped(row)}</li>`).join('')}</ul>`;
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text) {
  let out = '';
  for (const letter of text) out += entities[letter] ?? letter;
  return out;
}
