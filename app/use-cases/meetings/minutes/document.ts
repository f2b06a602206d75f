import type { WrittenDocument } from '../../../documents/writing/model'
import { minutesBlocks } from '../../../domain/meetings/minutes/blocks'
import { paragraphSpan } from '../../../domain/meetings/minutes/numbers'
import { type Block, emphasis, heading, pageBreak, paragraph } from '../../../domain/shared/rich-text'
import { formatDate } from '../../../text/format'
import { minutesText, signerLabel } from '../../../text/meetings/minutes'
import { minutesById } from '#db/queries/meetings/minutes'
import {
  minutesOf,
  type ParagraphRow,
  paragraphsOf,
  type SignatureRow,
} from '#db/repositories/meetings/minutes'
import { meetingAddress } from '../../../domain/meetings/address'
import type { Context } from '../../context'
import { letterheadOf } from '../../shared/letterhead'
import { inHand, type MinutesInHand } from './hand'

/** A paragraph's words: all of them for who may read what is secret, else those written for outsiders. */
export const wordsOf = ({ text, publicText }: ParagraphRow, full: boolean): string =>
  full || publicText === null ? text : publicText

export const signatureLines = (signers: readonly SignatureRow[]) =>
  signers
    .filter(
      ({ signedAt, releasedAt, part }) => releasedAt === null && (signedAt !== null || part !== 'secretary'),
    )
    .map(({ name, part, signedAt, signedDay, method, textHash }) => ({
      name,
      role: signerLabel[part],
      ...(signedAt
        ? {
            note: minutesText.signed(
              signedAt,
              method === 'paper' ? { day: signedDay ?? signedAt.slice(0, 10) } : null,
              textHash ?? '',
              part === 'secretary',
            ),
          }
        : {}),
    }))

/** Minutes as a document with their page of signatures. A draft says on every page that it is one. */
export async function minutesDocument(
  ctx: Context,
  minutesId: string,
  { full }: { full: boolean },
): Promise<WrittenDocument | null> {
  const row = await minutesById(ctx.database.read, minutesId)
  const hand = row && (await inHand(ctx.database.read, row))
  if (!hand) return null
  const { minutes, meeting, body, paragraphs, signers, title } = hand
  const apart = minutes.part === null ? await atOnce(ctx, hand) : []
  const approved = minutes.state === 'approved'
  const shown: { number: number; blocks: Block[] }[] = [
    ...paragraphs.map((each) => ({
      number: each.number,
      blocks: [
        heading(2, `§ ${each.number} ${each.heading}`),
        ...minutesBlocks(wordsOf(each, full), 2, each.number),
      ],
    })),
    ...apart.map(({ number, heading: words }) => ({
      number,
      blocks: [heading(2, `§ ${number} ${words}`), paragraph([emphasis(minutesText.approvedAtOnce(number))])],
    })),
  ].toSorted((a, b) => a.number - b.number)
  const all = shown.map(({ number }) => number)
  return {
    layout: 'report',
    title,
    language: 'sv',
    kind: approved ? 'Protokoll' : 'Utkast till protokoll',
    number: `${body.shortName ?? body.name} ${meetingAddress(meeting)}`,
    letterhead: await letterheadOf(ctx, meeting.municipalityId, body.name),
    meta: [
      { label: 'Sammanträdesdag', value: formatDate(meeting.day) },
      { label: 'Paragrafer', value: paragraphSpan(all) || 'Inga' },
      { label: 'Justerat', value: minutes.approvedDay ? formatDate(minutes.approvedDay) : 'Inte justerat' },
    ],
    blocks: [
      ...minutesBlocks(minutes.frontText, 2),
      ...shown.flatMap(({ blocks }, at) => (at === 0 ? [pageBreak, ...blocks] : blocks)),
      pageBreak,
      heading(2, 'Underskrifter'),
    ],
    signatures: signatureLines(signers),
    ...(approved ? {} : { footer: minutesText.draftFooter }),
    day: minutes.approvedDay ?? ctx.today,
  }
}

async function atOnce({ database }: Context, { minutes }: MinutesInHand): Promise<ParagraphRow[]> {
  const parts = (await minutesOf(database.read, minutes.meetingId)).filter(({ part }) => part !== null)
  return paragraphsOf(database.read, ...parts.map(({ id }) => id))
}
