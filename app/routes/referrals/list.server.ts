import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type ListedReferral, referralsPage } from '#db/queries/referrals/lists'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import type { ListRead } from '../places/data'

export type ShownReferral = ListedReferral & { from: string }

/** The list of referrals that an address asks for: to us or from us, those that wait or all. For those who answer. */
export async function referralList(args: LoaderFunctionArgs) {
  const { actor, database, session, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const m = municipality.slug
  if (actor.kind !== 'account')
    throw redirect(`${paths.signIn}?${new URLSearchParams({ fran: paths.referrals(m) })}`)
  const place = { municipalityId: municipality.id, bodyId: actor.bodyId, responsibleAccountId: null }
  if (!may(actor, 'referral.answer', place)) throw new Response(null, { status: 403 })
  const search = new URL(args.request.url).searchParams
  const view = { sentByUs: search.get('vy') === 'utkorg', all: search.get('visa') === 'alla' }
  const read: ListRead<ShownReferral> = async (page) => {
    const { rows, total } = await referralsPage(database.read, actor, view, page)
    const from = ({ senderMunicipalityId, sender, senderMunicipality }: ListedReferral) =>
      senderMunicipalityId === municipality.id ? sender : `${sender}, ${senderMunicipality}`
    return { rows: rows.map((row) => ({ ...row, from: from(row) })), total }
  }
  return { m, today, actor, session, search, read, ...view }
}

/** Where a referral of the list is shown. */
export const referralHref = (m: string, sentByUs: boolean, { slug, id }: { slug: string; id: string }) =>
  sentByUs ? paths.caseReferral(m, slug, id) : paths.receivedReferral(m, id)
