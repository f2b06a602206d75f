import { registerCase } from '~/use-cases/cases/register-case'
import type { Context } from '~/use-cases/context'
import type { MemoTemplate } from '~/domain/memos'
import type { RegisterCaseInput } from '~/use-cases/cases/register-case'
import { startMemo } from '~/use-cases/memos/start-memo'
import { accounts, appointments } from '#db/schema'
import { municipalityWithClerk } from '../register/place'

export const template: MemoTemplate = {
  slug: 'prov',
  name: 'Tjänsteskrivelse',
  description: 'Till prov.',
  kind: 'memo',
  style: 'generic',
  order: 1,
  cases: [],
  decidesMoney: false,
  sections: [
    {
      key: 'beslut',
      heading: 'Förslag till beslut',
      required: true,
      order: 1,
      decision: true,
      start: '{{namnd}} beslutar\n\natt avslå motionen',
    },
    { key: 'bedomning', heading: 'Bedömning', required: true, order: 2 },
    { key: 'ekonomi', heading: 'Ekonomi', required: false, order: 3, financing: true },
  ],
}

/** What the approval asks of the file engine: bytes that tell which text they were made of. */
export const renderPdf = async (document: object) => Buffer.from(`%PDF ${JSON.stringify(document)}`)

export type MemoPlace = Awaited<ReturnType<typeof memoPlace>>

/** A motion in a municipality where an officer writes, a colleague helps and a manager approves. */
export async function memoPlace(given: Partial<RegisterCaseInput> = {}) {
  const place = await municipalityWithClerk()
  const createdAt = '2026-01-01T00:00:00.000Z'
  await place.database.transaction(async (tx) => {
    for (const [id, role] of [
      ['officer', 'case_officer'],
      ['secretary', 'board_secretary'],
      ['manager', 'manager'],
    ] as const) {
      const account = { municipalityId: 'm', email: `${id}@exempel.se`, name: id, status: 'active' as const }
      await tx.insert(accounts).values({ id, ...account, invented: true, createdAt })
      await tx.insert(appointments).values({ id, accountId: id, role, bodyId: 'ks', createdAt })
    }
  })
  const registered = await registerCase(place.clerk, {
    municipalityId: 'm',
    registerId: 'r-ks',
    kind: 'motion',
    publicTitle: 'Motion om lånecyklar',
    receivedDay: '2026-11-01',
    responsibleAccountId: 'officer',
    ...given,
  })
  if (!registered.ok) throw new Error(registered.refusal)
  const { slug, caseId, number } = registered.value
  const as = (role: Parameters<typeof place.account>[0], accountId: string, bodyId: string | null = 'ks') =>
    place.as(place.account(role, { accountId, bodyId }))
  const officer = as('case_officer', 'officer')
  const start = async (ctx: Context = officer) => {
    const started = await startMemo(ctx, { municipalityId: 'm', slug, template, title: 'Svar på motionen' })
    if (!started.ok) throw new Error(started.refusal)
    return { municipalityId: 'm', slug, memoId: started.value.memoId }
  }
  return {
    ...place,
    ...{ slug, caseId, number, start, officer },
    roleOf: as,
    secretary: as('board_secretary', 'secretary'),
    manager: as('manager', 'manager'),
  }
}
