import type { EvidenceSpan, ProposedRegistration } from '~/domain/reading/proposed-registration'
import { type ReadingGroup, readingLabel } from '~/text/reading'
import { flowing } from '~/domain/shared/flowing'

/** A stretch of the document; a marked one tells which field was read from it. */
export type Piece = {
  text: string
  mark?: {
    number: number
    id?: string
    fieldId: string
    label: string
    warning: boolean
    /** A stretch after which its passage goes on; the number stands after the last one. */
    goesOn?: boolean
  }
}

/** The document as it is shown beside its proposal, a list of pieces a page. */
export type DocumentView = { pages: Piece[][]; shortened: boolean }

export type ProposalView = {
  document: DocumentView | null
  /** The number of a group, which stands at its field and at its passages. */
  numbers: Partial<Record<ReadingGroup, number>>
  warnings: Partial<Record<ReadingGroup, string[]>>
  /** Warnings about nothing that the form has a field for. */
  otherWarnings: string[]
  /** How many things were found. */
  found: number
}

/** Pointers of the proposal by the field that shows them, in the order of the form. */
const groups: [ReadingGroup, RegExp, (at: string) => string][] = [
  ['kind', /^\/case_type$/, () => 'kind'],
  ['title', /^\/title$/, () => 'title'],
  ['numbers', /^\/registration_numbers(?:\/(\d+))?/, (at) => `numbers.${at}`],
  ['decidingBody', /^\/deciding_body$/, () => 'decidingBody'],
  ['persons', /^\/persons(?:\/(\d+))?/, (at) => `persons.${at}`],
  ['deadline', /^\/deadline$/, () => 'deadline'],
  ['decisions', /^\/proposed_decisions(?:\/(\d+))?/, (at) => `decisions.${at}`],
  ['questions', /^\/(?:questions|answers)(?:\/(\d+))?/, (at) => `questions.${at}`],
  ['amounts', /^\/amounts(?:\/(\d+))?/, (at) => `amounts.${at}`],
  ['capital', /^\/capital_cost/, () => 'capital'],
  ['addressees', /^\/addressees(?:\/(\d+))?/, (at) => `addressees.${at}`],
  ['paragraphs', /^\/paragraphs(?:\/(\d+))?/, (at) => `paragraphs.${at}`],
  ['dates', /^\/dates/, () => 'dates'],
  ['agreement', /^\/service_agreement/, () => 'agreement'],
  ['documents', /^\/document_kind$/, () => 'documents'],
]

const groupOf = (pointer: string) => {
  for (const [group, pattern, fieldOf] of groups) {
    const match = pattern.exec(pointer)
    if (match) return { group, fieldId: match[1] === undefined ? group : fieldOf(match[1]) }
  }
  return null
}

/** What the page shows of a proposal: numbered fields, marked passages, warnings by their field. */
export function proposalView(text: string | null, proposal: ProposedRegistration | null): ProposalView {
  if (!proposal || text === null)
    return {
      document: text === null ? null : { pages: pagesOf(text, []), shortened: false },
      numbers: {},
      warnings: {},
      otherWarnings: [],
      found: 0,
    }
  const evidence = Object.entries(proposal.evidence).filter(([, spans]) => spans.length > 0)
  const warned = new Set(proposal.warnings.flatMap(({ paths }) => paths))
  const present = new Set(evidence.map(([pointer]) => groupOf(pointer)?.group))
  const numbers: ProposalView['numbers'] = {}
  let next = 1
  for (const [group] of groups) if (present.has(group)) numbers[group] = next++

  const warnings: ProposalView['warnings'] = {}
  const otherWarnings: string[] = []
  for (const { message, paths } of proposal.warnings) {
    const group = paths.map((path) => groupOf(path)?.group).find((found) => found !== undefined)
    if (group) warnings[group] = [...(warnings[group] ?? []), message]
    else otherWarnings.push(message)
  }
  const passages = evidence.flatMap(([pointer, spans]) => {
    const place = groupOf(pointer)
    const number = place ? numbers[place.group] : undefined
    if (!place || number === undefined) return []
    const mark = {
      number,
      fieldId: place.fieldId,
      label: readingLabel[place.group],
      warning: warned.has(pointer),
    }
    return spans.map((span) => ({ ...span, mark }))
  })
  const shortened = text.length > LONG_TEXT
  const pages = pagesOf(text, settled(passages, text))
  return {
    document: { pages: shortened ? pages.map(contextOnly) : pages, shortened },
    numbers,
    warnings,
    otherWarnings,
    found: evidence.length,
  }
}

type Passage = Pick<EvidenceSpan, 'from' | 'to'> & { mark: NonNullable<Piece['mark']> }

/**
 * Passages that overlap no more: the shorter one keeps its stretch and the longer goes around it, so that an
 * amount inside a proposed decision stays marked as an amount.
 */
function settled(passages: Passage[], text: string): Passage[] {
  const taken: Passage[] = []
  const shortestFirst = passages.toSorted((a, b) => a.to - a.from - (b.to - b.from))
  for (const passage of shortestFirst) {
    let free = [{ from: Math.max(0, passage.from), to: Math.min(passage.to, text.length) }]
    for (const { from, to } of taken)
      free = free.flatMap((part) =>
        to <= part.from || from >= part.to
          ? [part]
          : [
              { from: part.from, to: from },
              { from: to, to: part.to },
            ].filter((rest) => rest.to > rest.from),
      )
    const parts = free.filter((part) => /[\p{L}\p{N}]/u.test(text.slice(part.from, part.to)))
    for (const [at, part] of parts.entries())
      taken.push({ ...part, mark: at < parts.length - 1 ? { ...passage.mark, goesOn: true } : passage.mark })
  }
  return taken.sort((a, b) => a.from - b.from)
}

/** The text cut at its passages and pages. The first passage of a number carries the anchor that its field leads to. */
function pagesOf(text: string, passages: Passage[]): Piece[][] {
  const shown = flowing(text)
  const pages: Piece[][] = [[]]
  const placed = new Set<number>()
  const add = (from: number, to: number, mark?: Piece['mark']) => {
    for (const [at, part] of shown.slice(from, to).split('\f').entries()) {
      if (at > 0) pages.push([])
      const page = pages.at(-1)
      const tidy = part.replace(/\n{3,}/g, '\n\n')
      if (tidy !== '') page?.push(mark ? { text: tidy, mark } : { text: tidy })
    }
  }
  let at = 0
  for (const { from, to, mark } of passages) {
    add(at, from)
    add(from, to, placed.has(mark.number) ? mark : { ...mark, id: `passage-${mark.number}` })
    placed.add(mark.number)
    at = to
  }
  add(at, text.length)
  return pages.map(trimmed).filter((page) => page.length > 0)
}

function trimmed(page: Piece[]): Piece[] {
  return page
    .map((piece, at) => ({
      ...piece,
      text:
        at === 0
          ? piece.text.replace(/^\s+/, '')
          : at === page.length - 1
            ? piece.text.trimEnd()
            : piece.text,
    }))
    .filter(({ text }) => text !== '')
}

const LONG_TEXT = 150_000
const CONTEXT = 300

/** What stands near a passage; of a long document the rest is read in the file itself. */
const contextOnly = (page: Piece[]): Piece[] =>
  page.map((piece) =>
    piece.mark || piece.text.length <= 2 * CONTEXT
      ? piece
      : { text: `${piece.text.slice(0, CONTEXT)} […] ${piece.text.slice(-CONTEXT)}` },
  )
