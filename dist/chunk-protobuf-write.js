// src/profile/formats/protobuf-write.ts
function createMessage() {
	const chunks = [];
	const lengthDelimited = (field, content) => {
		chunks.push(varint(field * 8 + 2), varint(content.length), content);
	};
	const message = {
		number(field, value) {
			if (value !== 0) chunks.push(varint(field * 8), varint(value));
			return message;
		},
		text(field, text) {
			lengthDelimited(field, new TextEncoder().encode(text));
			return message;
		},
		message(field, inner) {
			lengthDelimited(field, inner.bytes());
			return message;
		},
		packed(field, values) {
			if (values.length > 0) lengthDelimited(field, Buffer.concat(values.map(varint)));
			return message;
		},
		content(field, bytes) {
			lengthDelimited(field, bytes);
			return message;
		},
		double(field, value) {
			const content = Buffer.alloc(8);
			content.writeDoubleLE(value);
			chunks.push(varint(field * 8 + 1), content);
			return message;
		},
		fixed64(field, value) {
			const content = Buffer.alloc(8);
			content.writeBigUInt64LE(value);
			chunks.push(varint(field * 8 + 1), content);
			return message;
		},
		bytes: () => Buffer.concat(chunks)
	};
	return message;
}
/** Not below zero, and whole up to 2^53. */
function varint(value) {
	const bytes = [];
	let rest = value;
	while (rest >= 128) {
		bytes.push(rest % 128 + 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
	return Uint8Array.from(bytes);
}
export { createMessage as t };
