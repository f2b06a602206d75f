import { application } from '~/server/application'
import { presentAmount } from '~/domain/shared/money'
import { csvAnswer, csvOf } from '~/server/csv'
import { fileAnswer } from '~/server/file-answer'
import { renderWorkbook } from '~/server/writing'
import { type TableData, tableWorkbook } from '~/use-cases/economy/workbooks/table'

const swedish = (text: string): string => text.replace('.', ',')

/** Tables as the address ends: all as a workbook, or the first one as CSV, amounts in kronor. */
export async function tableAnswer(
  request: Request,
  about: { title: string; owner: string; day: string; source: string; notes?: string[] },
  tables: readonly [TableData, ...TableData[]],
): Promise<Response> {
  const name = new URL(request.url).pathname.split('/').at(-1) ?? ''
  if (name.endsWith('.csv')) {
    const [{ columns, rows }] = tables
    return csvAnswer(
      name,
      csvOf(
        columns.map(({ header, type }) => (type === 'ore' ? `${header} kr` : header)),
        rows.map((row) =>
          row.map((value, at) => {
            if (value === null) return null
            const type = columns[at]?.type
            if (type === 'ore') return swedish(presentAmount(Number(value), 'kr', 2))
            return type === 'text' ? String(value) : swedish(String(value))
          }),
        ),
      ),
    )
  }
  const workbook = tableWorkbook({ ...about, source: application().env.baseUrl + about.source }, tables)
  return fileAnswer(await renderWorkbook(workbook), { name: `${about.title}.xlsx`, type: 'xlsx' })
}
