/** Names that only a browser, a flag of Node or vitest's own environment makes global. */

const ofBrowsers =
  /^ReferenceError: ((?:document|window|navigator|localStorage|sessionStorage|location|self|requestAnimationFrame|XMLHttpRequest|matchMedia|getComputedStyle|customElements|DOMParser|MutationObserver|[A-Z]\w*Element|Element|Node|Image)) is not defined/;

const ofFlag = /^(?:ReferenceError: gc is not defined|TypeError: (?:global|globalThis)\.gc is not a function)/;

/** What to do, to be put on the line of the error, as reports tell that line alone; nothing for any other. `text`: the error's name and message. */
export function globalHint(text: string): string {
  if (ofFlag.test(text))
    return ': Node has it only with a flag, written below the name of the suite as flags: [--expose-gc]';
  const name = ofBrowsers.exec(text)?.[1];
  if (name === undefined) return '';
  return (
    ": it is a browser's, and benchmarks run in Node itself: let vitest's configuration set its environment (jsdom, happy-dom), or make it in " +
    'the file, as by new JSDOM() of jsdom or GlobalRegistrator of @happy-dom/global-registrator, or leave the file out'
  );
}
