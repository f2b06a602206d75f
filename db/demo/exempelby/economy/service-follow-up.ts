import { eq } from 'drizzle-orm'
import type { Context } from '../../../../app/use-cases/context'
import type { Transaction } from '../../../connection'
import * as t from '../../../schema'
import type { EconomyPlace } from '.'

/** How well the sources suit as behaviour keys, by the agreement. */
const suitability: [source: string, suitability: string, comment: string][] = [
  ['Agresso', 'Mindre lämplig', 'Tiden för en transaktion varierar.'],
  ['Tidrapporteringssystem', 'Mer lämplig', 'Den verkliga tiden säger mer, men uppgifterna saknas i dag.'],
  ['Ärendehanteringssystem (support)', 'Mindre lämplig', 'Tiden för ett supportärende varierar.'],
]

type Reading = [
  area: string,
  leadTime: string,
  days: number,
  from: string,
  to: string,
  received: number,
  onTime: number,
]

/** Invented, and said to be; the lead times are the agreement's, which does not tell which are one day and which three. */
const readings: Reading[] = [
  ['Leverantörsreskontra', 'Stoppa faktura hos betalningsinstitut', 1, '2022-07-01', '2022-12-31', 312, 306],
  ['Leverantörsreskontra', 'Stoppa faktura hos betalningsinstitut', 1, '2023-01-01', '2023-06-30', 298, 296],
  ['Kundreskontra', 'Återbetalning till kund', 3, '2022-07-01', '2022-12-31', 5_060, 4_655],
  ['Kundreskontra', 'Återbetalning till kund', 3, '2023-01-01', '2023-06-30', 4_910, 4_763],
  [
    'Hyresadministration',
    'Registrering av andrahandsuthyrningsavtal',
    3,
    '2023-01-01',
    '2023-06-30',
    1_038,
    965,
  ],
]

/** What the municipality with the service agreement follows up: sources for keys, and lead times as examples. */
export async function fillServiceFollowUp(
  ctx: Context,
  tx: Transaction,
  { id }: EconomyPlace,
): Promise<void> {
  const areas = await tx.select().from(t.serviceAreas).where(eq(t.serviceAreas.municipalityId, id))
  const caseId = areas[0]?.caseId
  if (!caseId) return
  await tx.insert(t.keySourceSuitability).values(
    suitability.map(([source, word, comment], position) => ({
      ...{ id: ctx.newId(), caseId, position, source, suitability: word, comment },
    })),
  )
  await tx.insert(t.leadTimeReadings).values(
    readings.flatMap(([area, leadTime, days, fromDay, toDay, received, onTime]) => {
      const serviceAreaId = areas.find(({ name }) => name === area)?.id
      return serviceAreaId
        ? [
            {
              ...{ id: ctx.newId(), serviceAreaId, leadTime, days, fromDay, toDay, received, onTime },
              ...{ comment: 'Exempel', createdAt: ctx.now(), createdBy: null },
            },
          ]
        : []
    }),
  )
}
