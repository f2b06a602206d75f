/** What a forum meeting's agenda is made of, in the order it is written. */
export type AgendaSource =
  | 'template'
  | 'question'
  | 'previous_notes'
  | 'report_below'
  | 'escalation'
  | 'answer'
  | 'actions'
  | 'station'
  | 'added'

export type AgendaDraft = {
  source: AgendaSource
  title: string
  questionId: string | null
  fromMeetingId: string | null
}

export type AgendaFacts = {
  /** The forum's own standing lines, in order. */
  template: readonly string[]
  /** The last meeting of this forum that was held. */
  previous: { meetingId: string; day: string } | null
  /** Meetings held since then in the forums whose questions come here. */
  below: readonly { meetingId: string; forum: string; day: string }[]
  /** Questions that are here now. */
  questions: readonly {
    id: string
    number: number
    title: string
    standing: 'raised' | 'escalated' | 'answered'
    from: string
  }[]
  openActions: number
  stations: readonly string[]
}

const reporting = /^rapport(?:ering)?\b/i

/** Template lines that say where what follows by itself belongs; the first that fits takes it. */
const places: { source: AgendaSource; pattern: RegExp }[] = [
  { source: 'previous_notes', pattern: /^föregående (?:protokoll|anteckningar)/i },
  { source: 'report_below', pattern: reporting },
  { source: 'escalation', pattern: /^eskalering/i },
  { source: 'actions', pattern: /^(?:pågående aktiviteter|restlista|åtgärder)/i },
]

/** Lines that close a meeting stay last. */
const closing = /^(?:kommande möte|nästa möte|övrigt|övriga frågor)/i

const words = {
  previous: (day: string) => `Föregående anteckningar, ${day}`,
  below: (forum: string, day: string) => `Rapport från ${forum}, ${day}`,
  question: (number: number, title: string) => `Fråga ${number}: ${title}`,
  escalated: (number: number, title: string, from: string) => `Fråga ${number} från ${from}: ${title}`,
  answered: (number: number, title: string) => `Svar på fråga ${number}: ${title}`,
  actions: (count: number) => `Restlista: ${count} ${count === 1 ? 'öppen aktivitet' : 'öppna aktiviteter'}`,
  station: (text: string) => `Årshjulet: ${text}`,
}

/**
 * The agenda as it makes itself: the template's lines in their order, and after the line it belongs to (or before the
 * closing lines) what follows from elsewhere: the previous notes, reports from the forums below, escalations, answers,
 * raised questions, open actions, and what the year wheel has here.
 */
export function composeAgenda(facts: AgendaFacts): AgendaDraft[] {
  const { previous, below, questions, openActions, stations, template } = facts
  const draft = (source: AgendaSource, title: string, more: Partial<AgendaDraft> = {}): AgendaDraft => ({
    ...{ source, title, questionId: null, fromMeetingId: null },
    ...more,
  })
  const inState = (standing: string) => questions.filter((each) => each.standing === standing)
  const following = new Map<AgendaSource, AgendaDraft[]>([
    [
      'previous_notes',
      previous
        ? [draft('previous_notes', words.previous(previous.day), { fromMeetingId: previous.meetingId })]
        : [],
    ],
    [
      'report_below',
      below.map(({ meetingId, forum, day }) =>
        draft('report_below', words.below(forum, day), { fromMeetingId: meetingId }),
      ),
    ],
    [
      'answer',
      inState('answered').map(({ id, number, title }) =>
        draft('answer', words.answered(number, title), { questionId: id }),
      ),
    ],
    [
      'escalation',
      inState('escalated').map(({ id, number, title, from }) =>
        draft('escalation', words.escalated(number, title, from), { questionId: id }),
      ),
    ],
    [
      'question',
      inState('raised').map(({ id, number, title }) =>
        draft('question', words.question(number, title), { questionId: id }),
      ),
    ],
    ['actions', openActions > 0 ? [draft('actions', words.actions(openActions))] : []],
    ['station', stations.map((text) => draft('station', words.station(text)))],
  ])
  const take = (source: AgendaSource): AgendaDraft[] => {
    const lines = following.get(source) ?? []
    following.delete(source)
    return lines
  }
  const placed = template.map((title) => {
    const place = places.find(({ source, pattern }) => pattern.test(title) && following.has(source))
    const own = place ? take(place.source) : []
    // The line of the template that only announces what stands below it gives way to that.
    const notes = place?.source === 'previous_notes'
    const reports = notes && !template.some((each) => reporting.test(each)) ? take('report_below') : []
    return {
      title,
      lines: [...(notes && own.length > 0 ? [] : [draft('template', title)]), ...own, ...reports],
    }
  })
  const firstClosing = placed.findIndex(({ title }) => closing.test(title))
  const cut = firstClosing < 0 ? placed.length : firstClosing
  const opening = [...take('previous_notes'), ...take('report_below')]
  const middle = (['answer', 'escalation', 'question', 'station', 'actions'] as const).flatMap(take)
  const lines = (part: typeof placed) => part.flatMap((each) => each.lines)
  return [...opening, ...lines(placed.slice(0, cut)), ...middle, ...lines(placed.slice(cut))]
}

/** What the agenda would hold now that it does not hold yet. A line is known by its question, its meeting or its title. */
export function missingLines(
  composed: readonly AgendaDraft[],
  present: readonly Pick<AgendaDraft, 'source' | 'title' | 'questionId' | 'fromMeetingId'>[],
): AgendaDraft[] {
  const key = ({
    source,
    title,
    questionId,
    fromMeetingId,
  }: Pick<AgendaDraft, 'source' | 'title' | 'questionId' | 'fromMeetingId'>) =>
    questionId !== null
      ? `question:${questionId}`
      : fromMeetingId !== null
        ? `meeting:${fromMeetingId}`
        : source === 'actions'
          ? 'actions'
          : `${source}:${title}`
  const known = new Set(present.map(key))
  return composed.filter((line) => !known.has(key(line)))
}
