import {
  at,
  down,
  fixed,
  formula,
  inputOre,
  inputPercent,
  inputWhole,
  inputYear,
  quotient,
  SheetWriter,
  sheetNames,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { EarlyDisposal, EarlyDisposalInput, ReviseLifeInput, RevisedLife } from '~/domain/finance'
import { interestMethodWords } from './words'
import {
  rateNote,
  rateScale,
  scheduleColumns,
  scheduleHead,
  writeMonths,
  writeSchedule,
} from './schedule-rows'
import { elsewhere } from './parts'

const widths = [44, 18, 12, 18, 12, 18, 16, 18, 18, 18] as const

type AssetGiven = { principalOre: number; residualOre?: number; lifeMonths: number }

/** Cost, residual value, life and months passed, and the book value they leave. */
function writeBookValue(sheet: SheetWriter, asset: AssetGiven, elapsedMonths: number, bookValueOre: number) {
  const residualOre = asset.residualOre ?? 0
  const place = (row: number) => fixed(1, row)
  const principal = place(sheet.fact('Anskaffningsvärde', inputOre(asset.principalOre)))
  const residual = place(sheet.fact('Restvärde', inputOre(residualOre)))
  const life = place(sheet.fact('Nyttjandeperiod, månader', inputWhole(asset.lifeMonths)))
  const elapsed = place(sheet.fact('Månader som har gått', inputWhole(elapsedMonths)))
  const depreciated = place(
    sheet.fact(
      'Avskrivet hittills',
      quotient(
        `ROUND((${principal}-${residual})*${elapsed}/${life},0)`,
        BigInt(asset.principalOre - residualOre) * BigInt(elapsedMonths),
        BigInt(asset.lifeMonths),
      ),
    ),
  )
  const bookValue = place(sheet.fact('Bokfört värde', formula(`${principal}-${depreciated}`, bookValueOre)))
  return { residual, elapsed, bookValue }
}

/** A new life from the book value on (finance.md 4.8); what has passed stays as it was. */
export function revisedLifeWorkbook(
  about: WorkbookAbout,
  { input, result }: { input: ReviseLifeInput; result: RevisedLife },
): Workbook {
  const name = sheetNames()
  const sheet = new SheetWriter(name('Ändrad tid'), { money: true, widths })
  const { schedule, bookValueOre, revisionStart } = result
  const { interestMethod, residualOre, lifeMonths, rates } = schedule.basis.input
  sheet.title(about.title, 'Ny nyttjandeperiod räknas framåt från det bokförda värdet')
  const { residual, elapsed, bookValue } = writeBookValue(
    sheet,
    { ...input, residualOre: input.residualOre ?? 0 },
    input.elapsedMonths,
    bookValueOre,
  )
  const place = (row: number) => fixed(1, row)
  const startYear = place(sheet.fact('Togs i bruk, år', inputYear(Number(input.start.slice(0, 4)))))
  const startMonth = place(sheet.fact('Togs i bruk, månad (1–12)', inputWhole(Number(input.start.slice(5)))))
  const newLife = place(sheet.fact('Ny tid som återstår, månader', inputWhole(lifeMonths)))
  const newResidual =
    input.newResidualOre === undefined ? residual : place(sheet.fact('Nytt restvärde', inputOre(residualOre)))
  const rate =
    typeof rates === 'string'
      ? place(
          sheet.fact(
            'Internränta',
            inputPercent(rates),
            rateNote(rateScale([rates], schedule.basis.input.principalOre)),
          ),
        )
      : null
  const passed = `(${startMonth}+${elapsed}-1)`
  const cells = {
    principal: bookValue,
    residual: newResidual,
    lifeMonths: newLife,
    startYear: place(
      sheet.fact(
        'Räknas om från, år',
        formula(`${startYear}+INT(${passed}/12)`, Number(revisionStart.slice(0, 4)), 'year'),
      ),
    ),
    startMonth: place(
      sheet.fact(
        'Räknas om från, månad',
        formula(`MOD(${passed},12)+1`, Number(revisionStart.slice(5)), 'whole'),
      ),
    ),
    rate,
  }
  sheet.fact('Räntan räknas på', interestMethodWords[interestMethod])
  sheet.blank()
  sheet.head(...scheduleHead)

  const sheets = [sheet]
  const months =
    interestMethod === 'MONTHLY'
      ? new SheetWriter(name('Månader'), { money: false, widths: [12, 12, 26] })
      : null
  months?.head('Månad', 'År', 'Värde, hela öre')
  const block = months && writeMonths(months, schedule.basis.input, lifeMonths, elsewhere(sheet.name, cells))
  if (months) sheets.push(months)
  const { first, last } = writeSchedule(sheet, schedule, cells, block ? { months: block } : {})
  const sumOf = (column: keyof typeof scheduleColumns) => `SUM(${down(scheduleColumns[column], first, last)})`
  const { depreciationOre, interestOre, costOre } = schedule.totals
  sheet.sum(
    ...['Summa', null, null, null, null],
    formula(sumOf('depreciation'), depreciationOre),
    formula(sumOf('interest'), interestOre),
    formula(sumOf('cost'), costOre),
  )
  sheet.blank()
  const checks = [
    sheet.check(
      'det som skrivs av är det bokförda värdet minus restvärdet',
      `${sumOf('depreciation')}-(${bookValue}-${newResidual})`,
    ),
    sheet.check('sista värdet är restvärdet', `${at(scheduleColumns.closing, last)}-${newResidual}`),
  ]
  return { about, sheets: sheets.map((one) => one.done()), checks }
}

/** Disposal before the end of life (finance.md 4.8): the result is what was paid less the book value. */
export function disposalWorkbook(
  about: WorkbookAbout,
  { input, result }: { input: EarlyDisposalInput; result: EarlyDisposal },
): Workbook {
  const sheet = new SheetWriter('Utrangering', { money: true, widths: [44, 18] })
  sheet.title(
    about.title,
    'Resultatet är ersättningen minus det bokförda värdet; ett minus är en kostnad det året.',
  )
  const { bookValue } = writeBookValue(
    sheet,
    { ...input, residualOre: input.residualOre ?? 0 },
    input.elapsedMonths,
    result.bookValueOre,
  )
  const proceeds = fixed(1, sheet.fact('Ersättning', inputOre(result.proceedsOre)))
  sheet.add('sum', 'Resultat', formula(`${proceeds}-${bookValue}`, result.resultOre))
  return { about, sheets: [sheet.done()], checks: [] }
}
