/**
 * An address that no page has. Without it no route would match at all, and the error page that the server writes
 * would not be the one that the browser expects.
 */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export function action(): never {
  return loader()
}

/** Never shown: the error page stands in its place. */
export default function Missing() {
  return null
}
