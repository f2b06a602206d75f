import {
  at,
  down,
  fixed,
  formula,
  inputBlank,
  inputOre,
  inputOreOrBlank,
  inputText,
  SheetWriter,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { Frame, FrameCase } from '~/domain/finance'

const statusWords: Record<string, string> = {
  REQUESTED: 'äskad',
  DECIDED: 'beslutad',
  CLOSED: 'slutredovisad',
  CANCELLED: 'avbruten',
}

export type FrameWorkbookData = {
  /** What makes the frame, signed: a transfer out is negative. */
  lines: readonly { label: string; ore: number }[]
  /** In the order of the claims of the result; `label` is what people call the case. */
  cases: readonly (FrameCase & { label?: string })[]
  requestOre?: number | null
  result: Frame
}

/** An appropriation frame with its claims and rooms (finance.md 6): change a line or a case and the rooms follow. */
export function frameWorkbook(
  about: WorkbookAbout,
  { lines, cases, requestOre, result }: FrameWorkbookData,
): Workbook {
  const sheet = new SheetWriter('Anslag', { money: true, widths: [44, 18, 18, 18, 18, 18, 18, 18] })
  sheet.title(
    about.title,
    'Anspråk = det högsta av beslutat, bundet och utfall. Ett minus i utrymmet är övertrasserat.',
  )
  sheet.add('heading', 'Anslaget')
  sheet.head('Vad', 'Belopp')
  const firstLine = sheet.next
  for (const { label, ore } of lines) sheet.row(inputText(label), inputOre(ore))
  const lastLine = Math.max(firstLine, sheet.next - 1)
  if (lines.length === 0) sheet.row(inputText('Ursprungligt anslag'), inputOre(0))
  const frame = sheet.sum('Anslag', formula(`SUM(${down(1, firstLine, lastLine)})`, result.frameOre))

  sheet.blank()
  sheet.add('heading', 'Ärenden som drar på anslaget')
  sheet.head('Ärende', 'Läge', 'Beslutat', 'Bundet', 'Utfall', 'Prognos', 'Anspråk', 'Prognos som räknas')
  const firstCase = sheet.next
  cases.forEach((one, index) => {
    const line = sheet.next
    const claim = result.claims[index]
    const is = (status: string) => `${at(1, line)}="${statusWords[status]}"`
    const [decided, committed, actual, forecast, claimed] = [2, 3, 4, 5, 6].map((column) => at(column, line))
    const ended = `OR(${is('CLOSED')},${is('CANCELLED')})`
    sheet.row(
      inputText(one.label ?? one.id),
      inputText(statusWords[one.status] ?? one.status),
      inputOre(one.decidedOre ?? 0),
      inputOre(one.committedOre ?? 0),
      inputOre(one.actualOre ?? 0),
      inputOreOrBlank(one.forecastOre),
      // A word that is no status gives #SAKNAS! instead of a guess.
      formula(
        `IF(${is('DECIDED')},MAX(${decided},${committed},${actual}),IF(${ended},${actual},IF(${is('REQUESTED')},0,NA())))`,
        claim?.claimOre ?? 0,
      ),
      formula(`IF(AND(${is('DECIDED')},${forecast}<>""),${forecast},${claimed})`, claim?.forecastOre ?? 0),
    )
  })
  if (cases.length === 0) sheet.row(...['Inga ärenden', null, null, null, null, null, null, null])
  const lastCase = sheet.next - 1
  const sumOf = (column: number) => `SUM(${down(column, firstCase, lastCase)})`
  const actualOre = result.claims.reduce((sum, claim) => sum + claim.actualOre, 0)
  const forecastOre = result.claims.reduce((sum, claim) => sum + claim.forecastOre, 0)
  const sums = sheet.sum(
    ...['Summa', null, null, null],
    formula(sumOf(4), actualOre),
    null,
    formula(sumOf(6), result.claimedOre),
    formula(sumOf(7), forecastOre),
  )

  sheet.blank()
  sheet.add('heading', 'Utrymme')
  const total = fixed(1, frame)
  const room = fixed(
    1,
    sheet.fact('Kvar att besluta om (anslag − anspråk)', formula(`${total}-${at(6, sums)}`, result.roomOre)),
  )
  sheet.fact(
    'Kvar enligt prognos (anslag − prognos)',
    formula(`${total}-${at(7, sums)}`, result.roomForecastOre),
  )
  sheet.fact('Kvar att betala ut (anslag − utfall)', formula(`${total}-${at(4, sums)}`, result.roomActualOre))
  sheet.blank()
  const request = fixed(
    1,
    sheet.fact('Nytt äskande', requestOre == null ? inputBlank() : inputOre(requestOre)),
  )
  const asked = `N(${request})`
  const after = fixed(
    1,
    sheet.fact(
      'Kvar efter äskandet',
      formula(`${room}-${asked}`, result.request?.roomAfterOre ?? result.roomOre),
    ),
  )
  sheet.fact(
    'Saknas',
    formula(`MAX(0,-${after})`, result.request?.missingOre ?? Math.max(0, -result.roomOre)),
  )
  sheet.blank()
  const checks = [sheet.check('anslag, anspråk och utrymme går jämnt ut', `${total}-${at(6, sums)}-${room}`)]
  return { about, sheets: [sheet.done()], checks }
}
