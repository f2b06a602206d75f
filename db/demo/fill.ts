import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { passwords } from '../../app/server/password'
import { cleanText } from '../../app/documents/reading/clean'
import { ok, refuse, type Result } from '../../app/domain/shared/result'
import { registerCase } from '../../app/use-cases/cases/register-case'
import type { Context } from '../../app/use-cases/context'
import type { NewDocument } from '../../app/domain/cases/particulars'
import { noteFile } from '../repositories/documents'
import { municipalities } from '../schema'
import { demonstrationPassword } from './accounts'
import { demoCases } from './cases'
import type { DemoDocument } from './cases/demo-case'
import { registerSystems } from './exempelby/ai-register'
import { fillEconomy } from './exempelby/economy'
import { keepGoverning } from './exempelby/governing'
import { fillIndex } from './exempelby/governance-index'
import { fillMeetings } from './exempelby/meetings'
import { keepInvented, registerInvented } from './exempelby/register-cases'
import { type DemoPlace, demoPlaces } from './municipalities'
import { idsOf, insertAccounts, insertPlaces, known } from './place-rows'
import { fillThemes } from './themes'

export type Filled = { cases: { municipality: string; number: string; slug: string }[] }

/**
 * Fills an empty database with the demonstration: four municipalities with five cases registered through the use
 * case, an invented one whose council and boards can meet, and accounts of invented people. Refuses a database that has a municipality. All or nothing: the use
 * case is given the one transaction that holds everything else.
 * @param root the folder with package.json, where the documents lie under `db/demo/documents`
 */
export async function fillDemonstration(ctx: Context, root: string): Promise<Result<Filled, 'not-empty'>> {
  const [any] = await ctx.database.read.select({ id: municipalities.id }).from(municipalities).limit(1)
  if (any) return refuse('not-empty')
  const passwordHash = await passwords.hash(demonstrationPassword)
  const kept = await Promise.all(
    demoCases.map(({ documents }) =>
      Promise.all(documents.map((document) => keepDocument(ctx, root, document))),
    ),
  )
  const invented = await keepInvented(ctx)
  return ctx.database.transaction(async (tx) => {
    const inside: Context = {
      ...ctx,
      actor: { kind: 'system', name: 'Demonstrationen' },
      database: { ...ctx.database, read: tx, transaction: (work) => work(tx) },
    }
    const places = await insertPlaces(inside, tx)
    const accounts = await insertAccounts(inside, tx, places, passwordHash)
    const filled: Filled = { cases: [] }
    for (const [at, { place, register, documents: _, ...about }] of demoCases.entries()) {
      const ids = idsOf(places, place)
      const documents = kept[at] ?? []
      for (const { stored } of documents) await noteFile(tx, { ...stored, storedAt: inside.now() })
      const registered = await registerCase(inside, {
        ...about,
        municipalityId: ids.id,
        registerId: known(ids.registers, register),
        documents: documents.map(({ line }) => line),
      })
      if (!registered.ok) throw new Error(`${about.publicTitle}: ${registered.refusal}`)
      filled.cases.push({ municipality: place, number: registered.value.number, slug: registered.value.slug })
    }
    const exempelby = await registerInvented(inside, tx, idsOf(places, 'exempelby'), accounts, invented)
    await fillMeetings(inside, tx, idsOf(places, 'exempelby'), accounts)
    await fillIndex(inside, idsOf(places, 'exempelby').id)
    const economyOf = (place: DemoPlace) => ({ ...idsOf(places, place), accounts })
    await fillEconomy(inside, tx, {
      ...{ exempelby: economyOf('exempelby'), norrtalje: economyOf('norrtalje') },
      stockholm: economyOf('stockholm'),
    })
    await registerSystems(inside, tx, idsOf(places, 'exempelby').id)
    await keepGoverning(inside, idsOf(places, 'exempelby').id)
    for (const place of demoPlaces) await fillThemes(inside, idsOf(places, place).id)
    filled.cases.push(...exempelby.map((each) => ({ municipality: 'exempelby', ...each })))
    return ok(filled)
  })
}

/** Stores the bytes of a rendition and makes its register line; it is released, being our own text. */
async function keepDocument(ctx: Context, root: string, { fileName, ...line }: DemoDocument) {
  const bytes = await readFile(path.join(root, 'db', 'demo', 'documents', fileName))
  const { hash: fileHash, size } = await ctx.files.keep(bytes)
  const document: NewDocument = {
    ...line,
    released: true,
    file: { hash: fileHash, fileName, pages: null, text: cleanText(bytes.toString('utf8')) },
  }
  return { line: document, stored: { hash: fileHash, size, mime: 'text/markdown' } }
}
