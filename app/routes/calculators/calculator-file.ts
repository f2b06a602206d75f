import type { LoaderFunctionArgs } from '@remix-run/node'
import { presentAmount } from '~/domain/shared/money'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { requireContext } from '~/server/context'
import { csvAnswer, csvOf } from '~/server/csv'
import { fileAnswer } from '~/server/file-answer'
import { renderWorkbook } from '~/server/writing'
import { ask, calculatorOf, type Cell, type ResultTable } from '~/use-cases/economy/calculators'

/** A calculation as a file: a table as CSV, all of it as JSON, or a workbook with living formulas. */
export async function loader(args: LoaderFunctionArgs) {
  const { params, request } = args
  const calculator = calculatorOf(params.slag)
  const url = new URL(request.url)
  const { computed, values } = calculator ? ask(calculator, url.searchParams) : { computed: null, values: {} }
  if (!calculator || !computed) throw new Response(null, { status: 404 })
  if (!computed.ok) return Response.json({ type: 'Calculator', errors: computed.errors }, { status: 400 })
  const { result } = computed
  if (params.filtyp === 'json')
    return Response.json({
      type: 'Calculator',
      calculator: calculator.slug,
      inputs: values,
      request: result.request,
      tables: result.tables.map(tableJson),
    })
  if (params.filtyp === 'xlsx') {
    const { today } = await requireContext(args)
    const about = {
      title: calculator.title,
      source: new URL(paths.calculator(calculator.slug) + url.search, application().env.baseUrl).href,
      day: today,
      owner: 'Rådslag',
    }
    const bytes = await renderWorkbook(computed.workbook(about))
    return fileAnswer(bytes, { name: `${calculator.title}.xlsx`, type: 'xlsx' })
  }
  if (params.filtyp !== 'csv') throw new Response(null, { status: 404 })
  const table = result.tables.find(({ id }) => id === url.searchParams.get('tabell')) ?? result.tables[0]
  if (!table) throw new Response(null, { status: 404 })
  const rows = table.total ? [...table.rows, table.total] : table.rows
  return csvAnswer(
    `${calculator.slug}-${table.id}.csv`,
    csvOf(
      table.columns.map(({ label, kind }) => (kind === 'ore' ? `${label} (kr)` : label)),
      rows.map((row) => row.map(cellCsv)),
    ),
  )
}

/** Kronor with decimal comma, as Swedish spreadsheets read them; nothing that could be taken for a formula. */
function cellCsv(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string') return cell
  const decimal =
    'ore' in cell ? presentAmount(cell.ore, 'kr', 2) : 'percent' in cell ? cell.percent : cell.number
  if (decimal === null) return null
  return /^-?\d+$/.test(decimal) ? Number(decimal) : decimal.replace('.', ',')
}

const tableJson = ({ id, caption, columns, rows, total }: ResultTable) => ({
  id,
  caption,
  columns,
  rows: rows.map((row) => row.map(cellJson)),
  total: total?.map(cellJson) ?? null,
})

function cellJson(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string') return cell
  if ('ore' in cell) return cell.ore
  return 'percent' in cell ? cell.percent : cell.number
}
