/** Benjamini and Hochberg's step-up (JRSS B 57, 1995): the expected share of false ones among the rejected. */

/** Adjusted p-values (q-values), at most 1, in the order given; reject those ≤ the rate. For pictures with many frames; a build's verdict uses Holm. */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let running = 1;
  order.forEach(({ p, index }, place) => {
    const rank = pValues.length - place;
    running = Math.min(running, (p * pValues.length) / rank);
    adjusted[index] = running;
  });
  return adjusted;
}
