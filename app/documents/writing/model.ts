import type { Day } from '../../domain/shared/day'
import type { Block } from '../../domain/shared/rich-text'

/** How a document is laid out: all share letterhead, typography and running header. */
export type Layout = 'memo' | 'letter' | 'report' | 'list' | 'decision'

/** Who it comes from. The accent colours a line only, so any colour can be read. */
export type Letterhead = {
  /** Norrtälje kommun. */
  municipality: string
  /** Kommunstyrelsen, or the administration that writes. */
  body?: string
  /** Address, telephone, web address: stands at the foot of the first page. */
  lines: string[]
  crest?: { type: 'svg' | 'png' | 'jpeg'; bytes: Uint8Array }
  /** `#rrggbb` */
  accent: string
}

/** Diarienummer, Datum, Handläggare … in the order they are shown. */
export type MetaLine = { label: string; value: string }

/** A name to sign beside; `note` tells how and when it was approved when no pen is used. */
export type Signature = { name: string; role?: string; note?: string }

/**
 * A finished text for people, before it is a file. Everything in it is data: nothing is read as Typst, XML or HTML.
 * Amounts and dates come already worded (`app/text/format`).
 */
export type WrittenDocument = {
  layout: Layout
  title: string
  language: 'sv'
  /** What it is called in the trade: Tjänsteskrivelse, Remiss, Begäran om förlängd tid. */
  kind: string
  /** Registration number, in the running header of every page after the first. */
  number?: string
  letterhead: Letterhead
  meta: MetaLine[]
  /** To whom, each with its own line breaks: name and address. */
  recipients?: string[]
  blocks: Block[]
  signatures?: Signature[]
  attachments?: string[]
  /** A line at the foot of every page, for instance the secrecy provision. */
  footer?: string
  /** Written wide, for lists with many columns. */
  landscape?: boolean
  /** Who stands as author in the properties of the file. */
  author?: string
  /** The day the file tells that it was made; PDF/A wants one. The same text and day give the same bytes. */
  day: Day
}

/** PDF/A-2a for keeping (the default), or PDF/UA-1 for those who ask for its accessibility mark. Both are tagged. */
export type PdfStandard = 'a-2a' | 'ua-1'

/** The document as a file. Throws `WritingError` when it cannot be written, which is a bug or a missing sign. */
export type RenderPdf = (document: WrittenDocument, standard?: PdfStandard) => Promise<Uint8Array>
export type RenderDocx = (document: WrittenDocument) => Promise<Uint8Array>
