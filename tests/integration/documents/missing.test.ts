import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportMissing } from '~/use-cases/documents/report-missing'
import * as t from '#db/schema'
import { type Bench, bench } from './place'

let place: Bench
beforeEach(async () => {
  place = await bench()
})
afterEach(() => place.dispose())

describe('telling that a document is missing', () => {
  const report = async (given = {}) => {
    const { slug } = await place.registered()
    return reportMissing(place.as({ kind: 'public' }), {
      ...{ municipalityId: 'm', municipalitySlug: 'grankoping', slug, what: 'Bilagan', contact: '' },
      ...{ address: '192.0.2.1', ...given },
    })
  }

  it('lands on the registrars of the body', async () => {
    expect(await report({ contact: 'a@exempel.se' })).toMatchObject({ ok: true })
    const notices = await place.database.read.select().from(t.notices)
    expect(notices.map(({ accountId }) => accountId).toSorted()).toEqual(['clerk', 'other'])
    expect(notices[0]?.text).toContain('KS 2026/1: Bilagan (svara till a@exempel.se)')
  })

  it('is refused when nothing is said, when the case is not public, and when there are too many', async () => {
    expect(await report({ what: ' ' })).toMatchObject({ refusal: 'what-missing' })
    await place.database.transaction((tx) => tx.update(t.cases).set({ published: false }))
    const { slug } = await place.registered()
    await place.database.transaction((tx) => tx.update(t.cases).set({ published: false }))
    const at = {
      municipalityId: 'm',
      municipalitySlug: 'grankoping',
      slug,
      what: 'A',
      contact: '',
      address: 'x',
    }
    expect(await reportMissing(place.as({ kind: 'public' }), at)).toMatchObject({ refusal: 'case-not-found' })
    for (let nth = 0; nth < 10; nth++) expect(await report({ address: 'samma' })).toMatchObject({ ok: true })
    expect(await report({ address: 'samma' })).toMatchObject({ refusal: 'too-many-requests' })
  })
})
