import { missingSigns } from '../../../documents/writing/signs'
import type { WrittenDocument } from '../../../documents/writing/model'
import { blocksFromMarkdown } from '../../../domain/shared/markdown'
import {
  type Block,
  definitions,
  inlines,
  pageBreak,
  paragraph,
  table,
} from '../../../domain/shared/rich-text'
import { leadPrefix } from '../../../documents/packs'
import { paths } from '../../../paths'
import { formatCount, formatDate } from '../../../text/format'
import {
  itemLine,
  packEditionNote,
  packEditionText,
  sheetText,
  whenText,
} from '../../../text/meetings/papers'
import type { PackDocument, PackOf } from './pack-plan'

/** Signs that the fonts lack are left out: a pack must not fail for what someone once typed. */
export function showable(text: string): string {
  const missing = new Set(missingSigns(text))
  return missing.size === 0 ? text : [...text.normalize('NFC')].filter((sign) => !missing.has(sign)).join('')
}

type Sheet = Pick<WrittenDocument, 'title' | 'kind' | 'meta' | 'blocks'> & { number?: string }

const written = (pack: PackOf, letterhead: WrittenDocument['letterhead'], sheet: Sheet): WrittenDocument => ({
  ...{ layout: 'list', language: 'sv', day: pack.meeting.day },
  letterhead,
  ...sheet,
  title: showable(sheet.title),
})

const numberOf = ({ caseNumber, number }: PackDocument) => `${caseNumber}-${number}`

/** The sheet that stands for a document that cannot stand there itself, saying where it is. */
export function standInSheet(
  pack: PackOf,
  letterhead: WrittenDocument['letterhead'],
  document: PackDocument,
  why: keyof typeof sheetText,
): WrittenDocument {
  const { municipalitySlug } = pack.meeting
  return written(pack, letterhead, {
    title: document.title,
    kind: 'Handling som inte kunde tas in',
    number: numberOf(document),
    meta: [{ label: 'Handling', value: numberOf(document) }],
    blocks: [
      paragraph(sheetText[why]),
      definitions([
        ...(document.fileName ? [['Fil', showable(document.fileName)] as const] : []),
        ['Finns i portalen', paths.document(municipalitySlug, document.caseSlug, document.number)],
      ]),
    ],
  })
}

const longest = 600_000

/** The text of a document that is no PDF, set for reading; null when it is too long to be read on paper. */
export function textSheet(
  pack: PackOf,
  letterhead: WrittenDocument['letterhead'],
  document: PackDocument,
  text: string,
): WrittenDocument | null {
  if (text.length > longest) return null
  const body: Block[] =
    document.mime === 'text/markdown'
      ? blocksFromMarkdown(showable(text))
      : showable(text)
          .split(/\n\s*\n/)
          .flatMap((part) => (part.trim() === '' ? [] : paragraph(part.replace(/\t/g, '   ').trim())))
  const isWord = document.mime?.includes('wordprocessingml') ?? false
  return written(pack, letterhead, {
    title: document.title,
    kind: isWord ? 'Handling i Word, här återgiven som text' : 'Handling',
    number: numberOf(document),
    meta: [
      { label: 'Handling', value: numberOf(document) },
      ...(document.fileName ? [{ label: 'Fil', value: showable(document.fileName) }] : []),
    ],
    blocks: body,
  })
}

/** Where an item and each of its documents begin in the pack; null for an item without documents. */
export type Places = { item: number | null; documents: number[] }[]

const lead = (page: number | null, text: string, bold = false) => {
  const words = inlines(showable(text))
  const shown = bold ? [{ kind: 'strong' as const, content: words }] : words
  return page === null ? shown : [{ kind: 'link' as const, href: `${leadPrefix}${page}`, content: shown }]
}

/** Cover and clickable agenda. */
export function frontMatter(
  pack: PackOf,
  letterhead: WrittenDocument['letterhead'],
  places: Places,
  total: number,
): WrittenDocument {
  const { meeting, items, edition } = pack
  const documents = items.reduce((sum, each) => sum + each.documents.length, 0)
  const rows = items.flatMap(({ item, documents: own }, at) => {
    const place = places[at]
    const page = place?.item ?? null
    const line = itemLine({ ...item, number: null })
    return [
      [
        item.number === null ? '' : String(item.number),
        lead(page, line, true),
        page === null ? '' : lead(page, String(page)),
      ],
      ...own.map((document, nth) => {
        const on = place?.documents[nth] ?? null
        return ['', lead(on, document.title), on === null ? '' : lead(on, String(on))]
      }),
    ]
  })
  const changed = meeting.agendaVersion === null || meeting.agendaVersion === 1
  return written(pack, letterhead, {
    title: `Handlingar till sammanträdet ${formatDate(meeting.day)}`,
    kind: packEditionText[edition],
    meta: [
      { label: 'Organ', value: meeting.bodyName },
      { label: 'Tid', value: whenText(meeting) },
      ...(meeting.place ? [{ label: 'Plats', value: showable(meeting.place) }] : []),
      {
        label: 'Dagordning',
        value:
          meeting.agendaVersion === null
            ? 'Ännu inte utskickad'
            : changed
              ? 'Enligt kallelsen'
              : `Version ${meeting.agendaVersion}, ändrad efter kallelsen`,
      },
      {
        label: 'Innehåll',
        value: `${formatCount(items.length, 'punkt', 'punkter')}, ${formatCount(documents, 'handling', 'handlingar')}, ${formatCount(total, 'sida', 'sidor')}`,
      },
    ],
    blocks: [
      paragraph(packEditionNote[edition]),
      paragraph(
        'Varje sida är märkt nederst: till vänster punktens nummer på dagordningen och sidan i handlingen, till höger sidan i hela häftet. Dagordningen på nästa sida och bokmärkena leder till handlingarna.',
      ),
      pageBreak,
      { kind: 'heading', level: 2, content: inlines('Dagordning med handlingar') },
      table(['Punkt', 'Ärende och handlingar', { header: 'Sida', align: 'right' }], rows),
    ],
  })
}
