import type { Entry, EntryKind, EntryShapes, ProposalKind } from '~/domain/meetings/record/entries'
import {
  allOf,
  type Built,
  type Fields,
  type FormPlace,
  linesOf,
  maybe,
  missing,
  one,
  type Plain,
  textOf,
} from './form-fields'
import { readDecision, readVote, rollCall } from './form-readers'
import { laterTime } from './later-time'

export type Made = { ok: true; entries: Entry[] } | { ok: false; field: string; message: string }

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
