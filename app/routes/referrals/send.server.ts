import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { caseByNumber } from '#db/queries/case-by-number'
import { bodiesToAsk } from '#db/queries/referrals/choices'
import { sendableDocuments } from '#db/queries/referrals/package'
import { recipientBody } from '#db/queries/referrals/place'
import { may } from '~/domain/access'
import { fallsOnDayOff } from '~/domain/calendar/deadlines'
import { ORDINARY_SLACK } from '~/domain/calendar/meeting-days'
import { roll } from '~/domain/calendar/periods'
import { isDay } from '~/domain/shared/day'
import { type RequestContext, requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { type FeasibleMeeting, feasibleMeeting } from '~/use-cases/deadlines/feasible-meeting'
import { localDeadlineFrom } from '~/use-cases/deadlines/local'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import type { FormRecipient, SendForm } from './send-form'

/** The case to send, for those who may send it: 404 where it is not to be seen, 403 where it is somebody else's. */
export async function requireSender(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const matter = await caseByNumber(ctx.database.read, ctx.actor, municipality.id, args.params.nummer ?? '')
  if (!matter) throw new Response(null, { status: 404 })
  if (!may(ctx.actor, 'referral.send', matter)) throw new Response(null, { status: 403 })
  return { ctx, municipality, matter }
}

/** Notes that a secret case was shown, in the pages about its referrals too. */
export async function noteReadHere(
  ctx: RequestContext,
  matter: { id: string; municipalityId: string; number: string; secrecyProvision: string | null },
): Promise<void> {
  const { municipalityId, id: entityId, number } = matter
  if (matter.secrecyProvision !== null)
    await noteSecretRead(ctx, { municipalityId, shown: 'case', entityId, number })
}

export type Sender = Awaited<ReturnType<typeof requireSender>>

/** What there is to choose from: bodies, documents, and the day that the local rule gives (REM-04). */
export async function sendChoices({ ctx, matter }: Sender) {
  const { read } = ctx.database
  const counted = await localDeadlineFrom(ctx, read, matter.municipalityId, 'referral_reply', ctx.today)
  const documents = await sendableDocuments(read, matter.id)
  return {
    ...(await bodiesToAsk(read, matter, ctx.today)),
    documents: documents.map(({ number, title, kind, secrecyProvision }) => ({
      ...{ number, title, kind, secret: secrecyProvision !== null },
    })),
    caseSecret: matter.secrecyProvision !== null,
    // No suggestion that the next page would warn about.
    replyDay: roll(counted.day),
  }
}

export const emptyForm = (choices: Awaited<ReturnType<typeof sendChoices>>, lines: number): SendForm => ({
  ...{ recipients: [], question: '', background: '', contact: '', replyDay: choices.replyDay },
  documents: choices.caseSecret
    ? []
    : choices.documents
        .filter(({ secret }) => !secret)
        .slice(0, 1)
        .map(({ number }) => number),
  ...{ secretConfirmed: false, lines },
})

/** A recipient in the second step: its name, whether its day is a day off (CAL-09), and the meeting in time (REM-05). */
export type ReviewedRecipient = FormRecipient & {
  dayOff: boolean
  decides: boolean
  meeting: FeasibleMeeting | null
}

export async function reviewed(
  { ctx }: { ctx: RequestContext },
  { own, others }: Awaited<ReturnType<typeof sendChoices>>,
  form: SendForm,
): Promise<ReviewedRecipient[]> {
  const lines: ReviewedRecipient[] = []
  for (const recipient of form.recipients) {
    const { bodyId, replyDay } = recipient
    const body = bodyId === null ? null : await recipientBody(ctx.database.read, bodyId)
    const known = isDay(replyDay)
    const decides = body !== null && body.kind !== 'administration' && body.kind !== 'unit'
    const other = others.find(({ id }) => id === bodyId)
    lines.push({
      ...recipient,
      name:
        own.find(({ id }) => id === bodyId)?.name ??
        (other ? `${other.name}, ${other.municipality}` : recipient.name),
      dayOff: known && fallsOnDayOff({ raw: replyDay, due: replyDay, steps: [] }),
      decides,
      meeting:
        known && decides && bodyId !== null
          ? await feasibleMeeting(ctx.database.read, bodyId, replyDay, ORDINARY_SLACK, ctx.today)
          : null,
    })
  }
  return lines
}
