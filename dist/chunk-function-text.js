// src/harness/javascript/function-text.ts
const functionText = Function.prototype.call.bind(Function.prototype.toString);
export { functionText };
