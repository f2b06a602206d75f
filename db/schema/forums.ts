import { day, flag, index, instant, json, key, table, text, uniqueIndex, whole, word } from '../columns'
import { actionStates, forumMeetingStates, questionStates } from '../../app/domain/forums/forum'
import { agreementStates } from '../../app/domain/forums/agreement'
import { accounts } from './accounts'
import { files } from './documents'
import { cases } from './cases'
import { municipalities } from './municipality'

export const forumLevels = ['strategic', 'tactical', 'operational', 'reference'] as const

/** A steering or cooperation forum. What the agreement leaves unsaid (frequency, convenor) is null. */
export const forums = table(
  'forums',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    slug: text().notNull(),
    position: whole().notNull(),
    name: text().notNull(),
    level: word(forumLevels),
    /** Steering and follow-up of the assignment, or cooperation with departments and companies. */
    purposeKind: word(['steering', 'cooperation'] as const),
    frequency: text(),
    timesPerYear: whole(),
    convenor: text(),
    escalatesTo: text(),
    /** Fields that the source left open and that were read into it: shown as "tolkat". */
    interpreted: json<string[]>(),
    /** No longer held. */
    endedDay: day(),
  },
  (t) => [index('forums_municipality').on(t.municipalityId, t.position)],
)

export const forumLineKinds = ['purpose', 'decision', 'communication', 'participant', 'agenda'] as const

export const forumLines = table(
  'forum_lines',
  {
    id: key(),
    forumId: text()
      .notNull()
      .references(() => forums.id, { onDelete: 'restrict' }),
    kind: word(forumLineKinds).notNull(),
    position: whole().notNull(),
    /** Two columns of one forum (rent administration, fee administration). */
    section: text(),
    text: text().notNull(),
    /** A participant who convenes, and whether that was read into the source. */
    convenor: flag(),
    interpreted: flag(),
    /** The account that sits in this role, for summons and actions. */
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    endedDay: day(),
  },
  (t) => [index('forum_lines_forum').on(t.forumId, t.kind, t.position)],
)

/** A list of remaining actions; the count stated in the document stands even where the rows are not given. */
export const actionLists = table(
  'action_lists',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    /** Null for a list that a forum has begun itself. */
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    name: text().notNull(),
    owner: text().notNull(),
    statedCount: whole(),
    note: text(),
    /** The forum whose list it is; carried over between its meetings until done. */
    forumId: text().references(() => forums.id, { onDelete: 'restrict' }),
  },
  (t) => [index('action_lists_case').on(t.caseId)],
)

/** An activity on an action list: who, until when, which forum decided it. Carried over until it is done. */
export const actionItems = table(
  'action_items',
  {
    id: key(),
    listId: text()
      .notNull()
      .references(() => actionLists.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    activity: text().notNull(),
    responsible: text(),
    responsibleAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    dueDay: day(),
    decidedIn: text(),
    meetingId: text(),
    questionId: text(),
    state: word(actionStates).notNull(),
    doneDay: day(),
    note: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('action_items_list').on(t.listId, t.position),
    index('action_items_responsible').on(t.responsibleAccountId, t.state),
  ],
)

/** What happened to an activity: moved, handed over, carried to the next meeting, done. Rows are added. */
export const actionEvents = table(
  'action_events',
  {
    id: key(),
    actionId: text()
      .notNull()
      .references(() => actionItems.id, { onDelete: 'restrict' }),
    event: text().notNull(),
    text: text(),
    meetingId: text(),
    day: day().notNull(),
    at: instant().notNull(),
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('action_events_action').on(t.actionId, t.at)],
)

export const forumMeetings = table(
  'forum_meetings',
  {
    id: key(),
    forumId: text()
      .notNull()
      .references(() => forums.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    sequence: whole().notNull(),
    startsAt: text(),
    place: text(),
    state: word(forumMeetingStates).notNull(),
    /** The station of the year wheel that it was planned for, and the year. */
    stationId: text(),
    year: whole().notNull(),
    /** Its place in the year's proposal, so that the same year is never created twice. */
    planKey: text(),
    secretaryAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    cancelledReason: text(),
    /** One of the forum's constellations; null for all of it. */
    section: text(),
    /** The notes are approved and locked. */
    approvedDay: day(),
    /** From when everybody may read the approved notes; until then they are the staff's. */
    releasedDay: day(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('forum_meetings_day').on(t.forumId, t.day, t.sequence)],
)

/** A line of a forum meeting's agenda: from the template, a question, or what follows from other meetings. */
export const forumAgenda = table(
  'forum_agenda',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => forumMeetings.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    source: word([
      'template',
      'question',
      'previous_notes',
      'report_below',
      'escalation',
      'answer',
      'actions',
      'station',
      'added',
    ] as const).notNull(),
    title: text().notNull(),
    questionId: text(),
    /** The meeting below or before that it tells of. */
    fromMeetingId: text(),
    notes: text(),
    decision: text(),
    /** The forum's decision point that the decision lies within. */
    decisionLineId: text().references(() => forumLines.id, { onDelete: 'restrict' }),
    revision: whole().notNull(),
    savedAt: instant(),
    savedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('forum_agenda_meeting').on(t.meetingId, t.position)],
)

/** A question raised in a forum, that may go up to the next and come back with its answer. */
export const forumQuestions = table(
  'forum_questions',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    number: whole().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    raisedForumId: text()
      .notNull()
      .references(() => forums.id, { onDelete: 'restrict' }),
    /** Where it is now. */
    forumId: text()
      .notNull()
      .references(() => forums.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    state: word(questionStates).notNull(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('forum_questions_number').on(t.municipalityId, t.number),
    index('forum_questions_forum').on(t.forumId, t.state),
  ],
)

/** Every step of a question, from where it was raised to the strategic decision and back. */
export const forumQuestionSteps = table(
  'forum_question_steps',
  {
    id: key(),
    questionId: text()
      .notNull()
      .references(() => forumQuestions.id, { onDelete: 'restrict' }),
    sequence: whole().notNull(),
    step: word([
      'raised',
      'discussed',
      'decided',
      'escalated',
      'answered',
      'returned',
      'closed',
    ] as const).notNull(),
    forumId: text()
      .notNull()
      .references(() => forums.id, { onDelete: 'restrict' }),
    meetingId: text().references(() => forumMeetings.id, { onDelete: 'restrict' }),
    /** Where an escalation or an answer went. */
    toForumId: text().references(() => forums.id, { onDelete: 'restrict' }),
    decisionLineId: text().references(() => forumLines.id, { onDelete: 'restrict' }),
    text: text().notNull(),
    day: day().notNull(),
    at: instant().notNull(),
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('forum_question_steps_sequence').on(t.questionId, t.sequence)],
)

/** Who was at a forum meeting. */
export const forumAttendance = table(
  'forum_attendance',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => forumMeetings.id, { onDelete: 'restrict' }),
    lineId: text().references(() => forumLines.id, { onDelete: 'restrict' }),
    name: text().notNull(),
    present: flag().notNull(),
  },
  (t) => [index('forum_attendance_meeting').on(t.meetingId)],
)

/** A version of a service agreement on its way through the forums; what is in force is frozen. */
export const agreementVersions = table(
  'agreement_versions',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    year: whole().notNull(),
    version: whole().notNull(),
    state: word(agreementStates).notNull(),
    /** Sections of the agreement as text: key, heading, Markdown. */
    sections: json<{ key: string; heading: string; text: string }[]>().notNull(),
    /** Counts the saves, so that two who write at once are told. */
    revision: whole().notNull(),
    basedOnId: text(),
    fileHash: text().references(() => files.hash, { onDelete: 'restrict' }),
    validFrom: day(),
    validTo: day(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('agreement_versions_version').on(t.caseId, t.year, t.version)],
)

export const agreementSteps = table(
  'agreement_steps',
  {
    id: key(),
    versionId: text()
      .notNull()
      .references(() => agreementVersions.id, { onDelete: 'restrict' }),
    step: text().notNull(),
    forumId: text().references(() => forums.id, { onDelete: 'restrict' }),
    meetingId: text().references(() => forumMeetings.id, { onDelete: 'restrict' }),
    text: text(),
    day: day().notNull(),
    at: instant().notNull(),
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('agreement_steps_version').on(t.versionId, t.at)],
)

/** The year wheel: what is handled when and where, in order; months only where the document names them. */
export const yearWheel = table(
  'year_wheel',
  {
    id: key(),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    text: text().notNull(),
    forums: json<string[]>().notNull(),
    /** First month of the station, 1–12; null where the source names none. */
    month: whole(),
    interpreted: flag(),
    /** What kind of station: budget, price list, report T1 … */
    station: text(),
  },
  (t) => [index('year_wheel_case').on(t.caseId, t.position)],
)
