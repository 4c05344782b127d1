/** Kept equal to package.json by test/cli/version.test.ts. */
export const version: string = '0.1.0';
