import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/access'
import { frequencyFollowUp } from '~/domain/forums/follow-up'
import { addAction, stepAction } from '~/use-cases/forums/actions'
import {
  approveForumNotes,
  cancelForumMeeting,
  holdForumMeeting,
  openForumAgenda,
  releaseForumNotes,
} from '~/use-cases/forums/meeting-life'
import { moveAgendaLine, saveAttendance, saveLineNotes } from '~/use-cases/forums/meeting-notes'
import { planForumMeeting } from '~/use-cases/forums/plan-meeting'
import { raiseQuestion } from '~/use-cases/forums/raise-question'
import { closeQuestion, decideQuestion, escalateQuestion } from '~/use-cases/forums/step-question'
import {
  actionAt,
  forumMeetingAt,
  listActions,
  ownActions,
  questionAt,
  questionLines,
} from '#db/queries/forums/work'
import { forumPage } from '#db/queries/places-forums'
import { mailsIn, type Office } from '../work/office'
import { makeForums, on } from './model'

let office: Office
beforeAll(async () => {
  office = await makeForums()
})
afterAll(() => office.dispose())

const place = () => ({ municipality: office.municipality, municipalityId: office.municipality.id })

async function forumOf(slug: string, reader: Actor = office.actor('disa')) {
  const forum = await forumPage(office.database.read, reader, office.municipality.id, slug)
  if (!forum) throw new Error(slug)
  return forum
}

async function planned(forum: string, day: string): Promise<string> {
  const meeting = await planForumMeeting(on(office, day), {
    ...{ municipality: office.municipality, forum, day, startsAt: '09:00', place: '', section: '' },
  })
  if (!meeting.ok) throw new Error(meeting.refusal)
  return meeting.value.meetingId
}

async function opened(forum: string, day: string): Promise<string> {
  const meetingId = await planned(forum, day)
  expect(await openForumAgenda(on(office, day), { ...place(), meetingId })).toMatchObject({ ok: true })
  return meetingId
}

const meeting = async (forum: string, day: string, reader: Actor = office.actor('disa')) =>
  forumMeetingAt(office.database.read, reader, {
    ...{ municipalityId: office.municipality.id, forumId: (await forumOf(forum)).id, day, sequence: 1 },
  })
const titles = async (forum: string, day: string) =>
  (await meeting(forum, day))?.lines.map(({ title }) => title)
const point = async (forum: string, text: string) =>
  (await forumOf(forum)).lines.find((line) => line.kind === 'decision' && line.text.startsWith(text))?.id ??
  ''
const question = (number: number) =>
  questionAt(office.database.read, office.actor('disa'), { municipalityId: office.municipality.id, number })

async function finish(forum: string, day: string, meetingId: string): Promise<void> {
  expect(await holdForumMeeting(on(office, day), { ...place(), meetingId })).toMatchObject({ ok: true })
  expect(await approveForumNotes(on(office, day), { ...place(), meetingId })).toMatchObject({ ok: true })
  expect((await meeting(forum, day))?.approvedDay).toBe(day)
}

describe('a year of the forums, T1 to T3', () => {
  it('T1: a question is raised, spoken of and escalated; an action is carried over', async () => {
    const raised = await raiseQuestion(on(office, '2026-02-02'), {
      ...{
        municipality: office.municipality,
        forum: 'beredningsgrupp',
        title: 'Ska hyresavier bli digitala?',
      },
      ...{ text: 'Kostnaden delas av flera.', caseSlug: '' },
    })
    expect(raised).toEqual({ ok: true, value: { number: 1 } })
    const meetingId = await opened('beredningsgrupp', '2026-02-10')
    expect(await titles('beredningsgrupp', '2026-02-10')).toEqual([
      ...['Föregående protokoll', 'Pågående aktiviteter', 'Fråga 1: Ska hyresavier bli digitala?', 'Övrigt'],
    ])
    const ctx = on(office, '2026-02-10')
    const asked = { municipality: office.municipality, number: 1, meetingId, text: 'Ja' }
    expect(await decideQuestion(ctx, { ...asked, decisionPointId: null })).toEqual({
      ...{ ok: false, refusal: 'outside-frame' },
    })
    expect(
      await decideQuestion(ctx, {
        ...asked,
        decisionPointId: await point('strategiska-radet', 'Prislistan'),
      }),
    ).toEqual({ ok: false, refusal: 'outside-frame' })
    expect(await escalateQuestion(ctx, { ...asked, text: 'Påverkar prislistan' })).toMatchObject({
      value: { forum: 'Verksamhetsråd' },
    })
    expect(await escalateQuestion(ctx, asked)).toEqual({ ok: false, refusal: 'meeting-other-forum' })
    const added = await addAction(ctx, {
      ...{ municipality: office.municipality, listId: null, forumId: (await forumOf('beredningsgrupp')).id },
      ...{ meetingId, questionId: null, activity: 'Räkna på kostnaden', responsible: '', note: '' },
      ...{ responsibleAccountId: 'olle', dueDay: '2026-03-01', decidedIn: 'Beredningsgrupp' },
    })
    expect(added.ok).toBe(true)
    expect(
      (await ownActions(office.database.read, office.actor('olle'), 5)).map((each) => each.activity),
    ).toEqual(['Räkna på kostnaden'])
    expect((await mailsIn(office.database)).at(-1)?.to).toBe('olle@ek.se')
    const people = (await forumOf('beredningsgrupp')).lines.filter(({ kind }) => kind === 'participant')
    expect(people.map(({ text, convenor }) => [text, convenor])).toEqual([
      ['Processägare', true],
      ['Systemägare', false],
    ])
    await saveAttendance(ctx, {
      ...{ ...place(), meetingId, others: ['Gäst'] },
      people: people.map(({ id }) => ({ lineId: id, name: '', present: true })),
    })
    await finish('beredningsgrupp', '2026-02-10', meetingId)
    expect((await meeting('beredningsgrupp', '2026-02-10'))?.attendance.map(({ name }) => name)).toEqual([
      ...['Processägare', 'Systemägare', 'Gäst'],
    ])
    expect(
      await saveLineNotes(on(office, '2026-02-11'), {
        ...{ ...place(), meetingId, revision: 1, text: 'Efteråt' },
        lineId: (await meeting('beredningsgrupp', '2026-02-10'))?.lines[0]?.id ?? '',
      }),
    ).toEqual({ ok: false, refusal: 'meeting-locked' })
  })

  it('T1: the council above has report and escalation on its agenda by itself, and sends the question on', async () => {
    const meetingId = await opened('verksamhetsrad', '2026-03-03')
    expect(await titles('verksamhetsrad', '2026-03-03')).toEqual([
      'Föregående protokoll',
      ...['Rapportering beredningsgrupp', 'Rapport från Beredningsgrupp, 2026-02-10'],
      'Eskaleringar till strategiska rådet',
      'Fråga 1 från Beredningsgrupp: Ska hyresavier bli digitala?',
      'Kommande möte',
    ])
    const line = (await meeting('verksamhetsrad', '2026-03-03'))?.lines.find((each) => each.question === 1)
    const ctx = on(office, '2026-03-03')
    await saveLineNotes(ctx, {
      ...place(),
      meetingId,
      lineId: line?.id ?? '',
      revision: 1,
      text: 'Inte eniga.',
    })
    const sent = await escalateQuestion(ctx, {
      ...{ municipality: office.municipality, number: 1, meetingId, text: 'Rådet är inte enigt' },
    })
    expect(sent).toMatchObject({ value: { forum: 'Strategiska rådet' } })
    expect(
      await escalateQuestion(ctx, {
        municipality: office.municipality,
        number: 1,
        meetingId: null,
        text: 'Mer',
      }),
    ).toEqual({
      ...{ ok: false, refusal: 'no-way-on' },
    })
    await finish('verksamhetsrad', '2026-03-03', meetingId)
  })

  it('T2: the strategic council answers, and the answer is on the raising forum’s next agenda by itself', async () => {
    // The agenda of the next meeting below stands already when the answer comes.
    const waiting = await opened('beredningsgrupp', '2026-06-09')
    expect(await titles('beredningsgrupp', '2026-06-09')).toEqual([
      ...[
        'Föregående anteckningar, 2026-02-10',
        'Pågående aktiviteter',
        'Restlista: 1 öppen aktivitet',
        'Övrigt',
      ],
    ])
    const meetingId = await opened('strategiska-radet', '2026-05-05')
    const ctx = on(office, '2026-05-05')
    const answered = await decideQuestion(ctx, {
      ...{ municipality: office.municipality, number: 1, meetingId, text: 'Ja, från 2027.' },
      decisionPointId: await point('strategiska-radet', 'Prislistan'),
    })
    expect(answered).toMatchObject({ value: { forum: 'Beredningsgrupp' } })
    await finish('strategiska-radet', '2026-05-05', meetingId)
    expect(await titles('beredningsgrupp', '2026-06-09')).toContain(
      'Svar på fråga 1: Ska hyresavier bli digitala?',
    )
    const done = on(office, '2026-06-09')
    const [action] = await listActions(office.database.read, office.actor('disa'), office.municipality.id, {})
    const actionId = action?.id ?? ''
    const finished = await stepAction(on(office, '2026-06-09', 'olle'), {
      ...{ municipality: office.municipality, actionId, event: 'finish', text: 'Räknat' },
    })
    expect(finished.ok).toBe(true)
    const history = await actionAt(office.database.read, office.actor('disa'), {
      ...{ municipalityId: office.municipality.id, id: actionId },
    })
    expect(history?.events.map(({ event }) => event)).toEqual(['added', 'carried', 'finish'])
    expect(
      await closeQuestion(done, {
        municipality: office.municipality,
        number: 1,
        meetingId: waiting,
        text: 'Införs 2027.',
      }),
    ).toMatchObject({ ok: true })
    await finish('beredningsgrupp', '2026-06-09', waiting)
  })

  it('T3: the whole trail can be read both ways, and the year is measured', async () => {
    const trail = (await question(1))?.steps.map(({ step, forum, to, meetingDay }) => [
      step,
      forum,
      to,
      meetingDay,
    ])
    expect(trail).toEqual([
      ['raised', 'Beredningsgrupp', null, null],
      ['escalated', 'Beredningsgrupp', 'Verksamhetsråd', '2026-02-10'],
      ['escalated', 'Verksamhetsråd', 'Strategiska rådet', '2026-03-03'],
      ['answered', 'Strategiska rådet', 'Beredningsgrupp', '2026-05-05'],
      ['returned', 'Beredningsgrupp', null, null],
      ['closed', 'Beredningsgrupp', null, '2026-06-09'],
    ])
    expect(await question(1)).toMatchObject({ state: 'closed', forum: { name: 'Beredningsgrupp' } })
    const autumn = await planned('beredningsgrupp', '2026-10-06')
    expect(
      await cancelForumMeeting(on(office, '2026-10-01'), { ...place(), meetingId: autumn, reason: '' }),
    ).toEqual({
      ...{ ok: false, refusal: 'reason-missing' },
    })
    await cancelForumMeeting(on(office, '2026-10-01'), { ...place(), meetingId: autumn, reason: 'Sjukdom' })
    const forum = await forumOf('beredningsgrupp')
    const days = ['2026-02-10', '2026-06-09', '2026-10-06']
    const states = await Promise.all(
      days.map(async (day) => ({ day, state: (await meeting('beredningsgrupp', day))?.state ?? 'planned' })),
    )
    expect(frequencyFollowUp(forum, states, { year: 2026, today: '2026-12-31' })).toMatchObject({
      ...{ expected: 3, held: 2, cancelled: 1, planned: 0, missing: 1 },
    })
  })
})

describe('who may', () => {
  it('the work in the forums is the staff’s; approved notes are everybody’s when they are released', async () => {
    const { read } = office.database
    const outsiders: Actor[] = [{ kind: 'public' }, office.actor('alva')]
    for (const reader of outsiders) {
      expect(await questionLines(read, reader, office.municipality.id)).toEqual([])
      expect(await listActions(read, reader, office.municipality.id)).toEqual([])
      expect(await meeting('beredningsgrupp', '2026-02-10', reader)).toBeNull()
    }
    const meetingId = (await meeting('beredningsgrupp', '2026-02-10'))?.id ?? ''
    const system = office.by('alva')
    expect(await releaseForumNotes(system, { ...place(), meetingId })).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    expect(await releaseForumNotes(office.by('disa'), { ...place(), meetingId })).toMatchObject({ ok: true })
    expect(await meeting('beredningsgrupp', '2026-02-10', { kind: 'public' })).not.toBeNull()
    expect(
      await raiseQuestion(system, {
        ...{
          municipality: office.municipality,
          forum: 'beredningsgrupp',
          title: 'X',
          text: '',
          caseSlug: '',
        },
      }),
    ).toEqual({ ok: false, refusal: 'forbidden' })
  })
})

describe('two secretaries at once', () => {
  it('who saves notes second is shown the first text, and loses nothing', async () => {
    const meetingId = await opened('verksamhetsrad', '2026-11-03')
    const line = (await meeting('verksamhetsrad', '2026-11-03'))?.lines[0]
    const lineId = line?.id ?? ''
    const save = (who: string, text: string) =>
      saveLineNotes(on(office, '2026-11-03', who), { ...place(), meetingId, lineId, revision: 1, text })
    const [first, second] = await Promise.all([save('linn', 'Linns text'), save('olle', 'Olles text')])
    const answers = [first, second]
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = answers.find(({ ok }) => !ok)
    expect(lost).toMatchObject({ refusal: 'conflict' })
    const kept = (await meeting('verksamhetsrad', '2026-11-03'))?.lines[0]
    expect(lost).toMatchObject({ theirs: { text: kept?.notes, revision: 2 } })
    expect(
      await moveAgendaLine(office.by('linn'), { ...place(), meetingId, lineId, way: 'down' }),
    ).toMatchObject({ ok: true })
    expect((await meeting('verksamhetsrad', '2026-11-03'))?.lines[1]?.id).toBe(lineId)
  })

  it('a question that both decide is decided once', async () => {
    const raised = await raiseQuestion(on(office, '2026-11-04'), {
      ...{
        municipality: office.municipality,
        forum: 'verksamhetsrad',
        title: 'En gång',
        text: '',
        caseSlug: '',
      },
    })
    const number = raised.ok ? raised.value.number : 0
    const decisionPointId = await point('verksamhetsrad', 'Verksamhetsfrågor')
    const decide = (who: string) =>
      decideQuestion(office.by(who), {
        ...{
          municipality: office.municipality,
          number,
          meetingId: null,
          text: `Beslut av ${who}`,
          decisionPointId,
        },
      })
    const answers = await Promise.all([decide('linn'), decide('olle')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'state-wrong' })
    expect((await question(number))?.steps.map(({ step }) => step)).toEqual(['raised', 'decided'])
  })
})
