import type { Letterhead, WrittenDocument } from '../../documents/writing/model'
import { decision, heading, paragraph } from '../../domain/shared/rich-text'
import { formatDate } from '../../text/format'
import { refusalWords as words } from '../../text/records'

export type Refusal = {
  letterhead: Letterhead
  body: string
  number: number
  receivedDay: string
  wanted: string
  /** What was handed out already, when the request was granted in part. */
  released: string | null
  provision: string
  reasons: string
  court: string
  decidedBy: { name: string; role: string }
  day: string
}

/**
 * The authority's written refusal (TF 2:19): what was asked, the decision with its provision, the reasons (FL 32) and
 * how it is appealed (FL 33, OSL 6:7). Who asked is not named (TF 2:18).
 */
export const refusalDocument = (refusal: Refusal): WrittenDocument => ({
  layout: 'decision',
  language: 'sv',
  kind: words.kind,
  title: words.heading,
  letterhead: refusal.letterhead,
  meta: [
    { label: 'Beslutsdatum', value: formatDate(refusal.day) },
    { label: 'Begäran', value: String(refusal.number) },
    { label: 'Beslutsfattare', value: refusal.decidedBy.name },
  ],
  blocks: [
    decision('att', [words.point(refusal.provision, refusal.released !== null)], words.decides(refusal.body)),
    heading(2, words.askedHeading),
    paragraph(words.asked(refusal.receivedDay, refusal.wanted)),
    ...(refusal.released === null ? [] : [heading(2, words.releasedHeading), paragraph(refusal.released)]),
    heading(2, words.reasonsHeading),
    ...refusal.reasons.split(/\n{2,}/).map((text) => paragraph(text)),
    heading(2, words.appealHeading),
    ...words.appeal(refusal.body, refusal.court).map((text) => paragraph(text)),
    paragraph(words.law),
  ],
  signatures: [refusal.decidedBy],
  author: refusal.decidedBy.name,
  day: refusal.day,
})
