// src/app/version.ts
/** Kept equal to package.json by test/cli/version.test.ts. */
const version = "0.1.0";
export { version };
