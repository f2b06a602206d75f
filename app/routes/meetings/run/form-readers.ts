import { isPointOutcome, outcomeOfDecision } from '~/domain/cases/outcome'
import type {
  DecisionOutcome,
  Ending,
  Entry,
  EntryShapes,
  VoteChoice,
} from '~/domain/meetings/record/entries'
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
  pointsOf,
  textOf,
} from './form-fields'

/**
 * Who is here, as the whole list stands: `p:<id>` is `present`, `remote` or `absent`, `was:<id>` what the list showed.
 * A tick that was a mistake is struck; someone who leaves is noted on the meeting's page.
 */
export function rollCall(fields: Fields, { entries }: FormPlace): Plain[] {
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

export function readVote(fields: Fields, { nonce }: FormPlace): Built {
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

export function readDecision(fields: Fields): Built {
  const ending = textOf(fields, 'ending') as Ending
  const points = pointsOf(textOf(fields, 'points'))
  const receivers = linesOf(textOf(fields, 'receivers'))
  const stated = (textOf(fields, 'outcome') || 'other') as DecisionOutcome
  // What was put off, sent on or noted was neither approved nor rejected, whatever the field still says.
  const outcome = ending === 'decided' ? stated : ending === 'noted' ? 'noted' : 'other'
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
