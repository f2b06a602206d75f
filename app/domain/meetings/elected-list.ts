/** The list of the elected as the county board fixes it (MAND-08), read from a table. */
import type { MandateRole } from '../access/roles'
import { normalPartyCode } from '../access/parties'
import { personalNumbersIn } from '../shared/personal-number'
import { mostDeputies } from './seats'

export type ElectedLine = {
  line: number
  name: string
  party: string
  post: Extract<MandateRole, 'member' | 'deputy'>
  order: number | null
  constituency: string | null
}

export type ElectedFault = {
  line: number
  fault:
    | 'name-missing'
    | 'name-twice'
    | 'personal-number'
    | 'party-unknown'
    | 'post-unknown'
    | 'order-invalid'
    | 'order-twice'
    | 'too-few-columns'
  value: string
}

/** What the whole list says against itself; shown beside the faults of single lines. */
export type ElectedRemark =
  | { remark: 'seats-differ'; elected: number; seats: number }
  | { remark: 'too-many-deputies'; party: string; deputies: number; most: number }

const columns = {
  name: ['namn', 'ledamot', 'person'],
  party: ['parti', 'partibeteckning', 'partiförkortning'],
  post: ['uppdrag', 'post', 'roll', 'typ'],
  order: ['ordning', 'nr', 'nummer', 'ersättarordning'],
  constituency: ['valkrets'],
} as const
type Column = keyof typeof columns

export const electedColumns = ['namn', 'parti', 'uppdrag', 'ordning', 'valkrets']

/** Which column is which, by the words of the first line; null when name, party or post is not there. */
export function electedHead(head: readonly string[]): Record<Column, number> | null {
  const words = head.map((word) => word.trim().toLowerCase())
  const at = (column: Column) =>
    words.findIndex((word) => (columns[column] as readonly string[]).includes(word))
  const found = Object.fromEntries(
    (Object.keys(columns) as Column[]).map((column) => [column, at(column)]),
  ) as Record<Column, number>
  return found.name < 0 || found.party < 0 || found.post < 0 ? null : found
}

const posts: Record<string, ElectedLine['post']> = {
  ledamot: 'member',
  ordinarie: 'member',
  ersättare: 'deputy',
  suppleant: 'deputy',
}

/** Every line judged on its own; what is wrong with any is told for all of them at once. */
export function readElected(
  rows: readonly (readonly string[])[],
  at: Record<Column, number>,
  parties: readonly string[],
): { lines: ElectedLine[]; faults: ElectedFault[] } {
  const lines: ElectedLine[] = []
  const faults: ElectedFault[] = []
  rows.forEach((cells, index) => {
    const line = index + 2
    const cell = (column: Column) =>
      at[column] < 0 ? '' : (cells[at[column]] ?? '').trim().replace(/\s+/g, ' ')
    const wrong = (fault: ElectedFault['fault'], value: string) => faults.push({ line, fault, value })
    const before = faults.length
    const name = cell('name')
    const party = normalPartyCode(cell('party'))
    const post = posts[cell('post').toLowerCase()]
    const order = cell('order') === '' ? null : Number(cell('order'))
    if (name === '') wrong('name-missing', '')
    // A list from the county board carries identity numbers; none is kept here (WEB-02).
    if (personalNumbersIn(cells.join(' ')).length > 0) wrong('personal-number', '')
    if (party === null || !parties.includes(party)) wrong('party-unknown', cell('party'))
    if (!post) wrong('post-unknown', cell('post'))
    if (order !== null && (!Number.isInteger(order) || order < 1)) wrong('order-invalid', cell('order'))
    if (lines.some((other) => other.name === name)) wrong('name-twice', name)
    const taken = lines.some(
      (other) => post === 'deputy' && other.post === post && other.party === party && other.order === order,
    )
    if (taken && order !== null) wrong('order-twice', String(order))
    if (faults.length > before || party === null || !post) return
    const turn = lines.filter((other) => other.post === 'deputy' && other.party === party).length + 1
    lines.push({
      ...{ line, name, party, post, constituency: cell('constituency') || null },
      order: post === 'deputy' ? (order ?? turn) : null,
    })
  })
  return { lines, faults }
}

/** Whether the list fills the seats that are decided, and keeps within the share of deputies (QUO-06). */
export function electedRemarks(lines: readonly ElectedLine[], seats: number | null): ElectedRemark[] {
  const of = (post: ElectedLine['post'], party?: string) =>
    lines.filter((line) => line.post === post && (party === undefined || line.party === party)).length
  const elected = of('member')
  const parties = [...new Set(lines.map(({ party }) => party))]
  return [
    ...(seats !== null && elected !== seats ? [{ remark: 'seats-differ' as const, elected, seats }] : []),
    ...parties.flatMap((party) => {
      const most = mostDeputies(of('member', party))
      const deputies = of('deputy', party)
      return deputies > most ? [{ remark: 'too-many-deputies' as const, party, deputies, most }] : []
    }),
  ]
}
