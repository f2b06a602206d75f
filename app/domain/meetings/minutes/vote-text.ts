import type { RecordedVote } from '../record/record'
import { bullets, joined, line, section, tableOf } from './markdown'
import { nameOf, type ParagraphFacts } from './paragraph-facts'
import { headings } from './words'

const purposes = {
  main: null,
  counter: 'Omröstningen avgör vilket yrkande som ställs mot huvudförslaget.',
  procedure: 'Omröstningen gäller om ärendet ska avgöras i dag.',
} as const

const shares = {
  '1/2': 'mer än hälften av de närvarande',
  '2/3': 'minst två tredjedelar av de närvarande',
  '1/3': 'minst en tredjedel av de närvarande',
} as const

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

/**
 * A vote: what yes and no mean, the result, and in an open one how each voted (MIN-02, VOTE-08). Of a secret vote the
 * counts only.
 * @param number which of several votes on the item, from 1
 */
export function voteText(facts: ParagraphFacts, vote: RecordedVote, number: number | null): string | null {
  const heading = number === null ? headings.vote : `${headings.vote} ${number}`
  if (facts.item.kind === 'election' && vote.secret) return section(heading, ballotText(vote))
  return section(
    heading,
    purposes[vote.purpose],
    vote.secret ? 'Omröstningen är sluten.' : null,
    vote.threshold && vote.threshold !== '1/2' ? `Förslaget kräver stöd av ${shares[vote.threshold]}.` : null,
    bullets([`Ja-röst: ${line(vote.yesMeans)}`, `Nej-röst: ${line(vote.noMeans)}`]),
    resultText(facts, vote),
    !vote.secret && vote.names ? namesTable(facts, vote, number) : null,
  )
}

/** An election by ballot: what yes and no mean are names (VOTE-08). */
const ballotText = ({ yesMeans, noMeans, yes, no, abstained }: RecordedVote): string =>
  `Valet sker med slutna sedlar. ${line(yesMeans)} får ${count(yes, 'röst', 'röster')} och ${line(noMeans)} får ${count(no, 'röst', 'röster')}.` +
  (abstained > 0 ? ` ${count(abstained, 'sedel', 'sedlar')} är blank${abstained === 1 ? '' : 'a'}.` : '')

function resultText(facts: ParagraphFacts, vote: RecordedVote): string {
  const counts = [
    count(vote.yes, 'ja-röst', 'ja-röster'),
    count(vote.no, 'nej-röst', 'nej-röster'),
    ...(vote.abstained > 0 ? [`${vote.abstained} avstår`] : []),
    ...(vote.absent > 0 ? [`${vote.absent} deltar inte`] : []),
  ]
  const casting =
    vote.byCasting && vote.casting
      ? `Rösterna är lika. Ordföranden har utslagsröst och röstar ${vote.casting === 'yes' ? 'ja' : 'nej'} (${facts.body.kind === 'council' ? '5 kap. 55 §' : '6 kap. 33 §'} kommunallagen).`
      : null
  const way = vote.carried === 'yes' ? vote.yesMeans : vote.noMeans
  const carried =
    vote.carried === null
      ? null
      : vote.purpose === 'counter'
        ? `Som motförslag till huvudförslaget står därmed: ${line(way).replace(/\.$/, '')}.`
        : `${line(facts.body.name)} beslutar därmed enligt ${vote.carried === 'yes' ? 'ja' : 'nej'}-rösten: ${line(way).replace(/\.$/, '')}.`
  const last = counts.pop() ?? ''
  return joined([
    `Resultatet är ${counts.length > 0 ? `${counts.join(', ')} och ` : ''}${last}.`,
    casting,
    carried,
  ])
}

/** Every serving member's vote, in the order of the roll; who had a seat and did not vote is shown as well. */
function namesTable(facts: ParagraphFacts, vote: RecordedVote, number: number | null): string {
  const said = new Map(vote.names?.map(({ personId, vote: choice }) => [personId, choice]))
  const serving = facts.record.attendance.filter(({ serving }) => serving).map(({ personId }) => personId)
  const roll = [...facts.people.keys()]
  const voters = [...new Set([...serving, ...said.keys()])].toSorted(
    (a, b) => place(roll, a) - place(roll, b),
  )
  const silent = voters.some((id) => !said.has(id))
  const kinds = [
    { header: 'Ja', is: (id: string) => said.get(id) === 'yes', total: vote.yes },
    { header: 'Nej', is: (id: string) => said.get(id) === 'no', total: vote.no },
    { header: 'Avstår', is: (id: string) => said.get(id) === 'abstain', total: vote.abstained },
    ...(silent ? [{ header: 'Deltar inte', is: (id: string) => !said.has(id), total: vote.absent }] : []),
  ]
  return tableOf(
    [{ header: 'Ledamot' }, ...kinds.map(({ header }) => ({ header, centred: true }))],
    [
      ...voters.map((id) => [nameOf(facts, id), ...kinds.map(({ is }) => (is(id) ? 'X' : ''))]),
      ['**Summa**', ...kinds.map(({ total }) => `**${total}**`)],
    ],
    number === null ? 'Så röstade ledamöterna' : `Så röstade ledamöterna i omröstning ${number}`,
  )
}

const place = (roll: readonly string[], id: string): number => {
  const at = roll.indexOf(id)
  return at < 0 ? roll.length : at
}
