import type { Workbook, WorkbookAbout } from '~/documents/writing/workbook'
import { straightLine } from '~/domain/finance'
import { straightLineWorkbook } from '~/use-cases/economy/workbooks/straight-line'

const about = (title: string): WorkbookAbout => ({
  title,
  source: 'https://radslag.example/ekvalla/ekonomi/kalkyler/1',
  day: '2026-11-21',
  owner: 'Ekvalla',
  rates: [{ label: 'Internränta', value: '1,5 %', source: 'Kommunfullmäktige' }],
})

const sure = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const w3 = { principalOre: 180_000_000, lifeMonths: 72, start: '2026-09', rates: '2.5' } as const

/** A workbook from each worked example of the specification, by its number. */
export const workbooks: Record<string, Workbook> = {
  W1: straightLineWorkbook(
    about('IT-investering'),
    sure(straightLine({ principalOre: 230_000_000, lifeMonths: 60, start: '2026-01', rates: '1.5' })),
  ),
  ...Object.fromEntries(
    (['OPENING', 'AVERAGE', 'MONTHLY'] as const).map((interestMethod) => [
      `W3-${interestMethod}`,
      straightLineWorkbook(about('Start i september'), sure(straightLine({ ...w3, interestMethod }))),
    ]),
  ),
}
