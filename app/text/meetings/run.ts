import type {
  DecisionOutcome,
  Ending,
  Entry,
  EntryShapes,
  ProposalKind,
} from '~/domain/meetings/record/entries'
import type { MeetingRecord, Presence } from '~/domain/meetings/record/record'

export const phaseText: Record<MeetingRecord['phase'], string> = {
  not_opened: 'Inte öppnat',
  in_session: 'Pågår',
  adjourned: 'Ajournerat',
  closed: 'Avslutat',
}

export const presenceText: Record<Presence, string> = {
  present: 'Närvarande',
  remote: 'På distans',
  absent: 'Frånvarande',
  left_disqualified: 'Jävig',
  left_other: 'Har lämnat',
}

export const proposalKindText: Record<ProposalKind, string> = {
  main: 'Bifall till förslaget',
  counter: 'Motförslag',
  rejection: 'Avslag',
  amendment: 'Ändring',
  addition: 'Tillägg',
  refer_back: 'Återremiss',
  table: 'Bordläggning',
  adjourn: 'Ajournering',
  other: 'Annat yrkande',
}

export const endingText: Record<Ending, string> = {
  decided: 'Avgjort',
  tabled: 'Bordlagt',
  referred_back: 'Återremitterat',
  remitted: 'Remitterat',
  noted: 'Till handlingarna',
  withdrawn: 'Utgår',
}

export const outcomeText: Record<DecisionOutcome, string> = {
  approved: 'Bifall',
  rejected: 'Avslag',
  answered: 'Anses besvarat',
  written_off: 'Avskrivs',
  assigned: 'Uppdrag',
  noted: 'Till handlingarna',
  other: 'Annat',
}

export const attendsAsText: Record<EntryShapes['attends']['as'], string> = {
  official: 'Tjänsteperson',
  staff_rep: 'Personalföreträdare',
  proposer: 'Förslagsställare',
  auditor: 'Revisor',
  guest: 'Gäst',
}

export const choiceText = { yes: 'Ja', no: 'Nej', abstain: 'Avstår' } as const

type Names = (personId: string) => string

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`

/** One line that tells what an entry says: a label and the rest. */
export function entryLine(entry: Entry, nameOf: Names): { label: string; text: string } {
  const people = (ids: readonly string[]) => list(ids.map(nameOf))
  switch (entry.kind) {
    case 'opened':
      return { label: 'Öppnat', text: '' }
    case 'adjourned':
      return { label: 'Ajournerat', text: entry.data.untilText ?? '' }
    case 'resumed':
      return { label: 'Återupptaget', text: '' }
    case 'closed':
      return { label: 'Avslutat', text: '' }
    case 'arrived':
      return {
        label: 'Kommer',
        text: nameOf(entry.data.personId) + (entry.data.remote ? ' (på distans)' : ''),
      }
    case 'left':
      return { label: 'Lämnar', text: nameOf(entry.data.personId) }
    case 'serves':
      return entry.data.for === null
        ? { label: 'Slutar tjänstgöra', text: nameOf(entry.data.personId) }
        : { label: 'Tjänstgör', text: `${nameOf(entry.data.personId)} för ${nameOf(entry.data.for)}` }
    case 'chairs':
      return { label: 'Ordförande', text: nameOf(entry.data.personId) }
    case 'adjusters':
      return { label: 'Justerare', text: people(entry.data.personIds) }
    case 'attends':
      return {
        label: attendsAsText[entry.data.as],
        text: entry.data.name + (entry.data.roleText ? `, ${entry.data.roleText}` : ''),
      }
    case 'item_started':
      return { label: 'Punkten börjar', text: '' }
    case 'item_ended':
      return { label: 'Punkten är klar', text: '' }
    case 'closed_doors':
      return { label: entry.data.closed ? 'Slutna dörrar' : 'Öppna dörrar', text: '' }
    case 'disqualified':
      return {
        label: 'Jäv',
        text: nameOf(entry.data.personId) + (entry.data.reason ? `: ${entry.data.reason}` : ''),
      }
    case 'agreement':
      return {
        label: entry.data.all ? 'Alla är överens' : 'Alla är inte överens',
        text:
          entry.data.about === 'not_announced'
            ? 'om att avgöra ärendet fast det inte är kungjort'
            : 'om att avgöra ärendet fast det inte är berett',
      }
    case 'speech':
      return {
        label: 'Talare',
        text: [entry.data.personId ? nameOf(entry.data.personId) : entry.data.name, entry.data.note]
          .filter(Boolean)
          .join(': '),
      }
    case 'proposal':
      return {
        label: 'Yrkande',
        text: `${people(entry.data.movers) || entry.data.moverText || ''}: ${entry.data.text}`.replace(
          /^: /,
          '',
        ),
      }
    case 'proposal_joined':
      return { label: 'Instämmer', text: people(entry.data.personIds) }
    case 'proposal_withdrawn':
      return { label: 'Yrkande återtaget', text: '' }
    case 'proposal_refused':
      return { label: 'Yrkande avvisat', text: entry.data.reason }
    case 'minority_request':
      return {
        label: entry.data.about === 'table' ? 'Begäran om bordläggning' : 'Begäran om återremiss',
        text: `${Math.max(entry.data.count ?? 0, entry.data.supporters.length)} ledamöter. ${entry.data.reasons}`,
      }
    case 'propositions':
      return { label: 'Propositionsordning', text: entry.data.text }
    case 'found':
      return { label: 'Ordföranden finner', text: 'att yrkandet har bifallits' }
    case 'vote':
      return { label: entry.data.secret ? 'Sluten omröstning' : 'Omröstning', text: voteText(entry.data) }
    case 'election':
      return { label: `Val: ${entry.data.post}`, text: list(entry.data.chosen.map(({ name }) => name)) }
    case 'lots':
      return {
        label: 'Lottning',
        text: `mellan ${list(entry.data.between)}. Lotten föll på ${entry.data.drawn}.`,
      }
    case 'decision':
      return { label: endingText[entry.data.ending], text: entry.data.points.join(' · ') }
    case 'immediate_approval':
      return { label: 'Omedelbar justering', text: '' }
    case 'reservation':
      return { label: 'Reservation', text: people(entry.data.personIds) }
    case 'special_statement':
      return { label: 'Särskilt yttrande', text: people(entry.data.personIds) }
    case 'note':
      return {
        label: 'Anteckning',
        text: (entry.data.personId ? `${nameOf(entry.data.personId)}: ` : '') + entry.data.text,
      }
    case 'may_be_put':
      return { label: entry.data.allowed ? 'Får ställas' : 'Får inte ställas', text: '' }
    case 'answered':
      return { label: 'Besvarad', text: [entry.data.by, entry.data.text].filter(Boolean).join(': ') }
    case 'struck':
      return { label: 'Struket', text: entry.data.reason ?? '' }
  }
}

function voteText({ names, counts, yesMeans, noMeans, casting }: EntryShapes['vote']): string {
  const said = (word: string) => names?.filter((each) => each.vote === word).length ?? 0
  const given = counts ?? { yes: said('yes'), no: said('no'), abstain: said('abstain') }
  const settled = casting ? ` Ordförandens utslagsröst: ${casting === 'yes' ? 'ja' : 'nej'}.` : ''
  return `${given.yes} ja, ${given.no} nej, ${given.abstain} avstår.${settled} Ja: ${yesMeans}. Nej: ${noMeans}.`
}
