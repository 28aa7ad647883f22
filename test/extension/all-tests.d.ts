/** Every *.test.ts of this folder; esbuild.mjs puts them together. */
declare module 'plenar:all-tests' {}
