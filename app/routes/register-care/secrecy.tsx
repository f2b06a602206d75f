import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type MarkingLine, markingsOf } from '#db/queries/register-care'
import { coversContent } from '~/domain/cases/secrecy'
import { readFields } from '~/server/uploads'
import { markedParts } from '~/text/register-care'
import { Section } from '~/ui'
import { secrecyProvisions } from '~/use-cases/intake/secrecy-provisions'
import { liftSecrecy } from '~/use-cases/register/lift-secrecy'
import { setSecrecy } from '~/use-cases/register/set-secrecy'
import { Saved } from '../account/form-view'
import { refusedCare, requireCare, shownEntry } from './care.server'
import { CareHeading, careHandle } from './care-page'
import { MarkingForm } from './marking-form'
import { Markings } from './markings'

export const handle = careHandle('Sekretess')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Sekretess för ${data?.entry.number ?? 'ett ärende'} – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, entry, m } = await requireCare(args, 'secrecy.set')
  const markings = entry.seesProtected
    ? await markingsOf(ctx.database.read, entry.caseId, entry.documentId)
    : []
  const ofDocument = entry.documentNumber !== null
  const shown = markings.map((marking) => line(marking, ofDocument))
  const bare =
    entry.secrecyProvision !== null &&
    !markings.some((marking) => marking.liftedDay === null && coversContent(marking))
  return {
    entry: shownEntry(m, entry),
    published: entry.published,
    publicTitle: entry.publicTitle,
    publicParty: entry.publicParty,
    marked: {
      whole: entry.secrecyProvision !== null,
      title: markings.some(({ title, liftedDay }) => title && liftedDay === null),
      party: markings.some(({ party, liftedDay }) => party && liftedDay === null),
    },
    mayLift: entry.seesProtected,
    saved: new URL(args.request.url).searchParams.has('sparat'),
    provisions: [...secrecyProvisions],
    markings: bare
      ? [
          { ...empty, provision: entry.secrecyProvision ?? '', parts: markedParts(wholeOnly, ofDocument) },
          ...shown,
        ]
      : shown,
  }
}

const wholeOnly = { whole: true, title: false, party: false }
const empty = {
  id: '',
  until: null as string | null,
  setDay: null as string | null,
  setBy: 'Registreringen',
  liftedDay: null as string | null,
  liftedBy: null as string | null,
  liftReason: null as string | null,
}

const line = (marking: MarkingLine, ofDocument: boolean) => ({
  id: marking.id,
  provision: marking.provision,
  parts: markedParts({ ...marking, whole: coversContent(marking) }, ofDocument),
  until: marking.until,
  setDay: marking.setDay as string | null,
  setBy: marking.setBy,
  liftedDay: marking.liftedDay,
  liftedBy: marking.liftedBy,
  liftReason: marking.liftReason,
})
export type ShownMarking = ReturnType<typeof line>

export async function action(args: ActionFunctionArgs) {
  const { ctx, at } = await requireCare(args, 'secrecy.set')
  const fields = await readFields(args.request)
  const text = (name: string) => (fields.get(name) ?? '').trim()
  const result =
    text('intent') === 'lift'
      ? await liftSecrecy(ctx, { ...at, markingId: text('marking') || null, reason: text('reason') })
      : await setSecrecy(ctx, {
          ...at,
          whole: fields.has('whole'),
          title: fields.has('title'),
          party: fields.has('party'),
          provision: text('otherProvision') || text('provision'),
          until: text('until'),
          neutralTitle: text('neutralTitle'),
          neutralParty: text('neutralParty'),
          unpublish: fields.has('unpublish'),
        })
  if (!result.ok) return refusedCare(fields, result)
  return redirect(`${new URL(args.request.url).pathname}?sparat=1`)
}

export default function Secrecy() {
  const page = useLoaderData<typeof loader>()
  const { entry, markings, saved } = page
  const state = useActionData<typeof action>()
  return (
    <>
      <CareHeading
        title="Sekretess"
        entry={entry}
        lede="En sekretessmarkering är en varning, inte ett beslut. Den som begär ut något får det prövat på nytt varje gång."
      />
      <Saved show={saved && !state} />
      {markings.length > 0 && (
        <Section title="Markeringar">
          <Markings markings={markings} mayLift={page.mayLift} state={state} />
        </Section>
      )}
      <Section title="Sätt en markering">
        {page.marked.whole && page.marked.title && (page.marked.party || !page.publicParty) ? (
          <p>Allt som kan markeras är markerat.</p>
        ) : (
          <MarkingForm page={page} state={state} />
        )}
      </Section>
    </>
  )
}
