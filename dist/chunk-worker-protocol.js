// src/harness/worker-protocol.ts
const orderBytes = {
	"warm-up": "w",
	skip: "x",
	slice: "s",
	end: "e"
};
export { orderBytes };
