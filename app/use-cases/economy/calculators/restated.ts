import { restateSplit, type ZeroKeyPolicy } from '~/domain/finance'
import { formatKr, formatPercent } from '~/text/format'
import { restatedWorkbook } from '../workbooks/restated'
import type { Calculator, Computed, Values } from './model'
import { cellsOf, type PastedColumn, pasted, readPasted } from './pasted-table'
import { policyFields } from './price-input'
import { Reader } from './read'
import { ore, sumCell, text } from './table'

const fixed = ['nyckel', 'vikt']

function compute(values: Values): Computed {
  const read = new Reader(values)
  const amountOre = read.kronor('belopp')
  const heads = cellsOf(read.text('nycklar'))[0]?.cells ?? []
  const successors = heads.filter((name) => name !== '' && !fixed.includes(name.toLowerCase()))
  const rows = readPasted(read, 'nycklar', [
    { key: 'key', name: 'Nyckel', kind: 'text' },
    { key: 'weightPct', name: 'Vikt', kind: 'percent' },
    ...successors.map((name): PastedColumn => ({
      key: `volume-${name}`,
      name,
      kind: 'number',
      optional: true,
    })),
  ])
  const zeroKeyPolicy = read.choice<ZeroKeyPolicy>(
    'nollnyckel',
    { fel: 'ERROR', fordela: 'REDISTRIBUTE' },
    'ERROR',
  )
  if (read.failed) return { ok: false, errors: read.errors }
  const keys = rows.map((row) => ({
    key: String(row.key),
    weightPct: String(row.weightPct),
    volumes: successors.map((name) => (row[`volume-${name}` as 'key'] as string | null) ?? null),
  }))
  const answer = restateSplit({ amountOre, keys, zeroKeyPolicy })
  if (!answer.ok) return read.refused(answer.refusal, {}, 'nycklar')
  const shares = answer.value
  return {
    ok: true,
    workbook: (about) =>
      restatedWorkbook(about, {
        from: 'Förvaltningen',
        successors,
        areas: [{ name: 'Publicerat belopp', input: { amountOre, keys, zeroKeyPolicy }, sharesOre: shares }],
      }),
    result: {
      sentence: `Av de publicerade ${formatKr(amountOre)} räknas ${shares.map((share, at) => `${formatKr(share)} till ${successors[at] ?? ''}`).join(' och ')}.`,
      figures: shares.map((share, at) => ({ label: successors[at] ?? '', cell: { ore: share } })),
      charts: [],
      tables: [
        {
          id: 'omraknat',
          caption: 'Omräknat jämförelsetal, kronor',
          columns: [text('Förvaltning'), ...ore('Omräknat')],
          rows: shares.map((share, at) => [
            successors[at] ?? '',
            {
              ore: share,
              how: {
                title: successors[at] ?? '',
                result: formatKr(share),
                formula:
                  'det publicerade beloppet × vikten; vikten = summan över nycklarna av nyckelns vikt × volymen / alla efterträdares volym',
                lines: [],
                inputs: keys.map(({ key, weightPct, volumes }) => ({
                  term: `${key}, ${formatPercent(weightPct)}`,
                  value: `${volumes[at] ?? 0} av ${volumes.reduce<number>((sum, volume) => sum + Number(volume ?? 0), 0)}`,
                })),
                rounding: 'Största restens metod: delarna blir tillsammans exakt det publicerade beloppet.',
              },
            },
          ]),
          total: ['Publicerat', sumCell('Alla efterträdare', shares, amountOre)],
          note: 'Det publicerade priset skrivs aldrig över. Det omräknade står bredvid, med skäl och dag.',
        },
      ],
      request: {
        op: 'restate_split',
        amount_ore: amountOre,
        keys: keys.map(({ key, weightPct, volumes }) => ({
          key,
          weight_pct: weightPct,
          volumes: volumes.map(Number),
        })),
      },
    },
  }
}

export const restated: Calculator = {
  slug: 'omraknat',
  title: 'Omräknat jämförelsetal',
  lede: 'Förra årets publicerade belopp för en förvaltning som har delats, räknat för efterträdarna.',
  fields: [
    [{ name: 'belopp', label: 'Publicerat belopp', kind: 'line', suffix: 'kr' }, ...policyFields.slice(0, 1)],
    [
      {
        name: 'nycklar',
        label: 'Efterträdarnas volymer',
        kind: 'table',
        rows: 5,
        hint: 'Kolumner: Nyckel, Vikt, och sedan en för varje efterträdare.',
      },
    ],
  ],
  examples: [
    {
      id: 'W16',
      title: 'VOF delas i två: 3 862 521,01 kr för leverantörsfakturor 2025',
      values: {
        belopp: '3 862 521,01',
        nycklar: pasted(
          ['Nyckel', 'Vikt', 'Äldreomsorg', 'Individ och familj'],
          ['Fakturor', '50', '22 875', '17 000'],
          ['Felaktiga fakturor', '25', '2 415', '1 600'],
          ['Påminnelser', '25', '1 311', '1 100'],
        ),
      },
    },
  ],
  compute,
}
