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
		exact(field, value) {
			chunks.push(varint(field * 8), longVarint(BigInt.asUintN(64, BigInt(value))));
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
			if (values.length === 0) return message;
			const bytes = [];
			for (const value of values) addInt64(bytes, value);
			lengthDelimited(field, Uint8Array.from(bytes));
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
function packedMessage(...fields) {
	const bytes = [];
	for (const [field, values] of fields) {
		if (values.length === 0) continue;
		const content = [];
		for (const value of values) addInt64(content, value);
		addVarint(bytes, field * 8 + 2);
		addVarint(bytes, content.length);
		for (const byte of content) bytes.push(byte);
	}
	return Uint8Array.from(bytes);
}
function addInt64(bytes, value) {
	if (value >= 2 ** 63) bytes.push(...longVarint(2n ** 63n - 1n));
	else addVarint(bytes, value);
}
function varint(value) {
	const bytes = [];
	addVarint(bytes, value);
	return Uint8Array.from(bytes);
}
function addVarint(bytes, value) {
	let rest = value;
	while (rest >= 128) {
		bytes.push(rest % 128 + 128);
		rest = Math.floor(rest / 128);
	}
	bytes.push(rest);
}
function longVarint(value) {
	const bytes = [];
	let rest = value;
	while (rest >= 128n) {
		bytes.push(Number(rest & 127n) + 128);
		rest >>= 7n;
	}
	bytes.push(Number(rest));
	return Uint8Array.from(bytes);
}
export { createMessage, packedMessage };
