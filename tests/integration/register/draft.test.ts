import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { discardIntake } from '~/use-cases/intake/discard-intake'
import { draftFromFields, draftOf, sameDraft } from '~/use-cases/intake/draft'
import { saveDraft } from '~/use-cases/intake/save-draft'
import { openIntakes, ownIntake } from '#db/queries/intakes'
import { begun, municipalityWithClerk, type Place, proposal, today } from './place'

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
})
afterEach(() => place.dispose())

const m = { municipalityId: 'm' }
const owner = { ...m, accountId: 'clerk' }

describe('a draft of a registration', () => {
  it('is kept as it was typed, shown by its title, and forgotten again', async () => {
    const { clerk, database } = place
    const { intakeId, draft } = await begun(clerk)
    expect((await ownIntake(database.read, { ...owner, intakeId }))?.draft).toBeNull()
    expect(await openIntakes(database.read, owner)).toMatchObject([{ title: '' }])
    const typed = {
      ...draft,
      title: 'Egen rubrik',
      receivedDay: 'i går',
      persons: [{ name: 'Eva', party: '', role: 'proposer', hidden: 'on' }],
    }
    expect(await saveDraft(clerk, { ...m, intakeId, draft: typed })).toEqual({ ok: true, value: null })
    expect((await ownIntake(database.read, { ...owner, intakeId }))?.draft).toEqual(typed)
    expect(await openIntakes(database.read, owner)).toMatchObject([
      { title: 'Egen rubrik', fileNames: ['begäran.txt'] },
    ])
    await saveDraft(clerk, { ...m, intakeId, draft: null })
    expect((await ownIntake(database.read, { ...owner, intakeId }))?.draft).toBeNull()
  })

  it("is the clerk's own, and gone with the intake", async () => {
    const { clerk, as, account, database } = place
    const { intakeId, draft } = await begun(clerk)
    const input = { ...m, intakeId, draft }
    const others = [
      as({ kind: 'public' }),
      as(account('registrar', { accountId: 'other' })),
      as(account('registrar', { accountId: 'stranger', municipalityId: 'n' })),
    ]
    for (const other of others)
      expect(await saveDraft(other, input)).toMatchObject({ refusal: 'intake-not-found' })
    expect(await ownIntake(database.read, { ...m, intakeId, accountId: 'other' })).toBeNull()
    expect((await ownIntake(database.read, { ...owner, intakeId }))?.draft).toBeNull()
    await discardIntake(clerk, { ...m, intakeId })
    expect(await saveDraft(clerk, input)).toMatchObject({ refusal: 'intake-not-found' })
  })

  it('knows a form that nobody has touched, however the browser sent it', () => {
    const file = { id: 'f', fileName: 'b.txt', proposal: { ...proposal, title: 'Två\nrader' } }
    const draft = draftOf([file], file, { today, register: 'r-ks' })
    const sent = new URLSearchParams()
    for (const [key, value] of Object.entries(draft))
      if (typeof value === 'string') sent.set(key, value.replace('\n', '\r\n'))
      else
        for (const [at, row] of value.entries())
          for (const [column, text] of Object.entries(row)) sent.set(`${key}.${at}.${column}`, text)
    expect(sameDraft(draftFromFields(sent), draft)).toBe(true)
    sent.set('title', 'Tre rader')
    expect(sameDraft(draftFromFields(sent), draft)).toBe(false)
  })
})
