import type { LoaderFunctionArgs } from '@remix-run/node'
import { counted, isMeasure } from '~/domain/oversight/measures'
import { requireOversight } from './require'

/** The list of an address, for who may know what it counts: 404 for a measure there is not, 403 for an inner one. */
export async function requireList(args: LoaderFunctionArgs) {
  const { m, ctx, facts } = await requireOversight(args)
  const measure = args.params.matt ?? ''
  if (!isMeasure(measure)) throw new Response(null, { status: 404 })
  const board = new URL(args.request.url).searchParams.get('namnd')
  const lines = counted(measure, await facts(), board ?? undefined)
  if (!lines) throw new Response(null, { status: 403 })
  return {
    ...{ m, measure, board, today: ctx.today },
    lines: lines.map(({ key, label, href, board: whose }) => ({ key, label, href, board: whose })),
  }
}
