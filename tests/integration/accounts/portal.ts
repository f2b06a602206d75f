import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { uuidv7 } from 'uuidv7'
import { type Actor, type Role, systemActor } from './actors'
import { openFileStore } from '~/documents/store'
import { createAccount } from '~/use-cases/accounts/create-account'
import type { Context } from '~/use-cases/context'
import { setUp } from '~/use-cases/administration/set-up'
import { municipalityBySlug } from '#db/queries/municipality'
import { replaceSetUpToken } from '#db/repositories/accounts'
import { insertMunicipality } from '#db/repositories/administration'
import { hashed } from '~/use-cases/accounts/secrets'
import { temporaryDatabase } from '#tests/support/database'

export const goodPassword = 'fyra hästar på taket'

/** Quick and visible hashing, so that a test can tell what was compared. */
export function plainPasswords() {
  const compared: (string | null)[] = []
  return {
    compared,
    hash: async (password: string) => `plain:${password}`,
    matches: async (hash: string | null, password: string) => {
      compared.push(hash)
      return hash === `plain:${password}`
    },
  }
}

/** A portal set up for Norrtälje, with a second municipality beside it, and a clock that the test turns. */
export async function testPortal() {
  const { database, dispose } = await temporaryDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-portal-'))
  const clock = { now: '2026-11-20T12:00:00.000Z' }
  const passwords = plainPasswords()
  const ctx = (actor: Actor): Context => ({
    actor,
    database,
    files: openFileStore(path.join(folder, 'files')),
    today: clock.now.slice(0, 10),
    now: () => clock.now,
    newId: uuidv7,
    log: { info: () => undefined, warn: () => undefined },
  })
  await database.transaction((tx) =>
    replaceSetUpToken(tx, { id: hashed('ABCDEFGH'), expiresAt: '2026-12-01T00:00:00.000Z' }),
  )
  const input = {
    code: 'abcd-efgh',
    municipalityName: 'Norrtälje',
    displayName: 'Norrtälje kommun',
    municipalityCode: '0188',
    name: 'Anna Almgren',
    email: 'Anna@norrtalje.se',
    password: goodPassword,
    address: '192.0.2.1',
  }
  const made = await setUp(ctx({ kind: 'public' }), passwords, input)
  if (!made.ok) throw new Error(made.refusal)
  const municipality = await municipalityBySlug(database.read, made.value.slug)
  if (!municipality) throw new Error('The set-up made no municipality')
  const otherId = uuidv7()
  await database.transaction((tx) =>
    insertMunicipality(tx, {
      id: otherId,
      slug: 'strangnas',
      name: 'Strängnäs',
      displayName: 'Strängnäs kommun',
      accent: '#0f5c63',
      published: false,
      demonstration: false,
      createdAt: clock.now,
    }),
  )
  const actorOf = (
    role: Role,
    municipalityId = municipality.id,
    accountId = made.value.accountId,
  ): Actor => ({
    kind: 'account',
    accountId,
    name: 'Prövare',
    municipalityId,
    role,
    bodyId: null,
  })
  const account = async (email: string, role: string | null, municipalityId = municipality.id) => {
    const created = await createAccount(ctx(systemActor), passwords, {
      municipalityId,
      name: email,
      email,
      password: goodPassword,
      appointments: role ? [{ role }] : [],
    })
    if (!created.ok) throw new Error(created.refusal)
    return created.value.accountId
  }
  return {
    database,
    folder,
    clock,
    passwords,
    ctx,
    setUpInput: input,
    municipality,
    otherId,
    administratorId: made.value.accountId,
    administrator: actorOf('system_owner_admin'),
    actorOf,
    account,
    dispose: async () => {
      await dispose()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestPortal = Awaited<ReturnType<typeof testPortal>>
