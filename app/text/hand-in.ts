import type { HandedInKind } from '../domain/cases/handed-in'
import { caseKindLabel } from './cases'
import { formatDate } from './format'

/** What is handed in as a paper of its own, in the words that the reader of documents knows. */
export type Paper = {
  municipality: string
  council: string
  kind: HandedInKind
  title: string
  text: string
  /** Whom an interpellation or a question is put to; empty for a motion. */
  to: string
  signers: { name: string; party: string | null }[]
  day: string
}

export const signature = ({ name, party }: { name: string; party: string | null }): string =>
  party ? `${name} (${party})` : name

export function paperText({ municipality, council, kind, title, text, to, signers, day }: Paper): string {
  const heading = {
    motion: 'MOTION',
    interpellation: `Interpellation till ${to}`,
    simple_question: `Enkel fråga till ${to}`,
  }[kind]
  const parts = [
    `${municipality}\n${council}`,
    heading,
    title,
    text,
    `${municipality} den ${formatDate(day)}`,
    signers.map(signature).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Characters that no file name may have are left out. */
export function paperName(kind: HandedInKind, title: string): string {
  const name = `${caseKindLabel[kind]} ${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}`
  return `${name.replace(/\s+/g, ' ').slice(0, 150).trim()}.txt`
}

export const handInText = {
  title: 'Lämna in till fullmäktige',
  lede: 'En motion, interpellation eller fråga från dig som ledamot. Den kommer in till kommunen när du lämnar in den och registreras av registrator.',
  section: 'Inlämnat av förtroendevalda',
  waiting: 'Inlämnat, väntar på registrering',
  receipt: (day: string) =>
    `Inlämnat ${formatDate(day)}. Registrator har fått en avisering. Ärendet visas här när det är registrerat.`,
  notice: (name: string, kind: HandedInKind) =>
    `${name} har lämnat in en ${caseKindLabel[kind].toLowerCase()} att registrera.`,
  by: (name: string, day: string) => `${name}, ${formatDate(day)}`,
  taken: 'Registreras nu',
  heldBy: (clerk: string) => `registreras av ${clerk}`,
  takenByOther: 'Någon annan har redan tagit det att registrera, eller så är det registrerat.',
  deputy:
    'Rätten att lämna motioner, interpellationer och frågor har ersättare bara när de tjänstgör. Tjänstgöring antecknas på sammanträdet, så lämna skrivelsen till sekreteraren där.',
  otherBody:
    'Du lämnar in som ledamot i kommunfullmäktige. Har du det uppdraget byter du roll och kommer sedan tillbaka hit.',
} as const
