import { unreadable } from "./chunk-unreadable.js";
// src/harness/with-unreadable.ts
function withUnreadable(inner) {
	const { profile, witness } = inner;
	return {
		...inner,
		invoke: async (context, wanted) => {
			try {
				return await inner.invoke(context, wanted);
			} catch (error) {
				const failure = unreadable(error);
				return wanted.map(() => ({
					state: "failed",
					failure
				}));
			}
		},
		...profile && { profile: async (...asked) => {
			try {
				return await profile(...asked);
			} catch (error) {
				return {
					state: "failed",
					failure: unreadable(error)
				};
			}
		} },
		...witness && { witness: async (...asked) => {
			try {
				return await witness(...asked);
			} catch (error) {
				return {
					state: "unseen",
					why: `it left a record that cannot be read: ${unreadable(error).message}`
				};
			}
		} }
	};
}
export { withUnreadable };
