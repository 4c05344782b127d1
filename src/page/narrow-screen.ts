/** How much room there is: a phone's first screen is for the cause and the graph. */

/** As the style sheet has it. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 640px)').matches;
}
