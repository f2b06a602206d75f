import type {
  DelegatedState,
  DelegatedTrack,
  DelegateKind,
  MatterKind,
  urgentStanding,
} from '../../domain/meetings/delegation'
import { forceAfterNotice } from '../../domain/meetings/delegation'
import { addDays } from '../../domain/shared/day'
import { formatDate } from '../format'

export const delegatedStateLabel: Record<DelegatedState, string> = {
  decided: 'Fattat',
  to_report: 'Ska anmälas',
  listed: 'På dagordningen',
  reported: 'Anmält',
  recorded_separately: 'Ska anslås',
  posted: 'Anslaget',
  notified: 'Parten underrättad',
  final: 'Laga kraft',
}

export const trackLabel: Record<DelegatedTrack, string> = {
  K: 'Laglighetsprövning (13 kap. kommunallagen)',
  F: 'Förvaltningsbesvär',
  none: 'Kan inte överklagas',
}

export const delegateKindLabel: Record<DelegateKind, string> = {
  presidium: 'Presidiet',
  committee: 'Ett utskott',
  member: 'En ledamot',
  deputy: 'En ersättare',
  employee: 'En anställd',
  automated: 'En automatiserad beslutsfunktion',
  board: 'En nämnd',
}

/** DEL-03, DEL-04: what an item may not be about, as it is asked. */
export const matterKindLabel: Record<MatterKind, string> = {
  direction: 'Verksamhetens mål, inriktning, omfattning eller kvalitet',
  to_council: 'Framställning, yttrande eller svar till fullmäktige',
  appealed: 'Yttrande när nämndens eller fullmäktiges eget beslut är överklagat',
  principle: 'Myndighetsutövning av principiell beskaffenhet eller av större vikt',
  handed_over: 'Medborgarförslag som fullmäktige har lämnat över',
  forbidden_by_law: 'Ärenden som inte får delegeras enligt annan lag',
  council_only: 'Ärenden som bara fullmäktige får avgöra (5 kap. 1 § kommunallagen)',
  procurement: 'Upphandling, eller godkännande i ett valfrihetssystem',
  not_appealable: 'Beslut som inte kan överklagas enligt lag',
}

type Line = {
  number: string
  title: string
  day: string
  itemCode: string | null
  caseNumber: string | null
  delegateTitle: string | null
  secret: boolean
  urgent: boolean
}

/** What may be told anywhere: of a decision in a secret case no more than its number. */
const publicTitle = ({ title, secret, caseNumber }: Pick<Line, 'title' | 'secret' | 'caseNumber'>) =>
  secret ? `Beslut i ärende ${caseNumber ?? ''}`.trim() : title

export const delegationWords = {
  automated: (delegate: string) => `Automatiserat beslut: ${delegate}`,
  passedOn: (delegate: string, day: string) => `Vidaredelegerat av ${delegate}, ${formatDate(day)}`,
  itemTitle: 'Anmälan av delegationsbeslut',
  itemProposal: 'lägga redovisningen till handlingarna',
  itemUrgent: 'Delegationsbeslut anmäls vid nästa sammanträde (6 kap. 40 § kommunallagen).',
  listBegins: 'Delegationsbeslut som anmäls:',
  urgentGround: 'Brådskande beslut på nämndens vägnar (6 kap. 39 § kommunallagen)',
  caseEvent: (number: string, title: string) => `Delegationsbeslut ${number}: ${title}`,
  noticeTitle: (line: Pick<Line, 'number' | 'title' | 'secret' | 'caseNumber'>) =>
    `Delegationsbeslut ${line.number}: ${publicTitle(line)}`,
  reportLine: (line: Line): string =>
    `- ${[
      `${line.number}, ${formatDate(line.day)}: ${publicTitle(line)}`,
      line.itemCode ? `punkt ${line.itemCode}` : null,
      line.urgent ? 'brådskande beslut (6 kap. 39 §)' : null,
    ]
      .filter(Boolean)
      .join(', ')}`,
  tellUrgent: (number: string, body: string) =>
    `${number} är ett brådskande beslut. Det ska anmälas på nästa sammanträde med ${body}.`,
  tellAnnounce: (number: string) =>
    `${number} anmäls inte till nämnden. Det ska anslås för sig, annars börjar inte tiden att överklaga.`,
  urgentWarning: (
    number: string,
    body: string,
    standing: ReturnType<typeof urgentStanding>['standing'],
    day: string | null,
  ): string =>
    standing === 'none'
      ? `${number} är ett brådskande beslut som ska anmälas på nästa sammanträde. Inget sammanträde med ${body} är planerat.`
      : standing === 'missing'
        ? `${number} är ett brådskande beslut. Det skulle ha anmälts på sammanträdet ${day ? `den ${formatDate(day)}` : ''} men står inte på dagordningen (6 kap. 40 § kommunallagen).`
        : `${number} är ett brådskande beslut som ska anmälas på sammanträdet ${day ? `den ${formatDate(day)}` : ''}. Det står inte på dagordningen än.`,
}

export type TrailFacts = {
  state: DelegatedState
  day: string
  reported: boolean
  appealTrack: DelegatedTrack
  meetingDay: string | null
  noticeDay: string | null
  notifiedDay: string | null
  legalForceDay: string | null
}

/** What comes next, in one sentence; null when nothing more happens. */
export function nextOf(decision: TrailFacts): string | null {
  const { state, appealTrack, meetingDay, notifiedDay, legalForceDay } = decision
  switch (state) {
    case 'to_report':
      return 'Beslutet väntar på att anmälas på ett sammanträde.'
    case 'listed':
      return `Beslutet anmäls på sammanträdet ${meetingDay ? `den ${formatDate(meetingDay)}` : ''}. Det är anmält när protokollet är justerat.`
    case 'recorded_separately':
      return 'Beslutet anmäls inte. Tiden att överklaga börjar när det är anslaget (8 kap. 10 § kommunallagen).'
    case 'reported':
    case 'posted':
      if (legalForceDay)
        return `Beslutet kan överklagas till och med den ${formatDate(addDays(legalForceDay, -1))}.`
      if (appealTrack === 'K')
        return 'Tiden att överklaga börjar när justeringen av protokollet är anslagen (13 kap. 5 § kommunallagen).'
      return appealTrack === 'F' ? 'Tiden att överklaga börjar när parten har fått beslutet.' : null
    case 'notified':
      return notifiedDay
        ? `Parten kan överklaga till och med den ${formatDate(forceAfterNotice(notifiedDay).last)} (44 § förvaltningslagen).`
        : null
    case 'decided':
      return appealTrack === 'F' ? 'Anteckna vilken dag parten fick beslutet.' : null
    case 'final':
      return null
  }
}

/** What has happened to a decision, in order. */
export function trailOf(decision: TrailFacts): { id: string; at: string; title: string }[] {
  const { day, meetingDay, noticeDay, notifiedDay, legalForceDay, state, reported } = decision
  const told = state === 'reported' || (state === 'final' && reported && meetingDay !== null)
  return [
    { id: 'decided', at: day, title: 'Beslutet fattades' },
    ...(notifiedDay ? [{ id: 'notified', at: notifiedDay, title: 'Parten fick beslutet' }] : []),
    ...(meetingDay
      ? [
          {
            ...{ id: 'reported', at: meetingDay },
            title: told ? 'Anmäldes på sammanträdet' : 'Står på sammanträdets dagordning',
          },
        ]
      : []),
    ...(noticeDay ? [{ id: 'posted', at: noticeDay, title: 'Anslogs på anslagstavlan' }] : []),
    ...(state === 'final' && legalForceDay
      ? [{ id: 'final', at: legalForceDay, title: 'Fick laga kraft om det inte överklagats' }]
      : []),
  ].toSorted((one, other) => one.at.localeCompare(other.at))
}
