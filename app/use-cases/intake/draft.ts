import type { ProposedAmount, ProposedRegistration } from '../../domain/reading/proposed-registration'
import { formatNumber } from '../../text/format'

/** A registration as the clerk types it: everything is text until it is checked, so that nothing typed is lost. */
export type Draft = {
  kind: string
  title: string
  protectedTitle: string
  register: string
  decidingBody: string
  receivedDay: string
  raisedDay: string
  sender: string
  /** `on` when outsiders are to see "Enskild" (WEB-02). */
  senderProtected: string
  deadline: string
  /** `on` when the day is to be watched. */
  deadlineWatched: string
  responsible: string
  secrecy: string
  numbers: { number: string; holder: string }[]
  persons: { name: string; party: string; role: string; hidden: string }[]
  decisions: { text: string }[]
  questions: { question: string; answer: string }[]
  amounts: { kronor: string; meaning: string; phase: string }[]
  addressees: { text: string }[]
  paragraphs: { number: string; title: string }[]
  dates: { day: string; meaning: string }[]
  principal: string
  rate: string
  years: string
  method: string
  yearOne: string
  rows: { year: string; interest: string; depreciation: string; cost: string }[]
  assignmentText: string
  assignmentGiver: string
  assignmentReceiver: string
  /** `on` when areas and forums of a service agreement are to be registered as read. */
  agreement: string
  documents: DraftDocument[]
  duplicatesAccepted: string
  releaseConfirmed: string
}

export type DraftDocument = {
  file: string
  /** Empty when the file is not to be registered. */
  include: string
  kind: string
  direction: string
  title: string
  day: string
  released: string
}

/** The rows of a draft and the columns of each. */
export const rowColumns = {
  numbers: ['number', 'holder'],
  persons: ['name', 'party', 'role', 'hidden'],
  decisions: ['text'],
  questions: ['question', 'answer'],
  amounts: ['kronor', 'meaning', 'phase'],
  addressees: ['text'],
  paragraphs: ['number', 'title'],
  dates: ['day', 'meaning'],
  rows: ['year', 'interest', 'depreciation', 'cost'],
  documents: ['file', 'include', 'kind', 'direction', 'title', 'day', 'released'],
} as const satisfies { [Key in keyof Draft]?: readonly string[] }
export type RowKey = keyof typeof rowColumns

/** An intake's file as far as a draft of it is concerned. */
export type DraftFile = { id: string; fileName: string; proposal: ProposedRegistration | null }

/**
 * What cannot be read from a document: today, the register that the clerk registers in, and the day of receipt where
 * it is another than today (MOT-03).
 */
export type DraftDefaults = { today: string; register: string; receivedDay?: string }

/**
 * A draft filled with what was read from the file chosen, and with nothing that was not.
 * @param chosen the file whose proposal fills the fields; none for a case without document
 */
export function draftOf(
  files: DraftFile[],
  chosen: DraftFile | null,
  { today, register, receivedDay = today }: DraftDefaults,
): Draft {
  const read = chosen?.proposal ?? null
  const dayOf = (meaning: string) => read?.dates.find((each) => each.meaning === meaning)?.date ?? ''
  const cost = read?.capital_cost
  const isProposer = (role: string) => role === 'proposer'
  const fromResident = read?.case_type === 'citizen_proposal'
  const proposers = (read?.persons ?? []).filter(({ role }) => isProposer(role))
  return {
    kind: read?.case_type ?? '',
    title: read?.title ?? '',
    protectedTitle: '',
    register,
    decidingBody: read?.deciding_body ?? '',
    receivedDay,
    raisedDay: notLater(dayOf('received'), today),
    sender: proposers.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', '),
    senderProtected: fromResident ? 'on' : '',
    deadline: read?.deadline ?? '',
    deadlineWatched: read?.deadline && read.deadline >= today ? 'on' : '',
    responsible: '',
    secrecy: '',
    numbers: (read?.registration_numbers ?? []).map((number) => ({ number, holder: '' })),
    persons: (read?.persons ?? []).map(({ name, party, role }) => ({
      name,
      party: party ?? '',
      role,
      hidden: fromResident && isProposer(role) ? 'on' : '',
    })),
    decisions: (read?.proposed_decisions ?? []).map((text) => ({ text })),
    questions: (read?.questions ?? []).map((question, at) => ({ question, answer: read?.answers[at] ?? '' })),
    amounts: (read?.amounts ?? []).map((amount) => ({
      kronor: formatNumber(amount.sek),
      meaning: amount.meaning,
      phase: read?.case_type === 'investment' ? phaseOf(amount) : '',
    })),
    addressees: (read?.addressees ?? []).map((text) => ({ text })),
    paragraphs: read?.paragraphs ?? [],
    dates: (read?.dates ?? [])
      .filter(({ meaning }) => meaning === 'meeting' || meaning === 'decision')
      .map(({ date, meaning }) => ({ day: date, meaning })),
    principal: kronor(cost?.principal_sek),
    rate: figure(cost?.interest_rate_percent),
    years: figure(cost?.years),
    method: cost?.method ?? '',
    yearOne: kronor(cost?.year1_cost_sek),
    rows: (cost?.table ?? []).map((row) => ({
      year: String(row.year),
      interest: kronor(row.interest_sek),
      depreciation: kronor(row.depreciation_sek),
      cost: kronor(row.cost_sek),
    })),
    assignmentText: read?.case_type === 'assignment' ? (read.title ?? '') : '',
    assignmentGiver: '',
    assignmentReceiver: read?.case_type === 'assignment' ? (read.deciding_body ?? '') : '',
    agreement: read?.service_agreement ? 'on' : '',
    documents: files.map((file) => documentOf(file, receivedDay)),
    duplicatesAccepted: '',
    releaseConfirmed: '',
  }
}

/** A document is incoming and not released until the clerk says otherwise (WEB-03). */
export const documentOf = ({ id, fileName, proposal }: DraftFile, today: string): DraftDocument => ({
  file: id,
  include: 'on',
  kind: proposal?.document_kind ?? 'other',
  direction: 'incoming',
  title: proposal?.title ?? fileName.replace(/\.[^.]{1,8}$/, ''),
  day: today,
  released: '',
})

const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).replace('.', ',')
const kronor = (sek: number | null | undefined): string =>
  sek === null || sek === undefined ? '' : formatNumber(sek)
const notLater = (day: string, today: string) => (day <= today ? day : '')

/** Which line of an investment an amount is, where the document's own words say so. */
function phaseOf({ meaning }: ProposedAmount): string {
  if (/förstudie/i.test(meaning)) return 'feasibility'
  if (/upphandl/i.test(meaning)) return 'procurement'
  if (/reserv/i.test(meaning)) return 'reserve'
  return /projekt/i.test(meaning) ? 'project' : ''
}

/** Whether two drafts say the same, whatever blanks stand around the words. */
export const sameDraft = (a: Draft, b: Draft): boolean => inWords(a) === inWords(b)

const inWords = (draft: Draft): string =>
  JSON.stringify(draft, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
  )

/** The draft in a posted form. Rows are named `persons.0.name`; a removed row is marked `persons.0.remove`. */
export function draftFromFields(fields: URLSearchParams): Draft {
  const text = (name: string) => fields.get(name)?.replace(/\r\n/g, '\n').trim() ?? ''
  const rows = <Key extends RowKey>(key: Key): Draft[Key] => {
    const at = new Set<number>()
    for (const name of fields.keys()) {
      const found = new RegExp(`^${key}\\.(\\d{1,4})\\.`).exec(name)
      if (found) at.add(Number(found[1]))
    }
    return [...at]
      .sort((a, b) => a - b)
      .filter((n) => text(`${key}.${n}.remove`) === '')
      .map((n) =>
        Object.fromEntries(rowColumns[key].map((column) => [column, text(`${key}.${n}.${column}`)])),
      )
      .filter((row) =>
        Object.entries(row).some(([column, value]) => value !== '' && !chosen[key]?.includes(column)),
      ) as Draft[Key]
  }
  return {
    kind: text('kind'),
    title: text('title'),
    protectedTitle: text('protectedTitle'),
    register: text('register'),
    decidingBody: text('decidingBody'),
    receivedDay: text('receivedDay'),
    raisedDay: text('raisedDay'),
    sender: text('sender'),
    senderProtected: text('senderProtected'),
    deadline: text('deadline'),
    deadlineWatched: text('deadlineWatched'),
    responsible: text('responsible'),
    secrecy: text('secrecy'),
    numbers: rows('numbers'),
    persons: rows('persons'),
    decisions: rows('decisions'),
    questions: rows('questions'),
    amounts: rows('amounts'),
    addressees: rows('addressees'),
    paragraphs: rows('paragraphs'),
    dates: rows('dates'),
    principal: text('principal'),
    rate: text('rate'),
    years: text('years'),
    method: text('method'),
    yearOne: text('yearOne'),
    rows: rows('rows'),
    assignmentText: text('assignmentText'),
    assignmentGiver: text('assignmentGiver'),
    assignmentReceiver: text('assignmentReceiver'),
    agreement: text('agreement'),
    documents: rows('documents'),
    duplicatesAccepted: text('duplicatesAccepted'),
    releaseConfirmed: text('releaseConfirmed'),
  }
}

/** Columns with a value of their own from the start: a row in which nothing else stands is empty. */
const chosen: { [Key in RowKey]?: readonly string[] } = {
  persons: ['role', 'hidden'],
  amounts: ['phase'],
  dates: ['meaning'],
}
