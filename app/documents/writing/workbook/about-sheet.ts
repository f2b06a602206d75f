import { formatDate } from '~/text/format'
import type { Workbook } from './model'
import { oreName } from './names'
import { at, on } from './references'
import { formula } from './cells'
import { SheetWriter } from './sheet-writer'
import type { Sheet } from './model'

export const aboutName = 'Om'

/** The first sheet: what this is, from where and when, how it is rounded, and whether everything agrees. */
export function aboutSheet({ about, sheets, checks }: Workbook): Sheet {
  const sheet = new SheetWriter(aboutName, { money: false, widths: [50, 26, 90] })
  sheet.add('title', about.title)
  sheet.blank()
  sheet.fact('Kommun', about.owner)
  sheet.fact('Hämtad från', about.source)
  sheet.fact('Hämtad den', formatDate(about.day))
  for (const note of about.notes ?? []) sheet.fact('Att tänka på', note)

  const rates = about.rates ?? []
  if (rates.length > 0) {
    sheet.blank()
    sheet.add('heading', 'Räntor och index')
    for (const { label, value, source } of rates)
      sheet.fact(label, value, source ? `Källa: ${source}` : undefined)
  }

  const money = sheets.filter((one) => one.money).map((one) => one.name)
  sheet.blank()
  sheet.add('heading', 'Så är arbetsboken gjord')
  if (money.length > 0) {
    sheet.fact(
      'Kronor',
      'Blad utan ordet öre visar kronor. Ändra bara de blå cellerna där; formlerna följer med.',
    )
    sheet.fact('Öre', `Blad som slutar på öre (till exempel ${oreName(money[0] ?? '')}) räknar i hela öre.`)
    sheet.fact(
      'Avrundning',
      'Varje belopp avrundas en gång till hela öre, halva öre bort från noll. Summor läggs ihop av avrundade belopp.',
    )
    sheet.fact(
      'Fördelning',
      'Andelar som delats ut med största rest står som värden. Ändras underlaget visar kontrollen att de ska delas ut på nytt.',
    )
    sheet.fact(
      'Exakthet',
      'Det som ett kalkylprogram inte säkert räknar rätt på öret står som värde i stället för formel.',
    )
    sheet.fact(
      'Ändrar du indata',
      'Tabellerna har lika många rader som när filen hämtades. Räcker raderna inte till visar kontrollen det.',
    )
  } else sheet.fact('Formler', 'Ändra bara de blå cellerna; allt annat följer med.')

  if (checks.length > 0) {
    sheet.blank()
    sheet.add('heading', 'Kontroller')
    sheet.head('Kontroll', 'Avvikelse (0 = stämmer)', 'Blad')
    const first = sheet.next
    for (const check of checks) {
      const place = sheets.find((one) => one.name === check.sheet)?.money ? oreName(check.sheet) : check.sheet
      sheet.row(check.label, formula(on(place, check.cell), 0, 'whole'), check.sheet)
    }
    const range = `${at(1, first)}:${at(1, sheet.next - 1)}`
    sheet.sum('Alla kontroller', formula(`SUMPRODUCT(ABS(${range}))`, 0, 'whole'))
  }
  return sheet.done()
}
