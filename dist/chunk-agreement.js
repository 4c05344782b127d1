// src/stats/agreement.ts
function doAgree(values, share) {
	const most = Math.max(0, ...values);
	return values.every((value) => most - value <= share * most);
}
export { doAgree };
