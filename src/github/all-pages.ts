/** Lists that GitHub answers a hundred at a time. Octokit's own `paginate` takes a 409 for an empty last page. */

interface Page<Item> {
  readonly data: readonly Item[];
  readonly headers: { readonly link?: string | undefined };
}

/** In GitHub's order; no more pages are asked for once there are `most` items. */
export async function allPages<Item>(
  ask: (where: { readonly page: number; readonly per_page: number }) => Promise<Page<Item>>,
  most: number,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let page = 1, isLast = false; !isLast && items.length < most; page++) {
    const { data, headers } = await ask({ page, per_page: 100 });
    items.push(...data);
    isLast = data.length === 0 || !(headers.link ?? '').includes('rel="next"');
  }
  return items.slice(0, most);
}
