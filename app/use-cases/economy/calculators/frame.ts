import {
  claimStatuses,
  explainClaim,
  explainFrameAmount,
  explainRequest,
  explainRoom,
  type Frame,
  type FrameCase,
  frame,
} from '~/domain/finance'
import { told } from '~/text/derivations'
import { claimStatusLabel } from '~/text/economy/appropriations'
import { forecastFormula } from '~/text/economy/frame'
import { formatKr } from '~/text/format'
import { frameWorkbook } from '../workbooks/frame'
import type { Calculator, CalculatorResult, Cell, Computed, ResultTable, Values } from './model'
import { pasted, readPasted } from './pasted-table'
import { Reader } from './read'
import { ore, sumCell, text } from './table'

const lineColumns = [
  { key: 'label', name: 'Rad', kind: 'text' },
  { key: 'ore', name: 'Belopp', kind: 'kronor' },
] as const

const caseColumns = [
  { key: 'id', name: 'Ärende', kind: 'text' },
  { key: 'status', name: 'Läge', kind: 'text' },
  { key: 'requestedOre', name: 'Äskat', kind: 'kronor', optional: true },
  { key: 'decidedOre', name: 'Beslutat', kind: 'kronor', optional: true },
  { key: 'committedOre', name: 'Bundet', kind: 'kronor', optional: true },
  { key: 'actualOre', name: 'Utfall', kind: 'kronor', optional: true },
  { key: 'forecastOre', name: 'Prognos', kind: 'kronor', optional: true },
] as const

const statusOf: Readonly<Record<string, string>> = Object.fromEntries(
  claimStatuses.map((status) => [claimStatusLabel[status].toLowerCase(), status]),
)

function compute(values: Values): Computed {
  const read = new Reader(values)
  const lines = readPasted(read, 'rader', lineColumns)
  const cases = readPasted(read, 'arenden', caseColumns).map(({ status, ...rest }): FrameCase => ({
    ...rest,
    status: statusOf[status.toLowerCase()] ?? status,
  }))
  const requestOre = read.text('askar') === '' ? null : read.kronor('askar')
  if (read.failed) return { ok: false, errors: read.errors }
  const unknown = cases.find(({ status }) => !claimStatuses.some((known) => known === status))
  if (unknown) {
    const words = Object.keys(statusOf).join(', ')
    read.fail(
      'arenden',
      `Ärende ${unknown.id}, kolumn Läge: ”${unknown.status}” finns inte. Välj bland ${words}.`,
    )
    return { ok: false, errors: read.errors }
  }
  const input = { budgetLinesOre: lines.map(({ ore: amount }) => amount), cases, requestOre }
  const answer = frame(input)
  if (!answer.ok) return read.refused(answer.refusal, {}, 'arenden')
  return {
    ok: true,
    workbook: (about) => frameWorkbook(about, { lines, cases, requestOre, result: answer.value }),
    result: {
      ...resultOf(answer.value, cases),
      tables: [claimTable(answer.value, cases), roomTable(answer.value, lines)],
      request: {
        op: 'frame',
        budget_lines_ore: Object.fromEntries(lines.map(({ label, ore: amount }) => [label, amount])),
        cases: cases.map(
          ({ id, status, requestedOre, decidedOre, committedOre, actualOre, forecastOre }) => ({
            id,
            status,
            requested_ore: requestedOre ?? 0,
            decided_ore: decidedOre ?? 0,
            committed_ore: committedOre ?? 0,
            actual_ore: actualOre ?? 0,
            forecast_ore: forecastOre ?? null,
          }),
        ),
        request_ore: requestOre,
      },
    },
  }
}

function resultOf(
  answer: Frame,
  cases: readonly FrameCase[],
): Pick<CalculatorResult, 'sentence' | 'figures' | 'charts' | 'notices'> {
  const { frameOre, claims, roomOre, roomForecastOre, roomActualOre, request, cancelledSpending } = answer
  const room =
    roomOre < 0
      ? `Ärendena har tagit ${formatKr(-roomOre)} mer än anslaget.`
      : `Det finns ${formatKr(roomOre)} kvar att besluta om.`
  const asked = request
    ? request.allowed
      ? ` Äskandet ryms; därefter är ${formatKr(request.roomAfterOre)} kvar.`
      : ` Äskandet ryms inte: ${formatKr(request.missingOre)} saknas.`
    : ''
  const overrun = cases.filter(
    ({ forecastOre, decidedOre }) =>
      forecastOre != null && decidedOre != null && decidedOre > 0 && forecastOre > decidedOre,
  )
  return {
    sentence: room + asked,
    figures: [
      { label: 'Anslag', cell: { ore: frameOre } },
      { label: 'Kvar för beslut', cell: { ore: roomOre } },
      { label: 'Kvar enligt prognos', cell: { ore: roomForecastOre }, note: 'tidig varning' },
      { label: 'Inte utbetalt', cell: { ore: roomActualOre }, note: 'likviditet, aldrig grund för beslut' },
    ],
    charts: [
      {
        kind: 'room',
        title: 'Anslaget och ärendena',
        totalOre: frameOre,
        parts: claims
          .filter(({ claimOre }) => claimOre > 0)
          .map(({ id, claimOre }) => ({ label: id, value: claimOre })),
      },
    ],
    notices: [
      ...(request && !request.allowed
        ? [
            {
              tone: 'danger' as const,
              title: 'Anslaget räcker inte (FRAME_OVERCOMMITTED)',
              text: `${formatKr(request.missingOre)} saknas. Beslutet går att fatta först när ett tilläggsanslag eller en omdisponering har förts in.`,
            },
          ]
        : []),
      ...overrun.map(({ id, decidedOre, forecastOre }) => ({
        tone: 'warning' as const,
        title: `Prognosen för ${id} är högre än beslutet`,
        text: `Ärendet tar ${formatKr(decidedOre ?? 0)} av anslaget, som beslutet säger, men prognosen är ${formatKr((forecastOre ?? 0) - (decidedOre ?? 0))} högre.`,
      })),
      ...cancelledSpending.map(({ id, actualOre }) => ({
        tone: 'warning' as const,
        title: `${id} är avbrutet`,
        text: `${formatKr(actualOre)} är redan betalt och kan behöva tas som driftkostnad.`,
      })),
    ],
  }
}

function claimTable({ claims, claimedOre }: Frame, cases: readonly FrameCase[]): ResultTable {
  const given = (amount: number | null | undefined) => (amount == null ? null : { ore: amount })
  const sum = (of: (claim: Frame['claims'][number]) => number) => claims.map(of)
  const forecasts = sum(({ forecastOre }) => forecastOre)
  return {
    id: 'arenden',
    caption: 'Vad ärendena tar av anslaget, kronor',
    columns: [
      text('Ärende'),
      text('Läge'),
      ...ore('Beslutat', 'Bundet', 'Utfall', 'Prognos', 'Tar av anslaget', 'Räknas i prognosen'),
    ],
    rows: claims.map((claim, at) => {
      const { id, status, claimOre, forecastOre } = claim
      const entry = cases[at] ?? { id, status }
      return [
        id,
        claimStatusLabel[status].toLowerCase(),
        given(entry?.decidedOre),
        given(entry?.committedOre),
        given(entry?.actualOre),
        given(entry?.forecastOre),
        {
          ore: claimOre,
          how: told(`Tar av anslaget: ${id}`, explainClaim(entry, claim)),
        },
        {
          ore: forecastOre,
          how: {
            title: `Räknas i prognosen: ${id}`,
            result: formatKr(forecastOre),
            formula: forecastFormula[status],
            lines: [],
          },
        },
      ]
    }),
    total: [
      'Summa',
      null,
      null,
      null,
      null,
      null,
      sumCell(
        'Tar av anslaget i allt',
        sum(({ claimOre }) => claimOre),
        claimedOre,
      ),
      sumCell(
        'Prognos i allt',
        forecasts,
        forecasts.reduce((all, amount) => all + amount, 0),
      ),
    ],
  }
}

function roomTable(answer: Frame, lines: readonly { label: string; ore: number }[]): ResultTable {
  const { frameOre, roomOre, roomForecastOre, roomActualOre, request } = answer
  const given = explainFrameAmount(lines.map(({ label, ore: amount }) => ({ name: label, ore: amount })))
  const row = (label: string, amount: number, how: Parameters<typeof told>[1]): Cell[] => [
    label,
    { ore: amount, how: told(label, how) },
  ]
  return {
    id: 'utrymme',
    caption: 'Anslag och utrymme, kronor',
    columns: [text('Post'), ...ore('Belopp')],
    rows: [
      ...lines.map(({ label, ore: amount }) => [label, { ore: amount }]),
      row('Anslag', frameOre, given),
      row('Kvar för beslut', roomOre, explainRoom(answer, 'roomOre')),
      row('Kvar enligt prognos', roomForecastOre, explainRoom(answer, 'roomForecastOre')),
      row('Inte utbetalt', roomActualOre, explainRoom(answer, 'roomActualOre')),
      ...(request
        ? [
            row(
              'Kvar efter äskandet',
              request.roomAfterOre,
              explainRequest(roomOre, roomOre - request.roomAfterOre),
            ),
          ]
        : []),
    ],
  }
}

export const frameCalculator: Calculator = {
  slug: 'anslag',
  title: 'Anslag och utrymme',
  lede: 'Vad som är kvar av en investeringsram när ärendena har tagit sitt, och om ett nytt äskande ryms.',
  fields: [
    [
      {
        name: 'rader',
        label: 'Anslagets rader',
        kind: 'table',
        rows: 6,
        hint: 'Kolumner: Rad, Belopp. Det som förs bort är negativt.',
      },
      {
        name: 'arenden',
        label: 'Ärenden',
        kind: 'table',
        rows: 6,
        hint: 'Kolumner: Ärende, Läge (äskat, beslutat, slutredovisat, avbrutet), Beslutat, Bundet, Utfall, Prognos.',
      },
    ],
    [{ name: 'askar', label: 'Nytt äskande', kind: 'line', suffix: 'kr', optional: true }],
  ],
  examples: [
    {
      id: 'W9',
      title: 'Anslag på 13 740 000 kr, fyra ärenden och ett äskande på 4 000 000 kr',
      values: {
        rader: pasted(
          ['Rad', 'Belopp'],
          ['Ursprungligt anslag', '12 000 000'],
          ['Tilläggsanslag', '1 500 000'],
          ['Ombudgeterat', '640 000'],
          ['Omdisponerat bort', '−400 000'],
        ),
        arenden: pasted(
          ['Ärende', 'Läge', 'Beslutat', 'Bundet', 'Utfall', 'Prognos'],
          ['A', 'slutredovisat', '3 000 000', '0', '2 871 450,50', ''],
          ['B', 'beslutat', '5 200 000', '4 950 000', '3 310 000', '5 480 000'],
          ['C', 'beslutat', '2 300 000', '0', '0', '2 300 000'],
          ['D', 'äskat', '0', '0', '0', ''],
        ),
        askar: '4 000 000',
      },
      notes: ['Ärende A lämnade tillbaka 128 549,50 kr när det slutredovisades.'],
    },
  ],
  compute,
}
