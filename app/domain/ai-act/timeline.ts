/** The days from which parts of the AI Act apply (ai-governance.md 1.1). */
export const actDates = [
  { key: 'prohibitions', day: '2025-02-02' },
  { key: 'gpai', day: '2025-08-02' },
  { key: 'transparency', day: '2026-08-02' },
  { key: 'new_prohibitions', day: '2026-12-02' },
  { key: 'gpai_legacy', day: '2027-08-02' },
  { key: 'annex_iii', day: '2027-12-02' },
  { key: 'annex_i', day: '2028-08-02' },
  { key: 'public_legacy', day: '2030-08-02' },
] as const
export type ActDate = (typeof actDates)[number]['key']

type Dated = {
  riskClass: string | null
  riskTags: readonly string[]
  status: string
  /** YYYY-MM, or empty while it is not in use. */
  inUseFrom: string
}

const used = ({ status }: Dated) => status !== 'avvecklat'
const has = ({ riskTags }: Dated, tag: string) => riskTags.includes(tag)
const before = ({ inUseFrom }: Dated, day: string) => inUseFrom !== '' && inUseFrom < day.slice(0, 7)

const touched: Record<ActDate, (system: Dated) => boolean> = {
  // Art. 4 on AI literacy applies to every system that is used, and art. 5 to what must not be.
  prohibitions: ({ riskClass }) => riskClass !== null && riskClass !== 'NOT_AI' && riskClass !== 'OUTSIDE',
  gpai: (system) => has(system, 'GPAI_BASED'),
  transparency: (system) => system.riskClass === 'TRANSPARENCY' || has(system, 'TRANSPARENCY_DUTY'),
  new_prohibitions: ({ riskClass }) => riskClass === 'PROHIBITED',
  gpai_legacy: (system) => has(system, 'GPAI_BASED') && before(system, '2025-08-02'),
  annex_iii: (system) => system.riskClass === 'HIGH_RISK_ANNEX_III' && !before(system, '2027-12-02'),
  annex_i: (system) => system.riskClass === 'HIGH_RISK_ANNEX_I' && !before(system, '2028-08-02'),
  public_legacy: (system) =>
    (system.riskClass === 'HIGH_RISK_ANNEX_III' && before(system, '2027-12-02')) ||
    (system.riskClass === 'HIGH_RISK_ANNEX_I' && before(system, '2028-08-02')),
}

/** Those of the systems, not retired, that a day concerns. */
export const systemsAtDate = <System extends Dated>(key: ActDate, systems: readonly System[]): System[] =>
  systems.filter((system) => used(system) && touched[key](system))
