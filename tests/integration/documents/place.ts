import type { Actor, Role } from '~/domain/access'
import { addVersion, type AddVersionInput } from '~/use-cases/documents/add-version'
import type { Context } from '~/use-cases/context'
import { registerCase } from '~/use-cases/cases/register-case'
import { noteFile } from '#db/repositories/documents'
import { accounts, appointments } from '#db/schema'
import { arriving, municipalityWithClerk, reader } from '../register/place'

export type Bench = Awaited<ReturnType<typeof bench>>

/** A municipality with a published case and people who write on its documents. */
export async function bench() {
  const place = await municipalityWithClerk()
  const { database } = place
  await database.transaction(async (tx) => {
    for (const [id, role] of [
      ['officer', 'case_officer'],
      ['chief', 'manager'],
    ] as const) {
      const account = { municipalityId: 'm', email: `${id}@exempel.se`, name: id, status: 'active' as const }
      const createdAt = '2026-01-01T00:00:00.000Z'
      await tx.insert(accounts).values({ id, ...account, invented: true, createdAt })
      await tx.insert(appointments).values({ id, accountId: id, role, bodyId: 'ks', createdAt })
    }
  })
  const person = (accountId: string, role: Role): Actor => place.account(role, { accountId, bodyId: 'ks' })
  const as = (actor: Actor): Context => place.as(actor)

  /** Registers a case with one document; answers with the document's place. */
  async function registered(
    direction: 'incoming' | 'outgoing' | 'drawn_up' = 'drawn_up',
    words = 'Första versionen av texten.',
  ) {
    const { hash, size } = await place.clerk.files.keep(Buffer.from(words))
    await database.transaction(async (tx) => {
      await noteFile(tx, { hash, size, mime: 'text/plain', storedAt: '2026-01-01T00:00:00.000Z' })
    })
    const made = await registerCase(place.clerk, {
      ...{ municipalityId: 'm', registerId: 'r-ks', kind: 'other', publicTitle: 'Ett ärende' },
      receivedDay: '2026-11-02',
      documents: [
        {
          ...{ kind: 'official_report', direction, publicTitle: 'En handling', day: '2026-11-02' },
          released: false,
          file: { hash, fileName: 'text.txt', pages: null, text: words },
        },
      ],
    })
    if (!made.ok) throw new Error(made.refusal)
    return { municipalityId: 'm', slug: made.value.slug, number: 1 }
  }

  const version = (
    actor: Actor,
    at: { municipalityId: string; slug: string; number: number },
    words: string,
    given: Partial<AddVersionInput> = {},
  ) => {
    const files = arriving({ 'text.txt': words })
    const file = { fileName: 'text.txt', content: once(files) }
    return addVersion(as(actor), reader, { ...at, note: `Ny: ${words}`, basedOn: 1, file, ...given })
  }

  return { ...place, as, person, registered, version }
}

/** The content of the only file that arrives. */
async function* once(files: ReturnType<typeof arriving>): AsyncGenerator<Uint8Array> {
  for await (const { content } of files) yield* content
}
