import type { NewDocument } from '~/domain/cases/particulars'
import type { Context } from '~/use-cases/context'
import { registerCase, type RegisterCaseInput } from '~/use-cases/cases/register-case'
import type { Transaction } from '#db/connection'
import { noteFile } from '#db/repositories/documents'

/** A document of one stored text, as a registration carries it. */
export const document = (given: Partial<NewDocument> = {}, text = 'En text.'): NewDocument => ({
  kind: 'other',
  direction: 'incoming',
  publicTitle: 'Skrivelse',
  day: '2026-11-19',
  released: false,
  file: { hash: 'f'.repeat(64), fileName: 'skrivelse.txt', pages: 1, text },
  ...given,
})

/** The bytes that every such document has. */
export const storedFile = (tx: Transaction) =>
  noteFile(tx, { hash: 'f'.repeat(64), size: 8, mime: 'text/plain', storedAt: '2026-01-01T00:00:00.000Z' })

/** A registered case of the municipality `m`, with its first document. */
export async function registered(ctx: Context, given: Partial<RegisterCaseInput> = {}) {
  await ctx.database.transaction(storedFile)
  const made = await registerCase(ctx, {
    municipalityId: 'm',
    registerId: 'r-ks',
    kind: 'other',
    publicTitle: 'Skrivelse om belysning',
    receivedDay: '2026-11-19',
    documents: [document()],
    ...given,
  })
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
