import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { asc, eq } from 'drizzle-orm'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialect } from '#db/dialect'
import { verifyAudit } from '#db/repositories/audit'
import * as t from '#db/schema'
import { makePlace, type Place } from '#tests/support/cases'
import { temporaryDatabase } from '#tests/support/database'
import { projectRoot } from '#tests/support/project-root'

/** Bundled where node_modules is found from. */
const folder = path.join(projectRoot, 'node_modules', '.cache', `radslag-${process.pid}-${dialect}`)
const script = path.join(folder, 'registering-process.mjs')

let made: Awaited<ReturnType<typeof temporaryDatabase>>
beforeAll(async () => {
  made = await temporaryDatabase()
  mkdirSync(folder, { recursive: true })
  const at = (name: string) => path.join(projectRoot, name)
  await build({
    ...{ entryPoints: [at('tests/support/registering-process.ts')], outfile: script, bundle: true },
    ...{ platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error' },
    alias: { '~': at('app'), '#db': at('db'), '#tests': at('tests') },
  })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await made.dispose()
})

/** Starts a process that registers; `numbers` grows with every registration that it has been told is saved. */
function registering(
  place: Place,
  count: number,
  abreast: number,
): { child: ChildProcess; numbers: string[] } {
  const settings = {
    ...made.place,
    municipalityId: place.municipalityId,
    registerId: place.registerId,
    count,
    abreast,
  }
  const child = spawn(process.execPath, [script, JSON.stringify(settings)], {
    cwd: projectRoot,
    env: { NODE_ENV: 'test', PATH: process.env.PATH, DATABASE_URL: made.place.url ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const numbers: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => numbers.push(line))
  return { child, numbers }
}

const registered = (place: Place) =>
  made.database.read
    .select({ id: t.cases.id, number: t.cases.number, serial: t.cases.serial })
    .from(t.cases)
    .where(eq(t.cases.municipalityId, place.municipalityId))
    .orderBy(asc(t.cases.serial))

const counting = (length: number) => Array.from({ length }, (_, at) => at + 1)

describe('many processes in one register (NUM-04, issue 3: trust)', () => {
  it('hundreds of registrations at once never give the same number and leave no hole', async () => {
    const place = await makePlace(made.database, { slug: 'many' })
    const processes = counting(4).map(() => registering(place, 75, 5))
    const codes = await Promise.all(
      processes.map(async ({ child }) => (await once(child, 'close'))[0] as number),
    )
    expect(codes).toEqual([0, 0, 0, 0])
    const told = processes.flatMap(({ numbers }) => numbers)
    const rows = await registered(place)
    expect(rows.map(({ serial }) => serial)).toEqual(counting(300))
    expect(new Set(told)).toEqual(new Set(rows.map(({ number }) => number)))
    expect(told).toHaveLength(300)
    // They did take turns: no process had the register to itself.
    for (const { numbers } of processes) expect(numbers).toHaveLength(75)
    expect(await verifyAudit(made.database.read, place.municipalityId)).toEqual({
      links: 300,
      brokenAt: null,
    })
  })

  it('a process killed in the middle loses nothing that was answered as saved, and leaves no hole', async () => {
    const place = await makePlace(made.database, { slug: 'killed' })
    const told: string[] = []
    for (const after of [3, 11, 24]) {
      const { child, numbers } = registering(place, 100_000, 4)
      while (numbers.length < after) await new Promise((resolve) => setTimeout(resolve, 1))
      child.kill('SIGKILL')
      await once(child, 'close')
      told.push(...numbers)
    }
    const { child, numbers } = registering(place, 5, 1)
    await once(child, 'close')
    told.push(...numbers)
    const rows = await registered(place)
    expect(rows.map(({ serial }) => serial)).toEqual(counting(rows.length))
    const saved = new Set(rows.map(({ number }) => number))
    expect(told.filter((number) => !saved.has(number))).toEqual([])
    expect(told.length).toBeGreaterThanOrEqual(3 + 11 + 24 + 5)
    // Each is whole: its document, its history, its day to keep and its audit entry came with it or not at all.
    const { read } = made.database
    const of = async (table: typeof t.documents | typeof t.caseEvents | typeof t.deadlines) =>
      (await read.select({ caseId: table.caseId }).from(table)).filter(({ caseId }) =>
        rows.some(({ id }) => id === caseId),
      ).length
    for (const table of [t.documents, t.caseEvents, t.deadlines]) expect(await of(table)).toBe(rows.length)
    expect(await verifyAudit(read, place.municipalityId)).toEqual({ links: rows.length, brokenAt: null })
  })
})
