import {
  type CaseKind,
  caseKinds,
  type Direction,
  type DocumentKind,
  documentKinds,
  type PartyRole,
  partyRoles,
} from '../kinds'
import { parseRegistrationNumber } from '../registration-number'
import { type Day, isDay } from '../../shared/day'
import type { ImportMapping, ImportSheetName } from './fields'

/** Words of another system for the portal's own: the labels on screen, folded to lower case. */
export type ImportWords = {
  kinds: Record<string, CaseKind>
  documentKinds: Record<string, DocumentKind>
  roles: Record<string, PartyRole>
}

export type ImportedCase = {
  key: string
  number: string
  year: number
  serial: number
  title: string
  kind: CaseKind
  receivedDay: Day | null
  closed: boolean
  closedDay: Day | null
  sender: string | null
  privateSender: boolean
  unit: string | null
  summary: string | null
  secrecy: string | null
}

export type ImportedDocument = {
  caseKey: string
  number: number | null
  title: string
  kind: DocumentKind
  direction: Direction
  day: Day | null
  party: string | null
  privateParty: boolean
  file: string | null
  secrecy: string | null
}

export type ImportedParty = {
  caseKey: string
  name: string
  role: PartyRole
  party: string | null
  private: boolean
}

/** What is wrong in a cell: a code and the field that it stands in. */
export type RowFault = {
  field: string
  fault: 'missing' | 'number' | 'day' | 'future' | 'yes-no' | 'whole' | 'long'
}

type Judged<Row> = { ok: true; row: Row } | { ok: false; faults: RowFault[] }

export type JudgedBy = { mapping: ImportMapping; words: ImportWords; today: Day }

const MOST_CHARACTERS = 2000

/** Reads the cells of one line, gathering what is wrong with them. */
class Cells {
  readonly faults: RowFault[] = []
  constructor(
    private readonly sheet: ImportSheetName,
    private readonly values: readonly string[],
    private readonly mapping: ImportMapping,
  ) {}

  fault(field: string, fault: RowFault['fault']): null {
    this.faults.push({ field: `${this.sheet}.${field}`, fault })
    return null
  }

  text(field: string): string | null {
    const at = this.mapping[`${this.sheet}.${field}`]
    const value = at === undefined ? '' : (this.values[at] ?? '').replaceAll('\0', '').trim()
    if (value.length > MOST_CHARACTERS) return this.fault(field, 'long')
    return value === '' ? null : value.normalize('NFC')
  }

  must(field: string): string {
    return this.text(field) ?? this.fault(field, 'missing') ?? ''
  }

  /** 2024-10-07, 20241007, or either with a time after it. Other orders are ambiguous and refused. */
  day(field: string, today: Day): Day | null {
    const value = this.text(field)
    if (value === null) return null
    const parts = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(value)
    const day = parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : ''
    if (!isDay(day)) return this.fault(field, 'day')
    return day > today ? this.fault(field, 'future') : day
  }

  yes(field: string): boolean {
    const value = this.text(field)?.toLowerCase() ?? ''
    if (['', 'nej', 'n', '0', 'false', 'no'].includes(value)) return false
    if (['ja', 'j', '1', 'true', 'yes', 'x', 'y'].includes(value)) return true
    this.fault(field, 'yes-no')
    return false
  }

  whole(field: string): number | null {
    const value = this.text(field)
    if (value === null) return null
    return /^\d{1,6}$/.test(value) && Number(value) > 0 ? Number(value) : this.fault(field, 'whole')
  }

  /** The portal's word for what stands there; what is not known is `other`. */
  word<Word extends string>(
    field: string,
    labels: Record<string, Word>,
    own: readonly Word[],
    other: Word,
  ): Word {
    const value = this.text(field)?.toLowerCase()
    if (value === undefined) return other
    return own.find((word) => word === value) ?? labels[value] ?? other
  }

  judged<Row>(row: Row): Judged<Row> {
    return this.faults.length === 0 ? { ok: true, row } : { ok: false, faults: this.faults }
  }
}

/** A line of cases. The number is kept as it was printed (NUM-05); it must be one that can be compared. */
export function judgeCaseRow(values: readonly string[], by: JudgedBy): Judged<ImportedCase> {
  const cells = new Cells('cases', values, by.mapping)
  const number = cells.must('number')
  const parsed = parseRegistrationNumber(number, Number(by.today.slice(0, 4)))
  if (number !== '' && !parsed.ok) cells.fault('number', 'number')
  const closedDay = cells.day('closed', by.today)
  const state = cells.text('state')?.toLowerCase() ?? ''
  return cells.judged({
    key: cells.text('key') ?? number,
    number,
    year: parsed.ok ? parsed.value.year : 0,
    serial: parsed.ok ? parsed.value.serial : 0,
    title: cells.must('title'),
    kind: cells.word('kind', by.words.kinds, caseKinds, 'other'),
    receivedDay: cells.day('received', by.today),
    closed: closedDay !== null || /^(?:avslut|stäng|klar|arkiver|closed)/.test(state),
    closedDay,
    sender: cells.text('sender'),
    privateSender: cells.yes('privateSender'),
    unit: cells.text('unit'),
    summary: cells.text('summary'),
    secrecy: cells.text('secrecy'),
  })
}

const directionWords: Record<string, Direction> = {
  in: 'incoming',
  inkommen: 'incoming',
  inkommande: 'incoming',
  ut: 'outgoing',
  utgående: 'outgoing',
  expedierad: 'outgoing',
  upprättad: 'drawn_up',
  intern: 'drawn_up',
}

export function judgeDocumentRow(values: readonly string[], by: JudgedBy): Judged<ImportedDocument> {
  const cells = new Cells('documents', values, by.mapping)
  return cells.judged({
    caseKey: cells.must('case'),
    number: cells.whole('number'),
    title: cells.must('title'),
    kind: cells.word('kind', by.words.documentKinds, documentKinds, 'other'),
    direction: cells.word<Direction>(
      'direction',
      directionWords,
      ['incoming', 'outgoing', 'drawn_up'],
      'drawn_up',
    ),
    day: cells.day('day', by.today),
    party: cells.text('party'),
    privateParty: cells.yes('privateParty'),
    file: cells.text('file'),
    secrecy: cells.text('secrecy'),
  })
}

export function judgePartyRow(values: readonly string[], by: JudgedBy): Judged<ImportedParty> {
  const cells = new Cells('parties', values, by.mapping)
  return cells.judged({
    caseKey: cells.must('case'),
    name: cells.must('name'),
    role: cells.word('role', by.words.roles, partyRoles, 'member'),
    party: cells.text('party')?.toUpperCase() ?? null,
    private: cells.yes('private'),
  })
}
