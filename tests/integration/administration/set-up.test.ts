import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodies, oneTimeTokens, parties, registers } from '#db/schema'
import { rolesHeld } from '#db/repositories/sessions'
import { replaceSetUpToken } from '#db/repositories/accounts'
import { offerSetUp } from '~/server/set-up'
import { readEnv } from '~/server/env'
import { createLog } from '~/server/log'
import { hashed } from '~/use-cases/accounts/secrets'
import { isSetUpOpen, setUp } from '~/use-cases/administration/set-up'
import { temporaryDatabase } from '#tests/support/database'
import { uuidv7 } from 'uuidv7'
import { publicActor } from '../accounts/actors'
import { plainPasswords, testPortal, type TestPortal } from '../accounts/portal'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.dispose())

describe('the first set-up', () => {
  it('makes council, board, register, parties and an account that administers and registers', async () => {
    const { read } = portal.database
    const names = (await read.select().from(bodies)).map(({ name }) => name)
    expect(names.sort()).toEqual(['Kommunfullmäktige', 'Kommunstyrelsen'])
    expect(await read.select().from(registers)).toMatchObject([
      { code: 'KS', numberPattern: '{unit} {year}/{serial}' },
    ])
    expect(await read.select().from(parties)).toHaveLength(8)
    const held = await rolesHeld(read, { id: portal.administratorId, personId: null }, '2026-11-20')
    expect(held.map(({ role }) => role)).toEqual(['system_owner_admin', 'registrar'])
    expect(portal.municipality).toMatchObject({ slug: 'norrtalje', published: false })
  })

  it('closes with the first account, also for one who has a fresh code', async () => {
    await portal.database.transaction((tx) =>
      replaceSetUpToken(tx, { id: hashed('WXYZ'), expiresAt: '2027-01-01T00:00:00.000Z' }),
    )
    const ctx = portal.ctx(publicActor)
    expect(await isSetUpOpen(ctx)).toBe(false)
    const again = await setUp(ctx, portal.passwords, { ...portal.setUpInput, code: 'WXYZ', email: 'b@x.se' })
    expect(again).toMatchObject({ ok: false, refusal: 'set-up-closed' })
  })

  it('needs the right code, limits guesses, and of two at once lets one through', async () => {
    const { database, dispose } = await temporaryDatabase()
    try {
      const ctx = { ...portal.ctx(publicActor), database, newId: uuidv7 }
      const input = { ...portal.setUpInput, code: 'QQQQ-RRRR' }
      expect(await setUp(ctx, plainPasswords(), input)).toMatchObject({ refusal: 'code-wrong' })
      await database.transaction((tx) =>
        replaceSetUpToken(tx, { id: hashed('QQQQRRRR'), expiresAt: '2027-01-01T00:00:00.000Z' }),
      )
      expect(await setUp(ctx, plainPasswords(), { ...input, code: 'QQQQ-RRRS' })).toMatchObject({
        refusal: 'code-wrong',
      })
      expect(await setUp(ctx, plainPasswords(), { ...input, municipalityName: 'Om' })).toMatchObject({
        refusal: 'municipality-name-reserved',
      })
      expect(
        await setUp(ctx, plainPasswords(), { ...input, email: 'nej' }),
        'a refusal leaves nothing',
      ).toMatchObject({
        refusal: 'email-invalid',
      })
      expect(await database.read.select().from(bodies)).toEqual([])
      const both = await Promise.all([
        setUp(ctx, plainPasswords(), input),
        setUp(ctx, plainPasswords(), { ...input, email: 'annan@norrtalje.se' }),
      ])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    } finally {
      await dispose()
    }
  })

  it('blocks after thirty tries', async () => {
    const { database, dispose } = await temporaryDatabase()
    try {
      const ctx = { ...portal.ctx(publicActor), database }
      const answers = []
      for (let n = 0; n < 31; n++) answers.push(await setUp(ctx, plainPasswords(), portal.setUpInput))
      expect(answers.at(29)).toMatchObject({ refusal: 'code-wrong' })
      expect(answers.at(30)).toMatchObject({ refusal: 'too-many-attempts' })
    } finally {
      await dispose()
    }
  })

  it('prints a code at start only while there is no account, and keeps its hash', async () => {
    const { database, dispose } = await temporaryDatabase()
    try {
      const printed: { code: string }[] = []
      const log = Object.assign(createLog('silent'), {
        warn: (detail: { code: string }) => void printed.push(detail),
      }) as ReturnType<typeof createLog>
      const env = readEnv({ NODE_ENV: 'test' })
      await offerSetUp({ database, log, env })
      expect(printed[0]?.code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
      const kept = await database.read.select().from(oneTimeTokens)
      expect(kept).toHaveLength(1)
      expect(kept[0]?.id).toBe(hashed(printed[0]?.code.replaceAll('-', '') ?? ''))
      await offerSetUp({ database: portal.database, log, env })
      expect(printed).toHaveLength(1)
    } finally {
      await dispose()
    }
  })
})
