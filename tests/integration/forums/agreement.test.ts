import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveVersion, startVersion, stepVersion } from '~/use-cases/agreements/versions'
import { compareAgreements } from '~/use-cases/agreements/compare'
import { holdForumMeeting, openForumAgenda } from '~/use-cases/forums/meeting-life'
import { planForumMeeting } from '~/use-cases/forums/plan-meeting'
import { planYear, yearProposal } from '~/use-cases/forums/plan-year'
import { saveForum } from '~/use-cases/forums/save-forum'
import { agreementAt } from '#db/queries/forums/agreement'
import { forumMeetingLines, listActions } from '#db/queries/forums/work'
import * as t from '#db/schema'
import { addCase, type Office } from '../work/office'
import { lines, makeForums, on } from './model'

let office: Office
let slug = ''
beforeAll(async () => {
  office = await makeForums()
  const row = await addCase(office.database, office.place, 1, { kind: 'service_agreement' })
  slug = row.slug
})
afterAll(() => office.dispose())

const place = () => ({ municipality: office.municipality, caseSlug: slug })
const page = async (who: Parameters<typeof agreementAt>[1] = office.actor('disa')) =>
  agreementAt(office.database.read, who, { municipalityId: office.municipality.id, slug })

async function held(forum: string, day: string): Promise<string> {
  const planned = await planForumMeeting(on(office, day), {
    ...{ municipality: office.municipality, forum, day, startsAt: '', place: '', section: '' },
  })
  if (!planned.ok) throw new Error(planned.refusal)
  const { meetingId } = planned.value
  const at = { municipalityId: office.municipality.id, meetingId }
  await openForumAgenda(on(office, day), at)
  const lineless = await holdForumMeeting(on(office, day), at)
  if (!lineless.ok && lineless.refusal !== 'agenda-empty') throw new Error(lineless.refusal)
  if (!lineless.ok)
    await office.database.transaction((tx) =>
      tx.update(t.forumMeetings).set({ state: 'held' }).where(eq(t.forumMeetings.id, meetingId)),
    )
  return meetingId
}

const go = (
  versionId: string,
  event: Parameters<typeof stepVersion>[1]['event'],
  meetingId: string,
  validFrom = '',
) =>
  stepVersion(on(office, '2026-10-01', 'disa'), {
    ...{ ...place(), versionId, event, meetingId, text: '', validFrom, validTo: '' },
  })

async function through(year: number, text: string, basedOnId: string | null = null): Promise<string> {
  const started = await startVersion(on(office, '2026-09-01'), { ...place(), year, basedOnId })
  if (!started.ok) throw new Error(started.refusal)
  const { versionId } = started.value
  const sections = [{ key: 'uppdrag', heading: 'Uppdrag', text }]
  await saveVersion(on(office, '2026-09-01'), { ...place(), versionId, revision: 1, sections })
  expect(await go(versionId, 'to_reference_group', '')).toMatchObject({ ok: true })
  const meetings = {
    referensgrupp: 'to_preparation_group',
    beredningsgrupp: 'to_business_council',
    verksamhetsrad: 'to_strategic_council',
  } as const
  for (const [forum, event] of Object.entries(meetings) as [string, (typeof meetings)['referensgrupp']][])
    expect(await go(versionId, event, await held(forum, '2026-09-15'))).toMatchObject({ ok: true })
  const decided = await go(
    versionId,
    'decide',
    await held('strategiska-radet', '2026-09-29'),
    `${year}-01-01`,
  )
  expect(decided).toMatchObject({ ok: true })
  return versionId
}

describe('the life of an agreement', () => {
  it('goes forum by forum, each step resting on a meeting that was held', async () => {
    const started = await startVersion(on(office, '2026-09-01'), { ...place(), year: 2025, basedOnId: null })
    const versionId = started.ok ? started.value.versionId : ''
    expect(await startVersion(office.by('linn'), { ...place(), year: 2025, basedOnId: null })).toEqual({
      ...{ ok: false, refusal: 'version-open-taken' },
    })
    expect(await go(versionId, 'to_reference_group', '')).toEqual({ ok: false, refusal: 'sections-empty' })
    const sections = [{ key: 'uppdrag', heading: 'Uppdrag', text: 'Text' }]
    const save = (revision: number) =>
      saveVersion(office.by('linn'), { ...place(), versionId, revision, sections })
    const both = await Promise.all([save(1), save(1)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'conflict' })
    expect(await go(versionId, 'to_reference_group', '')).toMatchObject({ ok: true })
    expect(await go(versionId, 'to_preparation_group', '')).toEqual({ ok: false, refusal: 'meeting-missing' })
    const elsewhere = await held('verksamhetsrad', '2026-09-03')
    expect(await go(versionId, 'to_preparation_group', elsewhere)).toEqual({
      ok: false,
      refusal: 'meeting-missing',
    })
    const coming = await planForumMeeting(on(office, '2026-09-01'), {
      ...{ municipality: office.municipality, forum: 'referensgrupp', day: '2026-12-01' },
      ...{ startsAt: '', place: '', section: '' },
    })
    expect(await go(versionId, 'to_preparation_group', coming.ok ? coming.value.meetingId : '')).toEqual({
      ...{ ok: false, refusal: 'meeting-not-held' },
    })
    const taken = await held('referensgrupp', '2026-09-08')
    expect(await go(versionId, 'decide', taken)).toEqual({ ok: false, refusal: 'state-wrong' })
    expect(await go(versionId, 'send_back', taken)).toMatchObject({ ok: true })
    expect((await page())?.versions[0]?.state).toBe('proposal')
  })

  it('is frozen in force, and the yearly revision takes its place the day it begins', async () => {
    const first = await through(2026, 'Fem områden.')
    expect(
      await saveVersion(office.by('linn'), { ...place(), versionId: first, revision: 2, sections: [] }),
    ).toEqual({
      ...{ ok: false, refusal: 'version-locked' },
    })
    const second = await through(2027, 'Sex områden.', first)
    const versions = (await page())?.versions ?? []
    const state = (id: string) => versions.find((each) => each.id === id)
    expect(state(first)).toMatchObject({
      state: 'superseded',
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    })
    expect(state(second)).toMatchObject({ state: 'in_force', validFrom: '2027-01-01', basedOnId: first })
    const [section] = compareAgreements(state(first)?.sections ?? [], state(second)?.sections ?? [])
    expect(section).toMatchObject({ heading: 'Uppdrag', comparison: { changes: 1 } })
    // Outsiders read what is or was in force, and not what the forums said.
    const outside = await page({ kind: 'public' })
    expect(outside?.versions.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted())
    expect(outside?.steps.every(({ by, meetingDay, text }) => !by && !meetingDay && !text)).toBe(true)
  })

  it('is decided by those who may', async () => {
    const started = await startVersion(on(office, '2026-09-01'), { ...place(), year: 2030, basedOnId: null })
    const refused = await stepVersion(office.by('linn'), {
      ...{ ...place(), versionId: started.ok ? started.value.versionId : '', event: 'decide' },
      ...{ meetingId: '', text: '', validFrom: '2030-01-01', validTo: '' },
    })
    expect(refused).toEqual({ ok: false, refusal: 'forbidden' })
  })
})

describe('a year of meetings', () => {
  it('is proposed by frequency, created once with its preparations, and adjusted', async () => {
    const saved = await saveForum(office.by('disa'), {
      ...{ municipality: office.municipality, slug: null, name: 'Leveransmöte', level: 'operational' },
      ...{ purposeKind: 'cooperation', frequency: '3 ggr/år', timesPerYear: '3', convenor: '' },
      ...{ escalatesTo: '', lines: lines({}) },
    })
    expect(saved.ok).toBe(true)
    const { read } = office.database
    const proposal = await yearProposal(read, office.municipality.id, 2028)
    const mine = proposal.filter(({ forum }) => forum === 'Leveransmöte')
    expect(mine).toHaveLength(3)
    expect(proposal.some(({ forum }) => forum === 'Strategiska rådet')).toBe(false)
    const chosen = mine.map(({ key, day }, at) => ({ key, day: at === 0 ? '2028-01-20' : day }))
    const plan = () =>
      planYear(on(office, '2027-12-01'), {
        ...{ municipality: office.municipality, year: 2028, chosen, preparerAccountId: 'olle' },
      })
    const answers = await Promise.all([plan(), plan()])
    expect(answers.map((answer) => (answer.ok ? answer.value.created : -1)).toSorted()).toEqual([0, 3])
    const meetings = await forumMeetingLines(read, office.actor('disa'), office.municipality.id, {
      year: 2028,
    })
    expect(meetings.map(({ day }) => day)).toContain('2028-01-20')
    expect(meetings).toHaveLength(3)
    const actions = (await listActions(read, office.actor('disa'), office.municipality.id, {})).filter(
      ({ list }) => list === 'Förberedelser 2028',
    )
    expect(actions).toHaveLength(6)
    expect(actions.map(({ dueDay }) => dueDay)).toContain('2028-01-13')
    expect(
      (await yearProposal(read, office.municipality.id, 2028)).filter(
        ({ forum }) => forum === 'Leveransmöte',
      ),
    ).toEqual([])
    expect(
      await planYear(office.by('alva'), {
        municipality: office.municipality,
        year: 2028,
        chosen,
        preparerAccountId: '',
      }),
    ).toEqual({
      ...{ ok: false, refusal: 'forbidden' },
    })
  })
})
