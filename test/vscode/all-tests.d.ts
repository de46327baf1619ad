/** Every `*.test.ts` of the folder that imports it: see `esbuild.js`. */
declare module 'all-tests';
