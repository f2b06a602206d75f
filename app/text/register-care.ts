import type { CaseField, DocumentField } from '../domain/cases/corrections'
import type { Direction } from '../domain/cases/kinds'
import type { PersonalDataKind } from '../domain/shared/personal-data'
import { caseKindLabel, directionLabel, documentKindLabel } from './cases'
import { formatDate } from './format'

/** Fields of the register as people call them. */
export const caseFieldLabel: Record<CaseField, string> = {
  publicTitle: 'Ärendemening',
  protectedTitle: 'Skyddad ärendemening',
  publicParty: 'Avsändare eller mottagare',
  protectedParty: 'Skyddad avsändare eller mottagare',
  receivedDay: 'Dagen ärendet kom in eller upprättades',
  raisedDay: 'Dagen ärendet väcktes',
  kind: 'Ärendetyp',
  responsibleUnit: 'Ansvarig enhet',
}

export const documentFieldLabel: Record<DocumentField, string> = {
  publicTitle: 'Rubrik',
  protectedTitle: 'Skyddad rubrik',
  publicParty: 'Avsändare eller mottagare',
  protectedParty: 'Skyddad avsändare eller mottagare',
  day: 'Handlingens dag',
  kind: 'Handlingstyp',
  direction: 'Riktning',
}

export const correctionLabel = (field: string, ofDocument: boolean): string =>
  (ofDocument ? documentFieldLabel[field as DocumentField] : caseFieldLabel[field as CaseField]) ?? field

/** A corrected value as the register shows it: kinds and days in words. */
export function correctionValue(field: string, value: string | null, ofDocument: boolean): string {
  if (value === null) return 'Ingen uppgift'
  if (/[dD]ay$/.test(field)) return formatDate(value)
  const labels: Record<string, string> =
    field === 'kind'
      ? ofDocument
        ? documentKindLabel
        : caseKindLabel
      : field === 'direction'
        ? (directionLabel satisfies Record<Direction, string>)
        : {}
  return labels[value] ?? value
}

/** What history says of the care of the register, one sentence an event. */
export const careEvent = {
  corrected: (number: string, fields: string[]) => `Rättat i ${number}: ${fields.join(', ').toLowerCase()}`,
  proposed: (number: string, field: string) => `Rättelse föreslogs i ${number}: ${field.toLowerCase()}`,
  marked: (number: string, what: string[], provision: string) =>
    `Sekretessmarkering på ${number} (${what.join(', ')}): ${provision}`,
  lifted: (number: string, provision: string) => `Sekretessmarkeringen på ${number} togs bort: ${provision}`,
  voidedCase: (number: string) => `Numret ${number} makulerades`,
  voidedDocument: (number: string) => `Handling ${number} makulerades`,
  mergedInto: (number: string) => `Ärendet fördes samman med ${number} och fortsätter där`,
  mergedFrom: (number: string) => `Ärende ${number} fördes samman med det här ärendet`,
  splitTo: (document: string, number: string) => `Handling ${document} fick ett eget ärende: ${number}`,
  splitFrom: (document: string) => `Ärendet bröts ut ur handling ${document}`,
  linked: (label: string) => `Kopplades till ${label}`,
  unlinked: (label: string) => `Kopplingen till ${label} togs bort`,
  published: 'Ärendet publicerades på webben',
  unpublished: 'Ärendet togs bort från webben',
} as const

/** What a marking covers. */
export const markedWhat = {
  whole: (ofDocument: boolean) => (ofDocument ? 'hela handlingen' : 'ärendets innehåll'),
  title: (ofDocument: boolean) => (ofDocument ? 'rubriken' : 'ärendemeningen'),
  party: () => 'avsändaren eller mottagaren',
} as const

/** Said of a marking: the parts in the order of the form. */
export function markedParts(
  { whole, title, party }: { whole: boolean; title: boolean; party: boolean },
  ofDocument: boolean,
): string[] {
  return [
    whole && markedWhat.whole(ofDocument),
    title && markedWhat.title(ofDocument),
    party && markedWhat.party(),
  ].filter((part) => part !== false)
}

/** Why a day is no longer kept. */
export const deadlineReason = {
  voided: 'Numret makulerades',
  mergedInto: (number: string) => `Ärendet fortsätter i ${number}`,
  mergedFrom: (number: string) => `Följde med från ${number} när ärendena fördes samman`,
} as const

/** What a registrar is told of a proposed correction. */
export const proposalText = (proposal: {
  by: string
  number: string
  field: string
  value: string
  reason: string
}) =>
  `${proposal.by} föreslår en rättelse i ${proposal.number}. ${proposal.field} bör vara ”${proposal.value}”. Skäl: ${proposal.reason}`

export const personalDataLabel: Record<PersonalDataKind, string> = {
  personal_number: 'Personnummer eller samordningsnummer',
  account_number: 'Kontonummer',
  email: 'E-postadresser',
  phone: 'Telefonnummer',
  sensitive_word: 'Ord som kan röra hälsa, fackförening, brott eller tro',
}

/** Provisions of OSL in short, for those who do not know them by number (rules 6.2). */
export const provisionHint: Record<string, string> = {
  '18 kap. 8 § OSL': 'säkerhets- och bevakningsåtgärder',
  '18 kap. 13 § OSL': 'risk- och sårbarhetsanalyser',
  '19 kap. 1 § OSL': 'kommunens affärsverksamhet',
  '19 kap. 3 § OSL': 'anbud, till dess beslut är fattat',
  '21 kap. 1 § OSL': 'hälsa och sexualliv',
  '21 kap. 3 § OSL': 'förföljda personers kontaktuppgifter',
  '21 kap. 7 § OSL': 'behandling i strid med dataskyddet',
  '22 kap. 1 § OSL': 'folkbokföring',
  '23 kap. 1 § OSL': 'förskola',
  '23 kap. 2 § OSL': 'skola',
  '25 kap. 1 § OSL': 'hälso- och sjukvård',
  '26 kap. 1 § OSL': 'socialtjänst',
  '31 kap. 16 § OSL': 'enskildas affärsförhållanden',
  '32 kap. 4 § OSL': 'överförmyndare',
  '39 kap. 1 § OSL': 'personalsocial verksamhet',
  '39 kap. 2 § OSL': 'omplacering och pensionering',
  '39 kap. 3 § OSL': 'personalens bostadsadresser',
}

export const linkKindLabel = {
  to: {
    related: 'Hör ihop med',
    merged_from: 'Sammanfört hit',
    split_from: 'Utbrutet ur',
    referral_of: 'Remiss från',
    follows_from: 'Följer av',
  },
  from: {
    related: 'Hör ihop med',
    merged_from: 'Fortsätter i',
    split_from: 'Eget ärende om en handling',
    referral_of: 'På remiss hos',
    follows_from: 'Ledde till',
  },
} as const
