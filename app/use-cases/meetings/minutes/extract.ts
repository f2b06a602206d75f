import type { WrittenDocument } from '../../../documents/writing/model'
import { minutesBlocks } from '../../../domain/meetings/minutes/blocks'
import { heading, paragraph } from '../../../domain/shared/rich-text'
import { formatDate } from '../../../text/format'
import { minutesText } from '../../../text/meetings/minutes'
import { minutesById, paragraphById } from '#db/queries/meetings/minutes'
import { notesOf } from '#db/repositories/meetings/minutes'
import type { Context } from '../../context'
import { letterheadOf } from '../../shared/letterhead'
import { signatureLines, wordsOf } from './document'
import { inHand } from './hand'

/**
 * One paragraph as an extract of the minutes: for the recipients of its decision. Null when there is no such paragraph.
 * @param full with what is secret; else the words for outsiders
 */
export async function extractDocument(
  ctx: Context,
  { paragraphId, full }: { paragraphId: string; full: boolean },
): Promise<WrittenDocument | null> {
  const { read } = ctx.database
  const found = await paragraphById(read, paragraphId)
  const row = found && (await minutesById(read, found.minutesId))
  const hand = row && (await inHand(read, row))
  if (!found || !hand) return null
  const { minutes, meeting, body, signers } = hand
  const notes = (await notesOf(read, minutes.id)).filter((note) => note.paragraphId === found.id)
  const approved = minutes.state === 'approved'
  return {
    layout: 'decision',
    title: `§ ${found.number} ${found.heading}`,
    language: 'sv',
    kind: approved ? 'Protokollsutdrag' : 'Utkast till protokollsutdrag',
    number: `${body.shortName ?? body.name} § ${found.number}/${found.year}`,
    letterhead: await letterheadOf(ctx, meeting.municipalityId, body.name),
    meta: [
      { label: 'Sammanträdesdag', value: formatDate(meeting.day) },
      { label: 'Paragraf', value: `§ ${found.number}/${found.year}` },
      { label: 'Justerat', value: minutes.approvedDay ? formatDate(minutes.approvedDay) : 'Inte justerat' },
    ],
    blocks: [
      ...minutesBlocks(wordsOf(found, full), 2),
      ...(notes.length === 0
        ? []
        : [
            heading(3, 'Rättelser efter justeringen'),
            ...notes.map(({ day, text }) => paragraph(`${formatDate(day)}: ${text}`)),
          ]),
    ],
    signatures: signatureLines(signers),
    ...(approved ? {} : { footer: minutesText.draftFooter }),
    day: minutes.approvedDay ?? ctx.today,
  }
}
