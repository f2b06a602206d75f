import { isPointOutcome, outcomeOfDecision } from '~/domain/cases/outcome'
import type {
  DecisionOutcome,
  Ending,
  Entry,
  EntryKind,
  EntryShapes,
  ProposalKind,
  VoteChoice,
} from '~/domain/meetings/record/entries'
import { laterTime } from './later-time'

/** What a form gives, from the browser or over the wire. */
export type Fields = Pick<FormData | URLSearchParams, 'get' | 'getAll'>

/** What the form is about, as the page stands. */
export type FormPlace = {
  /** Made for the form where it was shown, so that a form sent twice counts once. */
  nonce: string
  happenedAt: string
  entries: readonly Entry[]
}

export type Made = { ok: true; entries: Entry[] } | { ok: false; field: string; message: string }

type Plain = { [Kind in EntryKind]: { kind: Kind; data: EntryShapes[Kind] } }[EntryKind]
type Built = Plain[] | { field: string; message: string }

/** The entries that a form of the run page stands for. The same in the browser and on the server. */
export function entriesOfForm(fields: Fields, place: FormPlace): Made {
  const read = readers[textOf(fields, 'do')]
  if (!read) return { ok: false, field: 'do', message: 'Formuläret går inte att läsa.' }
  const built = read(fields, place)
  if (!Array.isArray(built)) return { ok: false, ...built }
  const itemId = textOf(fields, 'item') || null
  const at = laterTime(textOf(fields, 'klockan'), place)
  if (!at.ok) return { ok: false, field: 'klockan', message: at.message }
  const entries = built.map((each, nth) => ({
    ...each,
    // What happened earlier did not happen in the item that runs now.
    itemId: ofMeeting.includes(each.kind) || at.earlier ? null : itemOf(each, fields, itemId),
    id: `${place.nonce}-${String(nth).padStart(3, '0')}`,
    happenedAt: at.happenedAt,
  }))
  return { ok: true, entries: entries as Entry[] }
}

const ofMeeting: readonly EntryKind[] = [
  ...(['opened', 'adjourned', 'resumed', 'closed', 'arrived', 'adjusters', 'struck'] as const),
]

/** Who serves and leads concerns the running item where there is one; the next item is named by its own field. */
const itemOf = ({ kind }: Plain, fields: Fields, itemId: string | null) =>
  kind === 'item_started' ? textOf(fields, 'next') || itemId : itemId

const textOf = (fields: Fields, name: string): string => {
  const value = fields.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
const allOf = (fields: Fields, name: string): string[] =>
  fields.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '')
const maybe = (fields: Fields, name: string) => textOf(fields, name) || undefined
/** Points, names and receivers stand on lines of their own. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
/** Decision points are parted by an empty line, since a point may have several lines. */
export const pointsOf = (text: string): string[] =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((point) => point.trim())
    .filter((point) => point !== '')

const one = <Kind extends EntryKind>(kind: Kind, data: EntryShapes[Kind]): Plain[] => [
  { kind, data } as Plain,
]
const missing = (field: string, message: string) => ({ field, message })

const readers: Record<string, (fields: Fields, place: FormPlace) => Built> = {
  opened: () => one('opened', {}),
  adjourned: (fields) => one('adjourned', { untilText: maybe(fields, 'until') }),
  resumed: () => one('resumed', {}),
  closed: () => one('closed', {}),
  start: () => one('item_started', {}),
  end: () => one('item_ended', {}),
  next: () => [...one('item_ended', {}), ...one('item_started', {})],
  arrived: (fields) =>
    persons(fields, 'person', (personId) =>
      one('arrived', textOf(fields, 'remote') ? { personId, remote: true } : { personId }),
    ),
  left: (fields) => persons(fields, 'person', (personId) => one('left', { personId, reason: 'other' })),
  serves: (fields) => {
    const pairs = allOf(fields, 'pair').map((pair) => pair.split('>'))
    return pairs.flatMap(([personId = '', seat = '']) => one('serves', { personId, for: seat || null }))
  },
  chairs: (fields) => persons(fields, 'person', (personId) => one('chairs', { personId })),
  rollcall: rollCall,
  adjusters: (fields) =>
    one('adjusters', {
      personIds: allOf(fields, 'person'),
      day: maybe(fields, 'day'),
      time: maybe(fields, 'time'),
      place: maybe(fields, 'place'),
    }),
  attends: (fields) =>
    textOf(fields, 'name') === ''
      ? missing('name', 'Skriv ett namn.')
      : one('attends', {
          name: textOf(fields, 'name'),
          as: textOf(fields, 'as') as EntryShapes['attends']['as'],
          roleText: maybe(fields, 'roleText'),
        }),
  closed_doors: (fields) => one('closed_doors', { closed: textOf(fields, 'closed') === 'yes' }),
  disqualified: (fields) =>
    persons(fields, 'person', (personId) =>
      one('disqualified', {
        personId,
        reason: textOf(fields, 'reason'),
        ...(textOf(fields, 'decidedByBody') ? { decidedByBody: true } : {}),
      }),
    ),
  agreement: (fields) =>
    one('agreement', {
      about: textOf(fields, 'about') as EntryShapes['agreement']['about'],
      urgent: textOf(fields, 'urgent') === 'yes',
      all: textOf(fields, 'all') === 'yes',
    }),
  speech: (fields) =>
    one('speech', {
      personId: maybe(fields, 'person'),
      name: maybe(fields, 'name'),
      note: maybe(fields, 'text'),
    }),
  proposal: (fields, { nonce }) =>
    textOf(fields, 'text') === ''
      ? missing('text', 'Skriv yrkandet.')
      : one('proposal', {
          proposalId: `y-${nonce}`,
          kind: textOf(fields, 'kind') as ProposalKind,
          text: textOf(fields, 'text'),
          movers: allOf(fields, 'person'),
          moverText: maybe(fields, 'moverText'),
        }),
  proposal_joined: (fields) =>
    allOf(fields, 'person').length === 0
      ? missing('person', 'Välj vem som instämmer.')
      : one('proposal_joined', {
          proposalId: textOf(fields, 'proposal'),
          personIds: allOf(fields, 'person'),
        }),
  proposal_withdrawn: (fields) => one('proposal_withdrawn', { proposalId: textOf(fields, 'proposal') }),
  proposal_refused: (fields) =>
    one('proposal_refused', {
      proposalId: textOf(fields, 'proposal'),
      reason: textOf(fields, 'reason'),
      ...(textOf(fields, 'overruled') ? { overruled: true } : {}),
    }),
  minority: (fields) => {
    const count = textOf(fields, 'count')
    return one('minority_request', {
      about: textOf(fields, 'about') === 'table' ? 'table' : 'refer_back',
      supporters: allOf(fields, 'person'),
      ...(/^\d+$/.test(count) ? { count: Number(count) } : {}),
      reasons: textOf(fields, 'reasons'),
    })
  },
  propositions: (fields) =>
    textOf(fields, 'text') === ''
      ? missing('text', 'Skriv propositionsordningen.')
      : one('propositions', { text: textOf(fields, 'text'), order: allOf(fields, 'order') }),
  found: (fields) => one('found', { proposalId: textOf(fields, 'proposal') }),
  vote: readVote,
  election: (fields) =>
    textOf(fields, 'post') === ''
      ? missing('post', 'Skriv vad valet gäller.')
      : one('election', {
          post: textOf(fields, 'post'),
          chosen: linesOf(textOf(fields, 'chosen')).map(chosenOf),
        }),
  lots: (fields) =>
    one('lots', { between: linesOf(textOf(fields, 'between')), drawn: textOf(fields, 'drawn') }),
  decision: readDecision,
  immediate_approval: () => one('immediate_approval', {}),
  reservation: (fields) =>
    allOf(fields, 'person').length === 0
      ? missing('person', 'Välj vem som reserverar sig.')
      : one('reservation', {
          personIds: allOf(fields, 'person'),
          text: maybe(fields, 'text'),
          proposalId: maybe(fields, 'proposal'),
        }),
  special_statement: (fields) =>
    allOf(fields, 'person').length === 0
      ? missing('person', 'Välj vem som lämnar yttrandet.')
      : one('special_statement', { personIds: allOf(fields, 'person'), text: textOf(fields, 'text') }),
  note: (fields) =>
    textOf(fields, 'text') === ''
      ? missing('text', 'Skriv anteckningen.')
      : one('note', { text: textOf(fields, 'text'), personId: maybe(fields, 'person') }),
  may_be_put: (fields) => one('may_be_put', { allowed: textOf(fields, 'allowed') === 'yes' }),
  answered: (fields) => one('answered', { by: maybe(fields, 'by'), text: maybe(fields, 'text') }),
  struck: (fields) => one('struck', { entryId: textOf(fields, 'entry'), reason: maybe(fields, 'reason') }),
}

function persons(fields: Fields, name: string, each: (personId: string) => Plain[]): Built {
  const chosen = allOf(fields, name)
  return chosen.length === 0 ? missing(name, 'Välj en person.') : chosen.flatMap(each)
}

/** "Eva Ek (S)" → name and party. */
function chosenOf(line: string): { name: string; party?: string } {
  const found = /^(.*\S)\s*\(([^()]+)\)$/.exec(line)
  return found?.[1] && found[2] ? { name: found[1], party: found[2] } : { name: line }
}

/**
 * Who is here, as the whole list stands: `p:<id>` is `present`, `remote` or `absent`, `was:<id>` what the list showed.
 * A tick that was a mistake is struck; someone who leaves is noted on the meeting's page.
 */
function rollCall(fields: Fields, { entries }: FormPlace): Plain[] {
  const party = textOf(fields, 'party')
  return allOf(fields, 'of').flatMap((line) => {
    const [personId = '', was = '', of = ''] = line.split('|')
    const told =
      party !== ''
        ? of === party && was === 'absent'
          ? 'present'
          : was
        : textOf(fields, `p:${personId}`) || was
    if (told === was) return []
    if (told === 'absent') return strikeOf(entries, personId)
    return one('arrived', told === 'remote' ? { personId, remote: true } : { personId })
  })
}

/** Strikes the latest arrival of someone. */
function strikeOf(entries: readonly Entry[], personId: string): Plain[] {
  const gone = new Set(entries.flatMap((entry) => (entry.kind === 'struck' ? [entry.data.entryId] : [])))
  return entries
    .filter((entry) => entry.kind === 'arrived' && entry.data.personId === personId && !gone.has(entry.id))
    .flatMap(({ id }) => one('struck', { entryId: id }))
}

const choices: readonly string[] = ['yes', 'no', 'abstain']

function readVote(fields: Fields, { nonce }: FormPlace): Built {
  const yesMeans = textOf(fields, 'yesMeans')
  const noMeans = textOf(fields, 'noMeans')
  if (yesMeans === '') return missing('yesMeans', 'Skriv vad ja betyder.')
  if (noMeans === '') return missing('noMeans', 'Skriv vad nej betyder.')
  const secret = textOf(fields, 'secret') === 'yes'
  const number = (name: string) => Number(/^\d+$/.exec(textOf(fields, name))?.[0] ?? 0)
  const names = allOf(fields, 'voter').flatMap((personId) => {
    const vote = textOf(fields, `v:${personId}`)
    return choices.includes(vote) ? [{ personId, vote: vote as VoteChoice }] : []
  })
  if (!secret && names.length === 0) return missing('voter', 'Anteckna rösterna.')
  const casting = textOf(fields, 'casting')
  const threshold = textOf(fields, 'threshold')
  return one('vote', {
    voteId: `o-${nonce}`,
    purpose: textOf(fields, 'purpose') as EntryShapes['vote']['purpose'],
    yesProposalId: maybe(fields, 'yesProposal'),
    noProposalId: maybe(fields, 'noProposal'),
    ...{ yesMeans, noMeans, secret },
    ...(secret
      ? { counts: { yes: number('yes'), no: number('no'), abstain: number('abstain') } }
      : { names }),
    ...(casting === 'yes' || casting === 'no' ? { casting } : {}),
    ...(threshold === '2/3' || threshold === '1/3' ? { threshold } : {}),
  })
}

/** MOT-06: each claim's own outcome; one that has none follows the whole. */
function claimsIn(fields: Fields, whole: DecisionOutcome): { claimId: string; outcome: string }[] {
  return allOf(fields, 'claim').flatMap((claimId) => {
    const stated = textOf(fields, `claim:${claimId}`)
    const outcome = isPointOutcome(stated) ? stated : outcomeOfDecision[whole]
    return outcome ? [{ claimId, outcome }] : []
  })
}

function readDecision(fields: Fields): Built {
  const ending = textOf(fields, 'ending') as Ending
  const points = pointsOf(textOf(fields, 'points'))
  const receivers = linesOf(textOf(fields, 'receivers'))
  const outcome = (textOf(fields, 'outcome') || 'other') as DecisionOutcome
  const claims = ending === 'decided' ? claimsIn(fields, outcome) : []
  return [
    ...one('decision', {
      ...{ ending, points, outcome },
      ...(claims.length > 0 ? { claims } : {}),
      tabledTo: ending === 'tabled' ? maybe(fields, 'tabledTo') : undefined,
      ...(receivers.length > 0 ? { receivers } : {}),
    }),
    ...(textOf(fields, 'immediate') ? one('immediate_approval', {}) : []),
  ]
}
