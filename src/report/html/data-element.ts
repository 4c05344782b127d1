/** The element that carries a page's data: JSON, deflated where it is long. src/page/page-text.ts reads it. */
import { deflateRawSync } from 'node:zlib';
import { scriptJson } from '../escape.ts';

/** Longer data are not read by people; deflated and in base64 it is a third as long. */
const longestPlain = 200_000;

export function dataElement(data: unknown): string {
  const json = scriptJson(data);
  if (json.length <= longestPlain) return `<script type="application/json" id="data">${json}</script>`;
  const packed = deflateRawSync(json).toString('base64');
  return `<script type="text/plain" id="data" data-packed="deflate-raw">${packed}</script>`;
}
