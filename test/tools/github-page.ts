/** A comment as GitHub would show it: GitHub's Markdown rules as far as a local renderer knows them, in its style sheet. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { marked } from 'marked';

export function githubPage(
  markdown: string,
  theme: 'light' | 'dark',
  images: ReadonlyMap<string, string> = new Map(),
): string {
  const css = readFileSync(
    createRequire(import.meta.url).resolve(`github-markdown-css/github-markdown-${theme}.css`),
    'utf8',
  );
  let body = marked.parse(markdown, { async: false, gfm: true });
  for (const [url, data] of images) body = body.replaceAll(url.replaceAll('&', '&amp;'), data);
  const page = theme === 'dark' ? '#0d1117' : '#ffffff';
  return `<!doctype html><meta charset="utf-8"><style>${css}
body{background:${page};margin:0;padding:16px}.markdown-body{max-width:860px;margin:0 auto;padding:15px;border:1px solid #8884;border-radius:6px;font-size:14px}</style><article class="markdown-body benchmark">${body}</article>`;
}
