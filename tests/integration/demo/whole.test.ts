import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemonstration } from '#db/demo/fill'
import * as t from '#db/schema'
import { projectRoot } from '#tests/support/project-root'
import { type Demonstration, emptyPlace } from './filled'

let place: Demonstration
beforeAll(async () => {
  place = await emptyPlace()
})
afterAll(() => place.dispose())

it('fills all or nothing: what stops half-way leaves an empty database that can be filled again', async () => {
  let given = 0
  const newId = () => {
    given += 1
    if (given > 600) throw new Error('stopped half-way')
    return place.ctx.newId()
  }
  await expect(fillDemonstration({ ...place.ctx, newId }, projectRoot)).rejects.toThrow('stopped half-way')
  for (const table of [t.municipalities, t.accounts, t.cases, t.counters, t.auditEntries])
    expect(await place.database.read.select().from(table)).toEqual([])
  const filled = await place.fill()
  expect(filled.ok && filled.value.cases).toHaveLength(12)
})
