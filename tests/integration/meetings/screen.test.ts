import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { screenOf } from '#db/queries/meetings/screen'
import { agendaItems, cases } from '#db/schema'
import { entry, summonedCouncil } from './record-place'

let place: Awaited<ReturnType<typeof summonedCouncil>>
beforeEach(async () => {
  place = await summonedCouncil()
})
afterEach(() => place.dispose())

const screen = () => screenOf(place.database.read, 'meeting')
const proposed = () =>
  entry('proposal', { proposalId: 'p1', kind: 'counter', text: 'Orden om Kalle', movers: ['m2'] }, 'i1')
const voted = () =>
  entry(
    'vote',
    {
      ...{
        voteId: 'v1',
        purpose: 'main' as const,
        yesMeans: 'Bifall',
        noMeans: 'Orden om Kalle',
        secret: true,
      },
      counts: { yes: 2, no: 1, abstain: 0 },
    },
    'i1',
  )

describe('the screen in the room', () => {
  it('shows the item, its proposals, how many serve, and the vote', async () => {
    await place.opened('m1', 'm2', 'm3')
    await place.noted(entry('item_started', {}, 'i1'), proposed())
    expect(await screen()).toMatchObject({
      ...{ item: { number: 1, title: 'Punkt 1' }, quorum: { present: 3 }, vote: null },
      proposals: [{ text: 'Orden om Kalle', by: 'Person m2 (B)' }],
    })
    await place.noted(voted())
    expect(await screen()).toMatchObject({
      vote: { yes: 2, no: 1, carried: 'yes', noMeans: 'Orden om Kalle' },
    })
  })

  it('MEET-08: shows nothing of an item behind closed doors', async () => {
    await place.opened('m1', 'm2', 'm3')
    await place.noted(entry('item_started', {}, 'i1'), proposed(), voted())
    await place.noted(entry('closed_doors', { closed: true }, 'i1'))
    const shown = await screen()
    expect(shown).toMatchObject({ closed: true, item: null, proposals: [], vote: null })
    expect(JSON.stringify(shown)).not.toMatch(/Kalle|Punkt/)
  })

  it('shows a secret matter under its public title, and nothing that was proposed in it', async () => {
    const { caseId } = await place.register('other')
    await place.database.transaction(async (tx) => {
      await tx.update(agendaItems).set({ caseId, title: 'Kalles ärende' }).where(eq(agendaItems.id, 'i1'))
      await tx
        .update(cases)
        .set({
          ...{ protectedTitle: 'Kalles ärende', publicTitle: 'Personärende' },
          ...{ secrecyProvision: 'OSL 26 kap. 1 §', secrecySetDay: '2026-11-01' },
        })
        .where(eq(cases.id, caseId))
    })
    await place.opened('m1', 'm2', 'm3')
    await place.noted(entry('item_started', {}, 'i1'), proposed(), voted())
    const shown = await screen()
    expect(shown).toMatchObject({
      item: { title: 'Personärende', points: [] },
      proposals: [],
      vote: { yes: 2 },
    })
    expect(JSON.stringify(shown)).not.toMatch(/Kalle/)
  })
})
