/** A strict reading of XML as our pictures need it: every tag closed in turn, every entity known. Throws otherwise. */

export interface XmlNode {
  readonly name: string;
  readonly attributes: readonly string[];
}

const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;

export function wellFormedNodes(xml: string): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  const open: string[] = [];
  let at = xml.startsWith('<?xml') ? xml.indexOf('?>') + 2 : 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    checkText(xml.slice(at, next === -1 ? undefined : next));
    if (next === -1) break;
    tag.lastIndex = next;
    const match = tag.exec(xml);
    if (match === null) throw new Error(`No tag at ${next}: ${xml.slice(next, next + 80)}`);
    const [, closing, name = '', attributes = '', empty] = match;
    checkText(attributes);
    if (closing === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing at ${next}`);
    } else {
      nodes.push({ name, attributes: [...attributes.matchAll(/([\w:-]+)=/g)].map((found) => found[1] ?? '') });
      if (empty !== '/') open.push(name);
    }
    at = tag.lastIndex;
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(', ')}`);
  return nodes;
}

function checkText(text: string): void {
  const bad =
    /&(?!(amp|lt|gt|quot|#39);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/.exec(
      text,
    );
  if (bad !== null)
    throw new Error(`Not XML: ${JSON.stringify(text.slice(Math.max(0, bad.index - 20), bad.index + 20))}`);
}
