/** Rates that programs print in the unit which suits their size: `999 kreq/s` once and `1.01 Mreq/s` the next time, or on the other side. */

export interface Scaled {
  readonly unit: string;
  /** What a number in the given unit is multiplied by. */
  readonly factor: number;
}

const prefixes: Readonly<Record<string, number>> = { '': 1, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };
const binary: Readonly<Record<string, number>> = { k: 2 ** 10, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 };

const second = String.raw`\s*\/\s*s(?:ec(?:ond)?)?`;
const ofBytes = new RegExp(`^(?:([kKMGT])(i?))?(?:B|bytes?)${second}$`);

/** Named, as `Keys/s` and `Messages/s` begin with letters of prefixes. */
const things =
  'bits?|calls|docs|elem(?:ent)?s?|events|flops?|frames|items|iters?|keys|lookups|messages|msgs?|ops?|packets|pixels|px|queries|records|reqs?|requests|rows|samples|tokens|txn?s?';
const ofThings = new RegExp(`^([kKMGT])(${things})${second}$`);

/** In `MB/s`, as most write it, or in whole things a second; any other unit as it is. */
export function inOneScale(unit: string): Scaled {
  const plain = unit.trim();
  const bytes = ofBytes.exec(plain);
  if (bytes !== null) {
    const [, prefix = '', isBinary] = bytes;
    return { unit: 'MB/s', factor: ((isBinary === 'i' ? binary : prefixes)[prefix] ?? 1) / 1e6 };
  }
  const [, prefix = '', thing] = ofThings.exec(plain) ?? [];
  return thing === undefined ? { unit, factor: 1 } : { unit: `${thing}/s`, factor: prefixes[prefix] ?? 1 };
}
