import { minutesNotice, minutesText } from '../../../text/meetings/minutes'
import { writeMinutesJob } from '../../../jobs/definitions'
import type { Transaction } from '#db/connection'
import { caseOfMinutes, registerForMinutes, secrecyOfItems } from '#db/queries/meetings/minutes-register'
import { activeAccount } from '#db/queries/recipients'
import { setFinal } from '#db/repositories/documents'
import { enqueue } from '#db/repositories/jobs'
import { changeMinutes } from '#db/repositories/meetings/minutes'
import { findRegister } from '#db/repositories/registers'
import type { Context } from '../../context'
import { addDocumentRows } from '../../cases/document-rows'
import { indexCase } from '../../cases/index-case'
import { writeCase } from '../../cases/register-case'
import { postApproval } from '../../notices/post-approval'
import { audit } from '../../shared/audited'
import { notify } from '../../shared/notify'
import { enterDecisions } from '../decisions/enter-decisions'
import { moveMeeting } from '../move-meeting'
import type { MinutesInHand } from './hand'

/**
 * Approves minutes that the last one has signed, in the same transaction: they are locked (MIN-06) and registered
 * (MIN-07), their decisions are entered, their notice is made (ANS-04), and a job writes the file. The caller holds
 * meeting and minutes.
 * @param approvedDay the day of the last required signature (MIN-04)
 */
export async function approve(
  ctx: Context,
  tx: Transaction,
  hand: MinutesInHand,
  approvedDay: string,
): Promise<void> {
  const { minutes, meeting } = hand
  const at = ctx.now()
  const documentId = await registerMinutes(ctx, tx, hand, approvedDay)
  await changeMinutes(tx, minutes.id, { state: 'approved', approvedDay, approvedAt: at, documentId })
  if (minutes.part === null) {
    const moved = await moveMeeting(ctx, tx, { meetingId: meeting.id, event: 'approve' })
    if (!moved.ok) throw new Error('Minutes at signing stood under a meeting that was not')
  }
  await audit(ctx, tx, {
    municipalityId: meeting.municipalityId,
    action: 'minutes.approve',
    entity: 'minutes',
    entityId: minutes.id,
    detail: { approvedDay, part: minutes.part, textHash: minutes.textHash },
  })
  await enterDecisions(ctx, tx, { minutesId: minutes.id })
  await postApproval(ctx, tx, { minutesId: minutes.id })
  // The same minutes are written once, however often the job is tried.
  await enqueue(tx, {
    id: minutes.id,
    runAt: at,
    createdAt: at,
    ...writeMinutesJob({ minutesId: minutes.id }),
  })
  const secretary = meeting.secretaryAccountId && (await activeAccount(tx, meeting.secretaryAccountId))
  if (secretary)
    await notify(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, account: secretary, kind: 'minutes_approved' },
      ...{ text: minutesNotice.approved(hand.title), href: hand.href('protokoll') },
      onceKey: `minutes:${minutes.id}:approved`,
    })
}

/**
 * Registers approved minutes as a document that is drawn up (OSL 5:1, TF 2:10), one case for each meeting; its parts
 * come in the same. The register is the body's own, else that of the board it belongs to, else the executive board's.
 * Null where the municipality has no register to use.
 */
async function registerMinutes(
  ctx: Context,
  tx: Transaction,
  { minutes, meeting, body, paragraphs, title }: MinutesInHand,
  day: string,
): Promise<string | null> {
  const { municipalityId } = meeting
  let caseId = await caseOfMinutes(tx, meeting.id)
  if (caseId === null) {
    const registerId = await registerForMinutes(tx, municipalityId, body.id, ctx.today)
    const register = registerId && (await findRegister(tx, municipalityId, registerId))
    if (!register) return null
    const publicTitle = minutesText.caseTitle(body.name, meeting.day)
    const given = {
      municipalityId,
      registerId: register.id,
      kind: 'minutes',
      publicTitle,
      state: 'closed',
    } as const
    const made = await writeCase(ctx, tx, { ...given, receivedDay: day, decidingBody: body.name }, register)
    if (!made.ok) throw new Error(`The minutes were not registered: ${made.refusal}`)
    caseId = made.value.caseId
  }
  const secret = paragraphs.filter(({ publicText }) => publicText !== null)
  const provision =
    secret.length > 0
      ? await secrecyOfItems(
          tx,
          secret.flatMap(({ itemId }) => itemId ?? []),
        )
      : null
  const [document] = await addDocumentRows(ctx, tx, { caseId, municipalityId }, [
    {
      ...{ kind: 'minutes', direction: 'drawn_up', publicTitle: title, day },
      ...(provision === null ? {} : { secrecyProvision: provision }),
      // The page of the meeting has the public words of what is secret; the file has all of them.
      released: secret.length === 0,
    },
  ])
  if (!document) throw new Error('The minutes were not registered')
  await setFinal(tx, document.documentId, day)
  await indexCase(tx, caseId)
  return minutes.documentId ?? document.documentId
}
