import { along, down, formula, inputOre, inputText, SheetWriter } from '~/documents/writing/workbook'

/** A price list, or a rerun of one: amounts in öre, a row per area and a column per department. */
export type ListTable = { name: string; title: string; amounts: readonly (readonly number[])[] }

/** The list as a sheet with living sums. `first` is the row of the first area; the sums stand after the last. */
export function listSheet(
  { name, title, amounts }: ListTable,
  areas: readonly string[],
  departments: readonly string[],
) {
  const sheet = new SheetWriter(name, { money: true, widths: [44, ...departments.map(() => 19), 19] })
  sheet.title(title)
  sheet.head('Område', ...departments, 'Summa')
  sheet.freeze()
  const first = sheet.next
  areas.forEach((label, index) => {
    const line = sheet.next
    const row = amounts[index] ?? []
    sheet.row(
      inputText(label),
      ...departments.map((_, place) => inputOre(row[place] ?? 0)),
      formula(
        `SUM(${along(line, 1, departments.length)})`,
        row.reduce((sum, amount) => sum + amount, 0),
      ),
    )
  })
  const last = sheet.next - 1
  const columns = [...departments.map((_, place) => amounts.reduce((sum, row) => sum + (row[place] ?? 0), 0))]
  sheet.sum(
    'Summa',
    ...[...columns, columns.reduce((sum, amount) => sum + amount, 0)].map((amount, place) =>
      formula(`SUM(${down(place + 1, first, last)})`, amount),
    ),
  )
  return { sheet: sheet.done(), first }
}
