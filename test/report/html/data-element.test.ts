import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dataElement } from '../../../src/report/html/data-element.ts';

const contentOf = (html: string): string => html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'));

test('short data stands in the page as JSON that anybody can read', () => {
  const html = dataElement({ name: '</script>' });
  expect(html).toContain('type="application/json"');
  expect(JSON.parse(contentOf(html))).toEqual({ name: '</script>' });
});

test('long data is deflated to less than half, and no name in it can end the element', () => {
  const data = Array.from({ length: 60_000 }, (_, index) => [index % 97, '</script>\u2028é']);
  const html = dataElement(data);
  expect(html).toContain('data-packed="deflate-raw"');
  expect(contentOf(html)).toMatch(/^[A-Za-z0-9+/=]+$/);
  expect(contentOf(html).length).toBeLessThan(JSON.stringify(data).length / 2);
  expect(JSON.parse(inflateRawSync(Buffer.from(contentOf(html), 'base64')).toString())).toEqual(data);
});
