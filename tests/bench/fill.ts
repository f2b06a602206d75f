import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import path from 'node:path'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Role } from '~/domain/access'
import { openDatabase, type Read } from '#db/connection'
import { migrate } from '#db/migrate'
import * as t from '#db/schema'
import { makeCases, makePlace } from '../support/cases'

/** What the questions to the portal are made from. */
export type Filled = {
  slug: string
  registerId: string
  /** Cookies of two signed-in registrars; the second has all that is begun. */
  cookie: string
  cookieOfBegun: string
  /** Some of the cases that everyone may see, evenly from the whole register. */
  sample: { slug: string; title: string; words: string }[]
  /** Begun registrations without documents, one for each time the form is sent. */
  intakeIds: string[]
  fillSeconds: number
  databaseBytes: number
}

const SAMPLE = 2000
const INTAKES = 10_000
const sessionOf = (accountId: string) => `session-${accountId}`
const cookieOf = (accountId: string) => `radslag_session=${sessionOf(accountId)}`

/** Fills an empty folder with a municipality of so many cases and a registrar who is signed in. */
export async function fill(folder: string, root: string, count: number): Promise<Filled> {
  const began = performance.now()
  const now = new Date()
  const database = openDatabase({ folder })
  await migrate(database, root, now.toISOString())
  const place = await makePlace(database, { slug: 'provkommun', name: 'Provkommun' })
  const [first = '', second = ''] = place.accountIds
  await makeCases(database, { place, count })
  const at = now.toISOString()
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString()
  const role: Role = 'registrar'
  const intakeIds = Array.from({ length: INTAKES }, (_, nth) => `intake-${nth}`)
  await database.transaction(async (tx) => {
    for (const accountId of place.accountIds) {
      await tx
        .insert(t.appointments)
        .values({ id: `appointment-${accountId}`, accountId, role, createdAt: at })
      const id = createHash('sha256').update(sessionOf(accountId)).digest('hex')
      await tx.insert(t.sessions).values({ id, accountId, expiresAt: tomorrow })
    }
    const begun = { municipalityId: place.municipalityId, accountId: second, state: 'open' as const }
    for (const id of intakeIds) await tx.insert(t.intakes).values({ ...begun, id, createdAt: at })
  })
  const fillSeconds = (performance.now() - began) / 1000
  const sample = await sampleOf(database.read, Math.max(1, Math.floor(count / SAMPLE)))
  await database.close()
  return {
    slug: place.slug,
    registerId: place.registerId,
    cookie: cookieOf(first),
    cookieOfBegun: cookieOf(second),
    sample,
    intakeIds,
    fillSeconds,
    databaseBytes: statSync(path.join(folder, 'radslag.sqlite')).size,
  }
}

/** A name with a number from a case's text: the number is rare, the name common. */
const rareWords = (text: string) => /(\p{L}+ \d{3,})\)/u.exec(text)?.[1]

async function sampleOf(read: Read, every: number): Promise<Filled['sample']> {
  const rows = await read
    .select({ slug: t.cases.slug, title: t.cases.publicTitle, text: t.documentTexts.text })
    .from(t.cases)
    .innerJoin(t.documents, eq(t.documents.caseId, t.cases.id))
    .innerJoin(t.documentVersions, eq(t.documentVersions.documentId, t.documents.id))
    .innerJoin(t.documentTexts, eq(t.documentTexts.versionId, t.documentVersions.id))
    .where(and(eq(t.cases.published, true), sql`${t.cases.serial} % ${every} = 0`))
    .orderBy(asc(t.cases.registeredAt))
  return rows.map(({ slug, title, text }) => ({ slug, title, words: rareWords(text) ?? title }))
}
