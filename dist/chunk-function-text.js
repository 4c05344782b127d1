// src/harness/javascript/function-text.ts
/**
* The text of a function, by the function that Node had before anything replaced it: a proof of no effect takes a program that asks for
* texts for one that runs them, and what we ask for ourselves is none of the program's doing.
*/
const functionText = Function.prototype.call.bind(Function.prototype.toString);
export { functionText };
