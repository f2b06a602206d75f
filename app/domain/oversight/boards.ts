import { inForce, type OversightFacts } from './facts'
import { counted, measured, type MeasureKey } from './measures'

/** What is told of each board and company (ai-governance.md 4.2 B), in the order of its columns. */
export const boardColumns = [
  { key: 'register', done: 'kompletta' },
  { key: 'riskClass', done: 'beslutad_klass' },
  { key: 'dpia', done: 'dpia_klara' },
  { key: 'fria', done: 'fria_klara' },
  { key: 'delegation', done: 'automatiserade_med_delegation' },
  { key: 'training', done: 'utbildade' },
] as const satisfies readonly { key: string; done: MeasureKey }[]

export type CellState = 'done' | 'under_way' | 'late' | 'missing' | 'not_applicable'
export type BoardCell = { state: CellState; count: number; of: number | null; measure: MeasureKey | null }
export type BoardRow = {
  board: string
  systems: number
  policy: BoardCell
  cells: Record<(typeof boardColumns)[number]['key'], BoardCell>
  incidents: BoardCell
  review: BoardCell
}

const policyKinds = ['strategy', 'policy', 'guidance', 'rules']
/** What these decide holds in the whole municipality. */
const forAll = ['Kommunfullmäktige', 'Kommunstyrelsen']

const share = (measure: MeasureKey, count: number, of: number): BoardCell => ({
  state: of === 0 ? 'not_applicable' : count === of ? 'done' : count > 0 ? 'under_way' : 'missing',
  ...{ count, of, measure },
})

/** One row for each board that answers for a system in use. */
export function boardRows(facts: OversightFacts): BoardRow[] {
  const boards = new Set((counted('i_bruk', facts) ?? []).flatMap(({ board }) => (board ? [board] : [])))
  return [...boards].toSorted((a, b) => a.localeCompare(b, 'sv')).map((board) => boardRow(facts, board))
}

function boardRow(facts: OversightFacts, board: string): BoardRow {
  const told = (measure: MeasureKey) => measured(measure, facts, board) ?? { count: 0, of: 0 }
  const policies = facts.governing.filter(
    (document) =>
      policyKinds.includes(document.kind) &&
      document.decidedBy !== null &&
      [...forAll, board].includes(document.decidedBy) &&
      inForce(document, facts.today),
  ).length
  const late = told('granskning_passerad').count
  const openIncidents = told('oppna_incidenter').count
  const incidents = told('incidenter').count
  return {
    board,
    systems: told('i_bruk').count,
    policy: {
      ...{ state: policies > 0 ? 'done' : 'missing', count: policies, of: null },
      measure: policies > 0 ? 'styrdokument_galler' : null,
    },
    cells: Object.fromEntries(
      boardColumns.map(({ key, done }) => [key, share(done, told(done).count, told(done).of ?? 0)]),
    ) as BoardRow['cells'],
    incidents: {
      state: openIncidents > 0 ? 'late' : incidents > 0 ? 'done' : 'not_applicable',
      ...{ count: openIncidents > 0 ? openIncidents : incidents, of: null },
      measure: openIncidents > 0 ? 'oppna_incidenter' : 'incidenter',
    },
    review: {
      state: late > 0 ? 'late' : 'done',
      ...{ count: late > 0 ? late : told('granskade').count, of: null },
      ...{ measure: late > 0 ? 'granskning_passerad' : 'granskade' },
    },
  }
}
