/**
 * One page of a bucket's listing, as the servers write it that speak S3's protocol. Versions 1 and 2 of it differ in how the next
 * page is asked for, a server may know only the first, and a page that is cut short and read as whole is a store that has lost runs.
 */

export interface ListingPage {
  readonly keys: readonly string[];
  /** Query parameters of the next page; undefined: this is the last one. */
  readonly next: Readonly<Record<string, string>> | undefined;
}

/**
 * `start`: what every key was asked to begin with. Throws RangeError where the text is no listing, holds other keys, or says that
 * there is more and not from where.
 */
export function parseListing(xml: string, start: string): ListingPage {
  if (!/<ListBucketResult[\s>]/.test(xml)) throw new RangeError('the answer is no ListBucketResult');
  const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => unescapeXml(key));
  const read = textOf(xml, 'EncodingType') === 'url' ? decoded(keys) : keys;
  const stranger = read.find((key) => !key.startsWith(start));
  if (stranger !== undefined) throw new RangeError(`a key does not begin with ${start}: ${stranger.slice(0, 200)}`);
  return { keys: read, next: nextOf(xml, read.at(-1)) };
}

function nextOf(xml: string, last: string | undefined): ListingPage['next'] {
  const token = textOf(xml, 'NextContinuationToken');
  const isCut = textOf(xml, 'IsTruncated');
  if (isCut === 'false' || (isCut === undefined && token === undefined)) return undefined;
  if (token !== undefined) return { 'continuation-token': token };
  if (last === undefined) throw new RangeError('it is cut short without a key to go on from');
  // Each version reads one of them, and passes over the other.
  return { 'start-after': last, marker: last };
}

function textOf(xml: string, name: string): string | undefined {
  const [, text] = new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml) ?? [];
  return text === undefined ? undefined : unescapeXml(text.trim());
}

/** Not asked for, as some servers pass over it without a word; one that does it unasked says so. */
function decoded(keys: readonly string[]): readonly string[] {
  try {
    return keys.map((key) => decodeURIComponent(key.replaceAll('+', ' ')));
  } catch {
    throw new RangeError('a key must be encoded as it says: it is not');
  }
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (all, name, decimal, hex) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
