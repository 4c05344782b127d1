// src/github/all-pages.ts
async function allPages(ask, most) {
	const items = [];
	for (let page = 1, isLast = false; !isLast && items.length < most; page++) {
		const { data, headers } = await ask({
			page,
			per_page: 100
		});
		items.push(...data);
		isLast = data.length === 0 || !(headers.link ?? "").includes("rel=\"next\"");
	}
	return items.slice(0, most);
}
export { allPages };
