import type { DocumentKind, PartyRole, Direction } from './kinds'

/** What is registered of a matter besides the register line: everything a document says about it, as data. */
export type Particulars = {
  parties?: Party[]
  points?: Point[]
  questions?: { question: string; answer: string | null }[]
  amounts?: { ore: number; meaning: string }[]
  facts?: { heading: string; label?: string | null; text: string }[]
  links?: { label: string; url?: string | null; toCaseId?: string | null }[]
  referrals?: Referral[]
  statedDeadlines?: StatedDeadline[]
  events?: PastEvent[]
  meetings?: { body: string; day: string; title: string; note?: string | null }[]
  investment?: Investment
  assignment?: Assignment
  agreement?: Agreement
  actionLists?: {
    name: string
    owner: string
    statedCount: number | null
    note?: string | null
    /** The forum whose list it is, by name. */
    forum?: string
    /** Activities that the document names; it may state more than it names. */
    activities?: { activity: string; responsible?: string | null; decidedIn?: string | null }[]
  }[]
  governingDocuments?: GoverningDocument[]
}

export type Party = {
  role: PartyRole
  name: string
  party?: string | null
  title?: string | null
  protected?: boolean
}

export type Point = { kind: 'claim' | 'proposed_decision'; text: string; body?: string | null }

export type Referral = {
  kind: 'board' | 'office' | 'external' | 'information'
  recipient: string
  sentDay?: string | null
  replyDay?: string | null
  state: 'sent' | 'received' | 'in_progress' | 'answered' | 'declined'
  answeredDay?: string | null
  note?: string | null
}

/** A day that the document itself names; shown, and watched only when `watch` is set. */
export type StatedDeadline = { label: string; day: string; basis: string; watch: boolean }

/** Something that happened before the case was registered here. The day may be known only in words. */
export type PastEvent = { kind: string; text: string; day?: string | null; dayText?: string | null }

export type Investment = {
  principalOre: number
  residualOre?: number
  ratePct: string | null
  lifeMonths: number | null
  method: 'straight_line' | 'annuity' | null
  start?: string | null
  reserveOre?: number | null
  reserveStatedPct?: string | null
  financing?: string | null
  schedule?: string | null
  yearOneCostOre?: number | null
  lines: {
    phase: 'feasibility' | 'procurement' | 'project' | 'reserve' | 'other'
    label: string
    ore: number
    capital?: boolean | null
  }[]
  rows: { year: number; interestOre: number | null; depreciationOre: number | null; costOre: number | null }[]
}

export type Assignment = {
  text: string
  giver: string
  origin: string
  receiver: string
  cooperation?: string | null
  givenDay?: string | null
  dueDay?: string | null
  state: 'given' | 'registered' | 'planned' | 'in_progress' | 'reported' | 'fulfilled' | 'withdrawn'
  stages: { title: string; state: 'upcoming' | 'in_progress' | 'reported'; note?: string | null }[]
  reports: {
    /** 1-based stage the report belongs to, if any. */
    stage?: number | null
    kind: 'status' | 'interim' | 'final' | 'union_cooperation'
    day?: string | null
    dayText?: string | null
    receiver: string
    number?: string | null
    note?: string | null
  }[]
}

export type Agreement = {
  areas: {
    name: string
    description?: string | null
    system?: string | null
    measuringPeriod?: string | null
    services: { kind: 'base' | 'added' | 'removed' | 'additional'; name: string; comment?: string | null }[]
    facts?: {
      kind: 'volume' | 'development' | 'focus'
      text: string
      year?: string | null
      quality?: boolean | null
      efficiency?: boolean | null
    }[]
    keys: {
      name: string
      weightPct: string | null
      previousWeightPct?: string | null
      /** As printed when it is no number: `-`. */
      previousText?: string | null
      source?: string | null
      chosen?: boolean
      note?: string | null
    }[]
  }[]
  leadTimes?: { text: string; days: number | null }[]
  keySourceRatings?: {
    source: string
    principle: string
    shortTerm: string | null
    longTerm: string | null
  }[]
  forums: {
    name: string
    level: 'strategic' | 'tactical' | 'operational' | 'reference' | null
    purposeKind?: 'steering' | 'cooperation' | null
    frequency: string | null
    timesPerYear?: number | null
    convenor?: string | null
    escalatesTo?: string | null
    /** Fields that were read into the document: `level`, `convenor`, `escalatesTo`. */
    interpreted?: string[]
    lines: {
      kind: 'purpose' | 'decision' | 'communication' | 'participant' | 'agenda'
      text: string
      section?: string | null
      convenor?: boolean
      interpreted?: boolean
    }[]
  }[]
  yearWheel?: {
    text: string
    forums: string[]
    month?: number | null
    /** Month and forums were read into the document. */
    interpreted?: boolean
    station?: string | null
  }[]
  /** The version that is in force, as sections of Markdown. */
  inForce?: {
    year: number
    sections: { key: string; heading: string; text: string }[]
    /** What is known of how it came into force. */
    note: string
    validFrom?: string | null
    validTo?: string | null
  }
}

export type GoverningDocument = {
  kind: 'strategy' | 'policy' | 'guidance' | 'plan' | 'rules'
  title: string
  decidedBy?: string | null
  decidedDay?: string | null
  decidedText?: string | null
  version?: string | null
  statusText?: string | null
  description?: string | null
}

/** A document to register on a case: what the register line says, and the stored file. */
export type NewDocument = {
  kind: DocumentKind
  direction: Direction
  publicTitle: string
  protectedTitle?: string | null
  day: string | null
  dayText?: string | null
  publicParty?: string | null
  protectedParty?: string | null
  released: boolean
  secrecyProvision?: string | null
  sourceNote?: string | null
  file?: { hash: string; fileName: string; pages: number | null; text: string | null }
}
