/** The data a page carries, as text: plain where it is short, deflated where it would be most of the file. */
import type { PageData } from '../report/html/page-data-types.ts';

/** Undefined: the page carries none. */
export async function readPageText(): Promise<string | undefined> {
  const element = document.getElementById('data');
  if (element === null) return undefined;
  const text = element.textContent ?? '';
  if (element.dataset['packed'] === undefined) return text;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return await new Response(inflated).text();
}

export async function readPageData(): Promise<PageData> {
  const text = (await readPageText()) ?? '{"benchmarks":[],"judgements":[]}';
  // Our own renderer wrote it into this very file.
  return JSON.parse(text) as PageData;
}
