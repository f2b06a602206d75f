import { eq } from 'drizzle-orm'
import type { Role } from '~/domain/access'
import type { CaseKind } from '~/domain/cases/kinds'
import type { NewDocument, Particulars } from '~/domain/cases/particulars'
import { advanceCase } from '~/use-cases/cases/advance-case'
import { addDocumentRows } from '~/use-cases/cases/document-rows'
import { registerCase, type RegisterCaseInput } from '~/use-cases/cases/register-case'
import type { Context } from '~/use-cases/context'
import * as t from '#db/schema'
import { municipalityWithClerk } from '../register/place'

const createdAt = '2026-01-01T00:00:00.000Z'

export type Council = Awaited<ReturnType<typeof councilPlace>>

/** A municipality with a council, an executive board with its committee and register, and a board. */
export async function councilPlace() {
  const place = await municipalityWithClerk()
  const { database, as, account } = place
  await database.transaction(async (tx) => {
    for (const [id, kind, name] of [
      ['kf', 'council', 'Kommunfullmäktige'],
      ['kst', 'executive_board', 'Kommunstyrelsen i Granköping'],
      ['au', 'working_committee', 'Arbetsutskottet'],
      ['kansli', 'administration', 'Kommunkansliet'],
    ] as const)
      await tx
        .insert(t.bodies)
        .values({ id, municipalityId: 'm', kind, name, slug: id, sortKey: name, createdAt })
    await tx.insert(t.registers).values({
      ...{ id: 'r-kst', municipalityId: 'm', bodyId: 'kst', code: 'KST', name: 'Styrelsens diarium' },
      ...{ numberPattern: '{unit} {year}/{serial}', demonstration: false, createdAt },
    })
  })
  const acting = (role: Role, accountId = 'clerk'): Context => as(account(role, { accountId }))
  const clerk = acting('registrar')

  const register = async (
    kind: CaseKind,
    about: Partial<RegisterCaseInput> & { particulars?: Particulars } = {},
  ): Promise<{ caseId: string; slug: string; number: string }> => {
    const registered = await registerCase(clerk, {
      ...{ municipalityId: 'm', registerId: 'r-kst', kind, publicTitle: `Ett ärende av slaget ${kind}` },
      receivedDay: '2026-10-01',
      ...about,
    })
    if (!registered.ok) throw new Error(registered.refusal)
    return registered.value
  }

  const step = async (slug: string, event: string, given: Record<string, string> = {}, ctx = clerk) =>
    advanceCase(ctx, { municipalityId: 'm', slug, event, given })

  /** The same, where it must go through. */
  const done = async (slug: string, event: string, given: Record<string, string> = {}, ctx = clerk) => {
    const answer = await step(slug, event, given, ctx)
    if (!answer.ok) throw new Error(`${event}: ${answer.refusal} ${JSON.stringify(answer.detail)}`)
    return answer.value.state
  }

  const row = async (slug: string) => {
    const [found] = await database.read.select().from(t.cases).where(eq(t.cases.slug, slug))
    if (!found) throw new Error(`No case ${slug}`)
    return found
  }

  const document = async (slug: string, kind: NewDocument['kind']) => {
    const { id: caseId } = await row(slug)
    await database.transaction((tx) =>
      addDocumentRows(clerk, tx, { caseId, municipalityId: 'm' }, [
        { kind, direction: 'drawn_up', publicTitle: kind, day: '2026-11-01', released: false },
      ]),
    )
  }

  const decide = (rule: string, value: string) =>
    database.transaction(async (tx) => {
      await tx.insert(t.localRules).values({
        ...{ id: `rule-${rule}`, municipalityId: 'm', rule, value, decidedBy: 'KF' },
        ...{ validFrom: '2026-01-01', createdAt },
      })
    })

  return { ...place, acting, clerk, register, step, done, row, document, decide }
}

/** A meeting as it is typed in a form. */
export const held = (body: string, meetingDay: string, paragraph = '') => ({ body, meetingDay, paragraph })
