/** The program that `npm start` runs: Remix's build carries the server with it, so both share one set of modules. */
// React's build for development renders pages several times slower.
process.env.NODE_ENV ??= 'production'
const build = await import('../../build/portal/server/index.js')
await build.entry.module.serve(build)
