/** `*` for any letters and `?` for one, slashes included; everything else is itself. At most text × pattern steps. */
export function fitsWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let from = 0;
  for (let read = 0; read < text.length; ) {
    const sign = pattern[at];
    if (sign === '*') {
      star = at;
      from = read;
      at += 1;
    } else if (sign === '?' || sign === text[read]) {
      at += 1;
      read += 1;
    } else if (star >= 0) {
      // What the last star matches is one letter longer.
      at = star + 1;
      from += 1;
      read = from;
    } else {
      return false;
    }
  }
  return [...pattern.slice(at)].every((sign) => sign === '*');
}
