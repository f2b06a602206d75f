import type { MandateRole } from '../../domain/access/roles'
import type { CaseKind } from '../../domain/cases/kinds'
import type { AgendaChange, ItemKind, ItemState } from '../../domain/meetings/agenda'
import type { StaffRepWord } from '../../domain/meetings/agenda-openness'
import type { LateWayName } from '../../domain/meetings/late'
import type { ReadyGroup } from '../../domain/meetings/ready'
import type { StandingItem } from '../../domain/meetings/standing-items'
import { usualStandingItems } from '../../domain/meetings/standing-items'
import { formatDate } from '../format'

export const itemKindLabel: Record<ItemKind, string> = {
  opening: 'Öppnande',
  roll_call: 'Upprop',
  adjusters: 'Val av justerare',
  agenda_approval: 'Dagordningen godkänns',
  previous_minutes: 'Föregående protokoll',
  case: 'Ärende',
  election: 'Val',
  interpellation: 'Interpellation',
  question: 'Fråga',
  new_initiatives: 'Anmälan av nytt initiativ',
  information: 'Meddelande eller information',
  reports: 'Redovisning',
  delegated_decisions: 'Delegationsbeslut',
  other: 'Annan punkt',
  closing: 'Avslutning',
}

export const itemStateLabel: Record<ItemState, string> = {
  proposed: 'Föreslagen',
  accepted: 'På dagordningen',
  numbered: 'På dagordningen',
  decided: 'Beslutad',
  tabled: 'Bordlagd',
  referred_back: 'Återremitterad',
  remitted: 'Överlämnad till beredning',
  noted: 'Till handlingarna',
  withdrawn: 'Utgått',
}

/** Titles and proposals of the items that usually stand on an agenda. */
const standing: Partial<Record<ItemKind, { title: string; proposal: string[] }>> = {
  opening: { title: 'Sammanträdet öppnas', proposal: [] },
  roll_call: { title: 'Upprop', proposal: [] },
  adjusters: { title: 'Val av justerare', proposal: [] },
  agenda_approval: { title: 'Godkännande av dagordningen', proposal: ['godkänna dagordningen'] },
  previous_minutes: { title: 'Föregående protokoll', proposal: ['lägga protokollet till handlingarna'] },
  delegated_decisions: {
    title: 'Anmälan av delegationsbeslut',
    proposal: ['lägga redovisningen till handlingarna'],
  },
  new_initiatives: { title: 'Nya motioner, interpellationer och frågor', proposal: [] },
  information: { title: 'Meddelanden', proposal: ['lägga meddelandena till handlingarna'] },
  closing: { title: 'Sammanträdet avslutas', proposal: [] },
}

/** A body's standing items before it has written its own. */
export const usualStanding = (bodyKind: string): StandingItem[] =>
  usualStandingItems(bodyKind).map((item) => ({
    ...item,
    ...(standing[item.kind] ?? { title: itemKindLabel[item.kind], proposal: [] }),
  }))

export const staffRepLabel: Record<StaffRepWord, string> = {
  attends: 'Personalföreträdare får närvara',
  authority_against_person: 'Nej, myndighetsutövning mot någon enskild',
  union_negotiation: 'Nej, förhandling med en arbetstagarorganisation',
  collective_agreement: 'Nej, uppsägning av kollektivavtal',
  industrial_action: 'Nej, stridsåtgärd på arbetsmarknaden',
  dispute: 'Nej, rättstvist med en arbetstagarorganisation',
  procurement: 'Nej, beställning eller upphandling',
}

/** What the way in means, said where an item is added. */
export const lateWayText: Record<LateWayName, (lastDay: string | null) => string> = {
  ordinary: () => 'Punkten kommer med i kungörelsen och kallelsen.',
  announced: (lastDay) =>
    `Kallelsen har gått. Ett brådskande ärende får komma till om det anslås och alla ledamöter och ersättare underrättas senast ${lastDay ? formatDate(lastDay) : 'vardagen före'} (5 kap. 14 § kommunallagen).`,
  at_meeting: () =>
    'Det är för sent att tillkännage ärendet. Det får avgöras bara om det är brådskande och alla närvarande ledamöter är ense om det (5 kap. 52 § kommunallagen).',
  board: () =>
    'Kallelsen har gått. Nämnden avgör om ärendet tas upp när den godkänner dagordningen. Skicka punkten i efterhand till alla som är kallade.',
  closed: () => 'Sammanträdet är avslutat.',
}

export const changeLabel: Record<AgendaChange['kind'], string> = {
  added: 'Tillkommit efter kallelsen',
  withdrawn: 'Utgått',
  changed: 'Ändrat efter kallelsen',
}

const whatText: Record<AgendaChange['what'][number], string> = {
  title: 'ny rubrik',
  proposal: 'nytt förslag till beslut',
  closed_doors: 'ändrat om stängda dörrar',
  place: 'ny plats på dagordningen',
}

/** "Punkt 7 Motion om …: nytt förslag till beslut". */
export function changeSentence({ kind, item, what }: AgendaChange): string {
  const name = `${item.number === null ? '' : `Punkt ${item.number}, `}${item.title}`
  return kind === 'changed' ? `${name}: ${what.map((each) => whatText[each]).join(', ')}` : name
}

/** What the heading of an item carried from a case says. */
export const carriedTitle = {
  announced: (kind: CaseKind, title: string) =>
    kind === 'motion' || kind === 'citizen_proposal' ? `Anmälan: ${title}` : title,
  openMotions: 'Redovisning av motioner som inte är färdigberedda',
}

export const carriedProposal = {
  put: (kind: 'interpellation' | 'question') =>
    kind === 'interpellation' ? 'interpellationen får ställas' : 'frågan får ställas',
  toBoard: (board: string) => `överlämna motionen till ${board} för beredning`,
  noted: 'lägga redovisningen till handlingarna',
}

/** "Kommunstyrelsens förslag 2026-11-11 § 214". */
export const proposalFromText = {
  body: (name: string, day: string | null, paragraph: string | null) =>
    [
      `${name.endsWith('s') ? name : `${name}s`} förslag`,
      day,
      paragraph ? `§ ${paragraph.replace(/^§\s*/, '')}` : null,
    ]
      .filter((part) => part !== null)
      .join(' '),
  memo: (title: string, day: string | null) =>
    [`Förslag i skrivelsen ${title}`, day].filter(Boolean).join(' '),
  document: 'Förslag i handlingen',
}

/** Lines of a case's history. */
export const agendaEventText = {
  proposed: (body: string, day: string) => `Föreslogs till dagordningen för ${body} den ${formatDate(day)}`,
  summoned: (body: string, day: string, number: number | null) =>
    `Står på dagordningen för ${body} den ${formatDate(day)}${number === null ? '' : `, punkt ${number}`}`,
  withdrawn: (body: string, day: string) => `Utgick från dagordningen för ${body} den ${formatDate(day)}`,
}

export const agendaNoticeText = {
  accepted: (title: string, body: string, day: string) =>
    `${title} är på dagordningen för ${body} den ${formatDate(day)}.`,
  declined: (title: string, body: string, day: string, reason: string) =>
    `${title} togs inte upp på dagordningen för ${body} den ${formatDate(day)}: ${reason}`,
  proposed: (title: string, body: string, day: string) =>
    `${title} är föreslaget till dagordningen för ${body} den ${formatDate(day)}.`,
}

/** Said of an item that was tabled at an earlier meeting (VOTE-05). */
export const tabledItemNote = (day: string): string => `Bordlades den ${formatDate(day)}`

/** Kinds that can be chosen in a form; the others come from a body's standing items. */
export const kindsInForm = [
  'case',
  'election',
  'interpellation',
  'question',
  'new_initiatives',
  'reports',
  'delegated_decisions',
  'information',
  'other',
] as const satisfies readonly ItemKind[]

export const readyGroupLabel: Record<ReadyGroup, string> = {
  tabled: 'Bordlagt',
  decide: 'Klart att besluta',
  answer: 'Interpellationer och frågor',
  announce: 'Att anmäla',
  comment: 'För yttrande',
}

/** "18.05". */
export const formatClock = (clock: string): string => clock.replace(':', '.')

export const formatMinutes = (minutes: number): string => `${minutes}\u00a0min`

/** A post within a sentence. */
export const postName: Record<MandateRole, string> = {
  chair: 'ordförande',
  vice_chair: 'vice ordförande',
  member: 'ledamot',
  deputy: 'ersättare',
}

/** How a matter stands on an agenda, after its title: "punkt 7", "föreslagen". */
export function agendaPlaceText({
  state,
  number,
}: {
  state: ItemState | null
  number: number | null
}): string {
  if (state === null) return ''
  const place = number === null ? null : `punkt ${number}`
  const standing = state === 'accepted' || state === 'numbered' ? null : itemStateLabel[state].toLowerCase()
  return [place, standing].filter((part) => part !== null).join(', ') || 'på dagordningen'
}

/** A point of a proposal as it is read: a clause after "att", or a sentence of its own. */
export const proposalClause = (point: string): string => (/^\p{Ll}/u.test(point) ? `att ${point}` : point)

/** What another body decides of what is the council's to decide. */
export const proposedToCouncil = (point: string): string => `föreslå kommunfullmäktige besluta att ${point}`
