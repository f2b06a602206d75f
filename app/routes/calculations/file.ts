import type { LoaderFunctionArgs } from '@remix-run/node'
import { appropriationsOfCase, type CaseDraw } from '#db/queries/economy/appropriations'
import { calculateInvestment, type CalculationResult } from '~/domain/finance/calculation-result'
import { picture } from '~/domain/shared/rich-text'
import { paths } from '~/paths'
import { csvOf } from '~/server/csv'
import { application } from '~/server/application'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf, renderWorkbook } from '~/server/writing'
import { claimStatusLabel } from '~/text/economy/appropriations'
import { yearText } from '~/text/economy/calculations'
import { formatKr, formatTkr } from '~/text/format'
import { printedStackedBars } from '~/ui/charts/printed'
import { calculationPaper } from '~/use-cases/economy/calculations/section'
import { calculationWorkbook } from '~/use-cases/economy/calculations/workbook'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { requireCalculation } from './require-calculation'

const decimals = (ore: number) => (ore / 100).toFixed(2).replace('.', ',')

/** A calculation as PDF, Excel, CSV or JSON: all of them say the same öre. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, matter, calculation } = await requireCalculation(args)
  const { number, name, kind, state, input, revision, decidedDay } = calculation
  const answer = calculateInvestment(input)
  if (!answer.ok) throw new Response(null, { status: 404 })
  const result = answer.value
  const title = `Kalkyl ${number} ${matter.number}`
  switch (args.params.format) {
    case 'pdf': {
      const draws = await appropriationsOfCase(ctx.database.read, ctx.actor, {
        ...{ municipalityId: municipality.id, caseId: matter.id },
      })
      const bytes = await renderPdf({
        ...{ layout: 'list', language: 'sv', kind: 'Kalkyl', number: matter.number, title: name },
        day: decidedDay ?? ctx.today,
        letterhead: await letterheadOf(ctx, municipality.id),
        meta: [{ label: 'Ärende', value: `${matter.number} ${matter.title}` }],
        blocks: calculationPaper(calculation, { chart: chartOf(result), draws: draws.map(drawSentence) }),
      })
      return fileAnswer(bytes, { name: `${title}.pdf`, type: 'pdf', disposition: 'inline' })
    }
    case 'xlsx': {
      const source = application().env.baseUrl + paths.calculations(m, matter.slug, String(number))
      const about = {
        title: name,
        source,
        day: ctx.today,
        owner: municipality.displayName,
        rates: ratesTold(input.rates),
      }
      const bytes = await renderWorkbook(calculationWorkbook(about, input, result))
      return fileAnswer(bytes, { name: `${title}.xlsx`, type: 'xlsx' })
    }
    case 'csv': {
      const head = ['År', 'Ingående värde', 'Avskrivning', 'Ränta', 'Kapitalkostnad', 'Utgående värde']
      const rows = result.capital.rows.map((row) => [
        yearText(result.dated, row.year),
        ...[row.openingOre, row.depreciationOre, row.interestOre, row.costOre, row.closingOre].map(decimals),
      ])
      return fileAnswer(Buffer.from(csvOf(head, rows)), { name: `${title}.csv`, type: 'csv' })
    }
    case 'json': {
      const { capital, effects, dated, expensedOre, totalOre, warnings } = result
      const { rows, totals, principalOre, grant } = capital
      return Response.json({
        ...{
          type: 'Calculation',
          case: matter.number,
          number,
          name,
          kind,
          state,
          revision,
          decidedDay,
          input,
        },
        result: {
          ...{ dated, principalOre, expensedOre, totalOre, rows, totals },
          grant: grant && { rows: grant.rows, netRows: grant.netRows },
          ...{ effects, warnings: warnings.map(({ code }) => code) },
        },
      })
    }
    default:
      throw new Response(null, { status: 404 })
  }
}

function chartOf({ dated, capital }: CalculationResult) {
  if (capital.rows.length === 0 || capital.rows.length > 40) return []
  const bars = capital.rows.map(({ year, depreciationOre, interestOre }) => ({
    ...{ label: yearText(dated, year), parts: [depreciationOre, interestOre] },
  }))
  const inWords = capital.rows.map(({ year, costOre }) => `${yearText(dated, year)} ${formatTkr(costOre)}`)
  return [
    picture(
      printedStackedBars(bars, (ore) => formatTkr(ore, { unit: false }), ['Avskrivning', 'Ränta']),
      `Kapitalkostnad per år: ${inWords.join(', ')}`,
      'Kapitalkostnad per år, tusental kronor',
    ),
  ]
}

/** What an appropriation is drawn on with, and what is left of it then. */
const drawSentence = ({ appropriation: { name, year, example }, claim }: CaseDraw): string =>
  `${name} ${year}: ${formatKr(claim.status === 'REQUESTED' ? (claim.requestedOre ?? 0) : claim.claimOre)} (${claimStatusLabel[claim.status].toLowerCase()}). Därefter är ${formatKr(claim.roomAfterOre)} kvar.${example ? ' Beloppen i anslaget är exempel.' : ''}`

const ratesTold = (rates: Parameters<typeof calculationWorkbook>[1]['rates']) =>
  rates.mode === 'FIXED'
    ? [{ label: 'Internränta alla år', value: `${rates.ratePct} %`, source: rates.source }]
    : rates.years.map(({ year, ratePct, source }) => ({
        label: `Internränta ${year}`,
        value: `${ratePct} %`,
        source,
      }))
