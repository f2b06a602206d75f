import { uuidv7 } from 'uuidv7'
import type { Database } from '#db/connection'
import * as t from '#db/schema'
import { makePlace, type Place } from '#tests/support/cases'
import { councilOf, type Composition } from '#tests/support/composition'
import { temporaryDatabase } from '#tests/support/database'
import { publicActor, type Role } from '~/domain/access'
import type { Context } from '~/use-cases/context'

export const TODAY = '2026-11-21'

export type MandatePlace = {
  database: Database
  place: Place
  council: Composition
  as: (role: Role | 'public', today?: string) => Context
  dispose: () => Promise<void>
}

/** A municipality with a council of eleven members and five deputies, from 15 October 2026. */
export async function mandatePlace(): Promise<MandatePlace> {
  const { database, dispose } = await temporaryDatabase()
  const place = await makePlace(database, { slug: 'provby', name: 'Provby' })
  await database.transaction((tx) =>
    tx.insert(t.parties).values(
      ['S', 'M', 'C'].map((code) => ({
        ...{ id: `party-${code}`, municipalityId: place.municipalityId, code, name: code },
        createdAt: '2026-01-01T00:00:00.000Z',
      })),
    ),
  )
  const council = await councilOf(database, place, {
    ...{ seats: { S: 5, M: 4, C: 2 }, deputies: { S: 2, M: 2, C: 1 } },
    ...{ from: '2026-10-15', to: '2030-10-14' },
  })
  const as = (role: Role | 'public', today = TODAY): Context => ({
    actor:
      role === 'public'
        ? publicActor
        : {
            ...{ kind: 'account' as const, accountId: place.accountIds[0] ?? '', name: 'Prov' },
            ...{ municipalityId: place.municipalityId, role, bodyId: null },
          },
    database,
    files: {} as Context['files'],
    today,
    now: () => `${today}T12:00:00.000Z`,
    newId: uuidv7,
    log: { info: () => undefined, warn: () => undefined },
  })
  return { database, place, council, as, dispose }
}
