/** The trend page's rules beside those every page has. */

export const historyStyle: string = `
.worse .mark{background:var(--red);border-color:var(--red)}.accepted .mark{background:var(--amber);border-color:var(--amber)}.better .mark{background:var(--blue);border-color:var(--blue)}.steady .mark{border-width:1px}.short .mark{border-style:dashed;border-width:1px}
`
  .trim()
  .replaceAll('\n', '');
