import type { LoaderFunctionArgs } from '@remix-run/node'
import { heading, list, paragraph, picture, table } from '~/domain/shared/rich-text'
import { fileAnswer } from '~/server/file-answer'
import { renderPdf } from '~/server/writing'
import { effectSentence, krOre, signedKrOre, signedTkr } from '~/text/economy/price-list'
import { printedSmallMultiples } from '~/ui/charts/printed'
import { letterheadOf } from '~/use-cases/shared/letterhead'
import { requireVersion } from '../model/require-version'
import { scenarioOf } from './scenario.server'
import { changesOf } from './scenario-address'

const end = (header: string) => ({ header, align: 'right' as const })

/** What the changes of the address do to the prices, as PDF/A; 404 without changes, or when they cannot be run. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, version, model } = await requireVersion(args, 'economy.read')
  const changes = changesOf(new URL(args.request.url).searchParams)
  const { forecast, lines, years } = scenarioOf(model, changes)
  if (!forecast) throw new Response(null, { status: 404 })
  const { departments, total } = forecast
  const sentences = departments.map(({ name, years: own }) => effectSentence(name, own))
  const bytes = await renderPdf({
    ...{ layout: 'list', language: 'sv', kind: 'Scenario', title: `Vad händer om: ${version.name}` },
    ...{ day: ctx.today, landscape: true, letterhead: await letterheadOf(ctx, municipality.id) },
    meta: [{ label: 'Prognosår', value: `${years[0]}–${years.at(-1)}` }],
    blocks: [
      paragraph('Prognos med de senast kända volymerna och nycklarna. Prislistan ändras inte.'),
      heading(2, 'Ändringar'),
      list(lines.map(({ text }) => text)),
      heading(2, 'Vad det gör med priset'),
      paragraph(effectSentence('Förvaltningarna tillsammans', total.years)),
      list(sentences),
      picture(
        printedSmallMultiples(
          years.map(String),
          departments.map(({ name, years: own }) => ({
            ...{ title: name, values: own.map(({ changeOre }) => changeOre) },
          })),
          (ore) => signedTkr(ore),
        ),
        sentences.join(' '),
        'Ändring av priset år för år, samma skala för alla',
      ),
      table(
        ['Förvaltning', end('Pris utan ändringarna kr'), ...years.map((year) => end(`Ändring ${year} kr`))],
        departments.map(({ name, baseOre, years: own }) => [
          ...[name, krOre(baseOre)],
          ...own.map(({ changeOre }) => signedKrOre(changeOre)),
        ]),
        {
          caption: 'Ändring mot prislistan utan scenariot',
          sum: ['Summa', krOre(total.baseOre), ...total.years.map(({ changeOre }) => signedKrOre(changeOre))],
        },
      ),
    ],
  })
  return fileAnswer(bytes, { name: `${version.name}, scenario.pdf`, type: 'pdf', disposition: 'inline' })
}
