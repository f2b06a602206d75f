import type { LoaderFunctionArgs } from '@remix-run/node'
import { assignmentsOf } from '#db/queries/assignments/assignments'
import { signalOf, signals } from '~/domain/assignments/signal'
import { factsOn, isTertial, ranIn, tertialDays } from '~/domain/assignments/tertial'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/**
 * The report of a four-month period to those who gave the assignments (UPP-01): each assignment that ran in it, as it
 * stood when the period ended (or stands today, while it goes on), and what was reported in it.
 */
export async function requireTertial(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const year = args.params.ar ?? ''
  const tertial = (args.params.tertial ?? '').toLowerCase()
  if (!/^(19|20)\d{2}$/.test(year) || !isTertial(tertial)) throw new Response(null, { status: 404 })
  const period = tertialDays(Number(year), tertial)
  if (period.from > ctx.today) throw new Response(null, { status: 404 })
  const current = period.to >= ctx.today
  const place = { municipalityId: municipality.id, today: ctx.today }
  const all = (await assignmentsOf(ctx.database.read, ctx.actor, place)).filter((one) => ranIn(one, period))
  const search = new URL(args.request.url).searchParams
  const to = search.get('till') ?? ''
  const rows = all
    .filter(({ giver }) => to === '' || giver === to)
    .map((one) => ({
      ...{ id: one.id, slug: one.slug, number: one.number, title: one.title, text: one.text },
      ...{ giver: one.giver, origin: one.origin, receiver: one.receiver, dueDay: one.dueDay },
      judged: current ? one.judged : signalOf(factsOn(one, period.to), period.to),
      reports: one.reports
        .filter(({ kind, day }) => kind !== 'union_cooperation' && day !== null)
        .filter(({ day }) => day !== null && day >= period.from && day <= period.to)
        .map(({ id, kind, day, note, progressPct, receiver }) => ({
          ...{ id, kind, day, note, progressPct, receiver },
        })),
    }))
    .toSorted((a, b) => signals.indexOf(a.judged.signal) - signals.indexOf(b.judged.signal))
  return {
    ...{ ctx, municipality, m: municipality.slug, year: Number(year), tertial, period, current, to, rows },
    givers: [...new Set(all.map(({ giver }) => giver))].toSorted((a, b) => a.localeCompare(b, 'sv')),
    query: to === '' ? '' : `?${new URLSearchParams({ till: to })}`,
    address: paths.assignment(municipality.slug, 'rapport', year, tertial),
  }
}

export type TertialReport = Awaited<ReturnType<typeof requireTertial>>
