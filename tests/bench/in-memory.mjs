/**
 * The portal with the data of every page held in memory after the first reading: what is left is the limit of
 * rendering. Only for measuring against.
 */
const build = await import('../../build/portal/server/index.js')

/** A loader that reads once an address. What it throws and answers whole is made anew. */
const remembering = (loader) => {
  const known = new Map()
  return async (args) => {
    const key = args.request.url
    if (known.has(key)) return known.get(key)
    const data = await loader(args)
    if (!(data instanceof Response)) known.set(key, data)
    return data
  }
}

const routes = Object.fromEntries(
  Object.entries(build.routes).map(([id, route]) => {
    const { loader } = route.module
    return [id, loader ? { ...route, module: { ...route.module, loader: remembering(loader) } } : route]
  }),
)

await build.entry.module.serve({ ...build, routes })
