import { describe, expect, it } from 'vitest'
import { afterActionEvent, carriedOver, isOverdue } from '~/domain/forums/actions'
import { type AgendaFacts, composeAgenda, missingLines } from '~/domain/forums/agenda'
import { frequencyFollowUp } from '~/domain/forums/follow-up'
import { escalationChain, forumsBelow, nextForum, toldForums } from '~/domain/forums/forum'
import { readLines, writeLines } from '~/domain/forums/lines'
import { afterQuestionStep, questionHindrances } from '~/domain/forums/question'
import { agreementForums } from '#db/demo/cases/agreement-forums'

const real = agreementForums.map(({ name, escalatesTo }) => ({
  id: name,
  name,
  escalatesTo: escalatesTo ?? null,
}))
const named = (name: string) => {
  const forum = real.find((each) => each.name === name)
  if (!forum) throw new Error(name)
  return forum
}

describe('the chain of forums', () => {
  it('goes from the preparing group to the strategic council in the real model', () => {
    expect(escalationChain(named('Referensgrupp'), real).map(({ name }) => name)).toEqual([
      ...['Beredningsgrupp', 'Verksamhetsråd', 'Strategiska rådet'],
    ])
    expect(nextForum(named('Strategiska rådet'), real)).toBeNull()
    expect(forumsBelow(named('Beredningsgrupp'), real).map(({ name }) => name)).toEqual([
      'Referensgrupp',
      'Kundmöte',
    ])
  })

  it('ends where it would go round', () => {
    const round = [
      { id: 'a', name: 'A', escalatesTo: 'B' },
      { id: 'b', name: 'B', escalatesTo: 'A' },
    ]
    expect(escalationChain({ id: 'a', name: 'A', escalatesTo: 'B' }, round).map(({ id }) => id)).toEqual([
      'b',
    ])
  })

  it('reads whom decisions are told to out of the lines of communication', () => {
    const lines =
      agreementForums[1]?.lines.filter(({ kind }) => kind === 'communication').map(({ text }) => text) ?? []
    expect(toldForums(named('Verksamhetsråd'), lines, real).map(({ name }) => name)).toEqual([
      ...['Ekonomichefsmöte', 'EA-möte'],
    ])
  })
})

describe('a question', () => {
  const facts = { inRaisingForum: true, decisionPointIds: ['p'], decisionPointId: 'p', hasWayOn: true }
  it('is decided within the frame only', () => {
    expect(questionHindrances('open', 'decide', facts)).toEqual([])
    expect(questionHindrances('open', 'decide', { ...facts, decisionPointId: null })).toEqual([
      'outside-frame',
    ])
    expect(questionHindrances('open', 'decide', { ...facts, decisionPointId: 'q' })).toEqual([
      'outside-frame',
    ])
    expect(questionHindrances('open', 'decide', { ...facts, decisionPointIds: [] })).toEqual(['no-frame'])
  })
  it('that came from below is answered, never decided, and is not answered where it was raised', () => {
    expect(questionHindrances('escalated', 'decide', facts)).toEqual(['state-wrong'])
    expect(questionHindrances('escalated', 'answer', { ...facts, inRaisingForum: false })).toEqual([])
    expect(questionHindrances('escalated', 'answer', facts)).toEqual(['raised-here'])
    expect(afterQuestionStep('escalated', 'answer')).toBe('answered')
  })
  it('goes on as far as the chain goes, and a closed one nowhere', () => {
    expect(questionHindrances('escalated', 'escalate', facts)).toEqual([])
    expect(questionHindrances('escalated', 'escalate', { ...facts, hasWayOn: false })).toEqual(['no-way-on'])
    for (const event of ['discuss', 'decide', 'escalate', 'answer', 'close'] as const)
      expect(questionHindrances('closed', event, facts)).toEqual(['state-wrong'])
  })
})

describe('an agenda that makes itself', () => {
  const empty: AgendaFacts = {
    template: [],
    previous: null,
    below: [],
    questions: [],
    openActions: 0,
    stations: [],
  }
  const full: AgendaFacts = {
    template: ['Föregående protokoll', 'Rapportering beredningsgrupp', 'Eskaleringar', 'Kommande möte'],
    previous: { meetingId: 'm0', day: '2026-01-10' },
    below: [{ meetingId: 'b1', forum: 'Beredningsgrupp', day: '2026-02-01' }],
    questions: [
      { id: 'q1', number: 1, title: 'Uppifrån', standing: 'answered', from: 'V' },
      { id: 'q2', number: 2, title: 'Nerifrån', standing: 'escalated', from: 'B' },
      { id: 'q3', number: 3, title: 'Härifrån', standing: 'raised', from: 'V' },
    ],
    openActions: 2,
    stations: ['Återrapportering T1:an'],
  }
  it('puts what follows by itself where the template has a place for it, and closes with its last line', () => {
    expect(composeAgenda(full).map(({ source, title }) => `${source}: ${title}`)).toEqual([
      'previous_notes: Föregående anteckningar, 2026-01-10',
      'template: Rapportering beredningsgrupp',
      'report_below: Rapport från Beredningsgrupp, 2026-02-01',
      'template: Eskaleringar',
      'escalation: Fråga 2 från B: Nerifrån',
      'answer: Svar på fråga 1: Uppifrån',
      'question: Fråga 3: Härifrån',
      'station: Årshjulet: Återrapportering T1:an',
      'actions: Restlista: 2 öppna aktiviteter',
      'template: Kommande möte',
    ])
  })
  it('has reports after the previous notes where the template has no line for them', () => {
    const template = ['Föregående protokoll', 'Övrigt']
    const sources = composeAgenda({ ...full, template, questions: [], stations: [], openActions: 0 })
    expect(sources.map(({ source }) => source)).toEqual(['previous_notes', 'report_below', 'template'])
  })
  it('is whole without a template, and empty when nothing is there', () => {
    expect(composeAgenda({ ...full, template: [] })).toHaveLength(7)
    expect(composeAgenda(empty)).toEqual([])
  })
  it('adds nothing twice, though the count of actions has changed', () => {
    const composed = composeAgenda(full)
    expect(missingLines(composeAgenda({ ...full, openActions: 3 }), composed)).toEqual([])
    const fewer = composed.filter(({ questionId }) => questionId !== 'q3')
    expect(missingLines(composed, fewer).map(({ questionId }) => questionId)).toEqual(['q3'])
  })
})

describe('actions', () => {
  it('are carried over until they are done, oldest day first, those without a day last', () => {
    const actions = [
      { id: 1, state: 'open' as const, dueDay: null },
      { id: 2, state: 'in_progress' as const, dueDay: '2026-05-01' },
      { id: 3, state: 'done' as const, dueDay: '2026-01-01' },
      { id: 4, state: 'open' as const, dueDay: '2026-04-01' },
    ]
    expect(carriedOver(actions).map(({ id }) => id)).toEqual([4, 2, 1])
  })
  it('are late the day after, and never where a document tells of its own day', () => {
    const action = { state: 'open' as const, dueDay: '2026-05-01', asOf: null }
    expect(isOverdue(action, '2026-05-01')).toBe(false)
    expect(isOverdue(action, '2026-05-02')).toBe(true)
    expect(isOverdue({ ...action, asOf: 'inför 2023' }, '2026-05-02')).toBe(false)
    expect(isOverdue({ ...action, state: 'done' }, '2026-05-02')).toBe(false)
  })
  it('are finished once and can be taken up again', () => {
    expect(afterActionEvent('done', 'finish')).toBeNull()
    expect(afterActionEvent('done', 'reopen')).toBe('open')
  })
})

describe('frequency followed up', () => {
  const at = { year: 2026, today: '2026-06-15' }
  const meetings = [
    { day: '2026-02-01', state: 'approved' as const },
    { day: '2026-05-01', state: 'planned' as const },
    { day: '2026-09-01', state: 'planned' as const },
    { day: '2026-10-01', state: 'cancelled' as const },
    { day: '2025-10-01', state: 'approved' as const },
  ]
  it('counts planned, held and missing against the year', () => {
    expect(frequencyFollowUp({ frequency: '8 ggr/år', timesPerYear: 8 }, meetings, at)).toEqual({
      ...{ expected: 8, basis: 'stated', planned: 2, held: 1, cancelled: 1, missing: 5, passed: 1 },
    })
  })
  it('measures neither what is not stated nor what counts for each department', () => {
    expect(frequencyFollowUp({ frequency: null, timesPerYear: null }, meetings, at)).toMatchObject({
      ...{ basis: 'not_stated', expected: null, missing: null, held: 1 },
    })
    expect(
      frequencyFollowUp({ frequency: '2 ggr/år och förvaltning', timesPerYear: 2 }, meetings, at),
    ).toMatchObject({
      ...{ basis: 'per_department', missing: null },
    })
  })
})

describe('a forum that is known from a document alone', () => {
  it('is not measured until a meeting is there', () => {
    const known = { frequency: '8 ggr/år', timesPerYear: 8, asOf: 'inför 2023' }
    const at = { year: 2026, today: '2026-06-15' }
    expect(frequencyFollowUp(known, [], at)).toMatchObject({ basis: 'document_only', missing: null })
    const one = [{ day: '2026-02-01', state: 'held' as const }]
    expect(frequencyFollowUp(known, one, at)).toMatchObject({ basis: 'stated', missing: 7 })
  })
})

describe('lines in a form', () => {
  it('come back as they were written', () => {
    const text =
      '* Ekonomidirektör\n[Avgiftshantering] Repr. SLK redovisning\n* [Hyresadministration] Repr SF'
    const lines = readLines('participant', `${text}\n\n`).map((line) => ({ ...line, endedDay: null }))
    expect(lines.map(({ convenor, section }) => [convenor, section])).toEqual([
      ...[
        [true, null],
        [false, 'Avgiftshantering'],
        [true, 'Hyresadministration'],
      ],
    ])
    expect(writeLines(lines, 'participant')).toBe(text)
  })
})
