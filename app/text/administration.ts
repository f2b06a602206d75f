import type { MandateRole } from '../domain/access/roles'

/** Kinds of bodies as the schema spells them. */
export const bodyKindLabel = {
  council: 'Kommunfullmäktige',
  executive_board: 'Kommunstyrelse',
  board: 'Nämnd',
  working_committee: 'Utskott',
  council_committee: 'Fullmäktigeberedning',
  joint_board: 'Gemensam nämnd',
  administration: 'Förvaltning',
  unit: 'Enhet',
  company: 'Bolag',
} as const satisfies Record<string, string>
export type BodyKind = keyof typeof bodyKindLabel

export const isBodyKind = (word: string): word is BodyKind => Object.hasOwn(bodyKindLabel, word)

export const postLabel: Record<MandateRole, string> = {
  chair: 'Ordförande',
  vice_chair: 'Vice ordförande',
  member: 'Ledamot',
  deputy: 'Ersättare',
}

export const accountStatusLabel = { invited: 'Inbjuden', active: 'Aktivt', closed: 'Stängt' } as const

/** What the audit log calls each action; an unknown one is shown by its code. */
const auditActionLabel: Record<string, string> = {
  'account.sign-in': 'Loggade in',
  'account.acting-role': 'Bytte roll',
  'account.invite': 'Bjöd in ett konto',
  'account.create': 'Skapade ett konto',
  'account.link': 'Skapade en engångslänk',
  'account.password': 'Lösenordet sattes',
  'account.close': 'Stängde ett konto',
  'account.reopen': 'Öppnade ett konto igen',
  'appointment.add': 'Gav en roll',
  'appointment.end': 'Avslutade en roll',
  'portal.set-up': 'Installerade portalen',
  'demonstration.fill': 'Fyllde portalen med demonstrationen',
  'municipality.save': 'Ändrade kommunens uppgifter',
  'municipality.crest': 'Bytte vapen',
  'body.add': 'Lade till ett organ',
  'body.save': 'Ändrade ett organ',
  'register.add': 'Lade till ett diarium',
  'register.save': 'Ändrade ett diarium',
  'person.add': 'Lade till en person',
  'person.save': 'Ändrade en person',
  'party.add': 'Lade till ett parti',
  'mandate.add': 'Lade till ett uppdrag',
  'mandate.end': 'Avslutade ett uppdrag',
  'local-rule.decide': 'Ändrade en lokal regel',
  'case.register': 'Registrerade ett ärende',
  'case.correct': 'Rättade ett ärende',
  'document.add': 'Lade till en handling',
  'document.release': 'Publicerade en handling',
}

export const auditActionText = (action: string): string => auditActionLabel[action] ?? action

/** Keys of the audit's details that people read. */
const auditKeyLabel: Record<string, string> = {
  name: 'namn',
  displayName: 'kallas',
  code: 'beteckning',
  accent: 'färg',
  published: 'visas på webben',
  kind: 'slag',
  shortName: 'kort namn',
  title: 'titel',
  email: 'e-post',
  from: 'från',
  to: 'till',
  validFrom: 'från',
  validTo: 'till',
  numberPattern: 'nummerform',
  closedOn: 'stängt',
  role: 'roll',
  roles: 'roller',
  person: 'person',
  body: 'organ',
  post: 'post',
  party: 'parti',
  rule: 'regel',
  value: 'värde',
  decidedBy: 'beslutat av',
  purpose: 'ändamål',
  expiresAt: 'gäller till',
  administrator: 'systemförvaltare',
  number: 'nummer',
  documents: 'handlingar',
  receivedDay: 'inkom',
  file: 'fil',
  slug: 'adress',
  by: 'genom',
  bodies: 'organ',
  registers: 'diarier',
  accounts: 'konton',
}

export const auditKeyText = (key: string): string => auditKeyLabel[key] ?? key
