import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireMunicipality } from '~/server/municipality'
import { accentCss } from '~/ui'

/**
 * The municipality's accent as a stylesheet of its own, so that no page needs inline styles. The accent stands
 * in the address too, so a browser may keep the sheet for as long as it likes.
 */
export async function loader({ params }: LoaderFunctionArgs) {
  const { accent } = await requireMunicipality(params.kommun)
  return new Response(accentCss(accent), {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
