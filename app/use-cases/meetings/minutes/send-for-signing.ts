import { missingSigns } from '../../../documents/writing/signs'
import { personalNumbersIn } from '../../../domain/shared/personal-number'
import { type SendingHindrance, sendingHindrances } from '../../../domain/meetings/minutes/signing'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { minutesNotice } from '../../../text/meetings/minutes'
import { actorName } from '../../../domain/access'
import type { Read, Transaction } from '#db/connection'
import { accountsOfPersons } from '#db/queries/meetings/minutes'
import { secretaryName } from '#db/queries/meetings/minutes-basis'
import { changeMinutes, insertSigners } from '#db/repositories/meetings/minutes'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { notify } from '../../shared/notify'
import { moveMeeting } from '../move-meeting'
import { type MinutesFacts, minutesFacts } from './facts'
import { accountIdOf, dueOf, type MinutesInHand, textHashOf } from './hand'
import { heldWithMeeting } from './held-with-meeting'
import { frontNow, partsOf } from './number-paragraphs'

export type Hindrance = { code: SendingHindrance; paragraphs: number[] }
export type SendRefusal = 'minutes-not-found' | 'forbidden' | 'not-draft' | 'hindered' | 'signs-missing'

/** What is left before the minutes can be signed; the record is asked anew. */
export async function hindrancesOf(
  ctx: Context,
  read: Read,
  hand: MinutesInHand,
  facts: MinutesFacts,
): Promise<Hindrance[]> {
  const { minutes, paragraphs } = hand
  const own = paragraphs.map(({ itemId }) => itemId)
  const found = sendingHindrances({
    part: minutes.part,
    meetingClosed: facts.record.phase === 'closed',
    front: minutes.frontText,
    paragraphs: paragraphs.map((paragraph) => ({
      number: paragraph.number,
      text: paragraph.text,
      recordChanged:
        paragraph.itemId !== null && (facts.build(paragraph.itemId)?.text ?? '') !== paragraph.builtText,
      personalNumber:
        personalNumbersIn(`${paragraph.heading}\n${paragraph.publicText ?? paragraph.text}`).length > 0,
    })),
    chairs: facts.ledBy(own, minutes.part === null),
    adjusters: facts.adjusters?.personIds ?? [],
  })
  if (personalNumbersIn(minutes.frontText).length > 0) found.push({ code: 'personal-number', paragraphs: [] })
  const front = frontNow(ctx, facts, minutes, paragraphs, await partsOf(read, minutes))
  // The first page tells of every coming and going: what was noted since it was written is seen to before it is signed.
  const stale = front !== minutes.builtFront && !found.some(({ code }) => code === 'front-empty')
  return stale ? [...found, { code: 'record-changed', paragraphs: [] }] : found
}

/**
 * Locks the text and asks for signatures: the hash is taken of what is to be signed, chair and adjusters are named as
 * the record has them, and the secretary signs by sending (rules 9.3). Refused while something is left.
 */
export async function sendForSigning(
  ctx: Context,
  { minutesId }: { minutesId: string },
): Promise<
  | Result<{ textHash: string }, Exclude<SendRefusal, 'hindered'>>
  | { ok: false; refusal: 'hindered'; hindrances: Hindrance[] }
> {
  return ctx.database.transaction(async (tx) => {
    const held = await heldWithMeeting(ctx, tx, minutesId, 'write')
    if (!held.ok) return held
    const hand = held.value
    const { minutes, meeting, paragraphs } = hand
    if (minutes.state !== 'draft') return refuse('not-draft')
    if (minutes.part === null && meeting.state !== 'minutes_draft') return refuse('not-draft')
    const facts = await minutesFacts(tx, meeting.id)
    if (!facts) return refuse('minutes-not-found')
    const hindrances = await hindrancesOf(ctx, tx, hand, facts)
    if (hindrances.length > 0) return { ok: false, refusal: 'hindered', hindrances } as const
    const written = [minutes.frontText, ...paragraphs.flatMap(({ heading, text }) => [heading, text])].join(
      '\n',
    )
    if (missingSigns(written).length > 0) return refuse('signs-missing')

    const at = ctx.now()
    const textHash = textHashOf(hand, paragraphs)
    await changeMinutes(tx, minutes.id, { state: 'signing', textHash, lockedAt: at })
    const named = (personId: string) => facts.people.get(personId)?.name ?? personId
    const row = (part: 'chair' | 'adjuster', personId: string) => ({
      ...{ id: ctx.newId(), minutesId: minutes.id, personId, accountId: null, name: named(personId), part },
      required: true,
    })
    const accountId = accountIdOf(ctx)
    const chairs = facts.ledBy(
      paragraphs.map(({ itemId }) => itemId),
      minutes.part === null,
    )
    const adjusters = facts.adjusters?.personIds ?? []
    await insertSigners(tx, [
      {
        ...{ id: ctx.newId(), minutesId: minutes.id, personId: null, accountId, part: 'secretary' },
        name: (accountId && (await secretaryName(tx, accountId))) || actorName(ctx.actor),
        required: false,
        ...{ signedAt: at, signedDay: ctx.today, textHash, method: 'portal' },
      },
      ...chairs.map((id) => row('chair', id)),
      ...adjusters.map((id) => row('adjuster', id)),
    ])
    if (minutes.part === null) {
      const moved = await moveMeeting(ctx, tx, { meetingId: meeting.id, event: 'send_for_signing' })
      if (!moved.ok)
        throw new Error(`The meeting of minutes ${minutes.id} left its draft although it was held`)
    }
    await audit(ctx, tx, {
      municipalityId: meeting.municipalityId,
      action: 'minutes.send',
      entity: 'minutes',
      entityId: minutes.id,
      detail: { textHash, part: minutes.part, signers: chairs.length + adjusters.length },
    })
    await tellSigners(ctx, tx, hand, [...chairs, ...adjusters], textHash)
    return ok({ textHash })
  })
}

/** Tells whoever is to sign that the text waits for them. Who has no account signs on paper. */
export async function tellSigners(
  ctx: Context,
  tx: Transaction,
  { meeting, minutes, title, href }: MinutesInHand,
  personIds: string[],
  textHash: string,
): Promise<void> {
  const { due } = await dueOf(tx, meeting)
  for (const account of await accountsOfPersons(tx, personIds))
    await notify(ctx, tx, {
      municipalityId: meeting.municipalityId,
      account,
      kind: 'minutes_to_sign',
      text: minutesNotice.toSign(title, due),
      href: href('justering'),
      onceKey: `minutes:${minutes.id}:${textHash}`,
    })
}
