/** The program that `npm start` runs: Remix's build carries the server with it, so both share one set of modules. */
const build = await import('../../build/server/index.js')
await build.entry.module.serve(build)
