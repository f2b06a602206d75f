import type { Autosave } from '../memos/editor/autosave'
import { paths } from '~/paths'
import { agendaSourceLabel } from '~/text/forums'
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  FieldRow,
  RadioGroup,
  Section,
  Select,
  Tag,
  TextArea,
  TextField,
} from '~/ui'
import { formView } from '../account/form-view'
import type { MeetingData } from './meeting'
import type { MeetingAnswer } from './meeting-action.server'
import { NotesBox } from './notes'
import { meetingHref, QuestionState, ReadIn } from './parts'

type Line = MeetingData['meeting']['lines'][number]

/** A point of the agenda with its notes, its decision and what can be done with the question on it. */
export function Point({
  line,
  number,
  last,
  data,
  answer,
  writes,
  autosave,
}: {
  line: Line
  number: number
  last: boolean
  data: MeetingData
  answer: MeetingAnswer | undefined
  writes: boolean
  autosave: Autosave | null
}) {
  const { m, forum, staff, meeting } = data
  const conflict = answer?.conflict?.lineId === line.id ? answer.conflict : null
  const here = line.question !== null && line.questionForumId === forum.id
  const open = line.questionState !== 'closed' && line.questionState !== 'decided'
  return (
    <li className="forum-point" id={`punkt-${line.id}`}>
      <div className="forum-point-head">
        <h3>
          {number}. {line.title}
        </h3>
        <div className="forum-point-tools">
          {line.source !== 'template' && <Tag>{agendaSourceLabel[line.source]}</Tag>}
          {staff && line.question !== null && (
            <a href={paths.forumWork(m, 'fragor', String(line.question))}>Frågans väg</a>
          )}
          {staff && line.fromDay && line.fromForumSlug && (
            <a
              href={meetingHref(m, {
                forumSlug: line.fromForumSlug,
                day: line.fromDay,
                sequence: line.fromSequence ?? 1,
              })}
            >
              Anteckningarna
            </a>
          )}
          {writes && <Tools line={line} first={number === 1} last={last} />}
        </div>
      </div>
      {staff && line.questionState && (
        <p>
          <QuestionState state={line.questionState} />
        </p>
      )}
      {writes ? (
        <NotesBox line={line} autosave={autosave} theirs={conflict?.theirs ?? null} typed={conflict?.mine} />
      ) : (
        line.notes && <p className="forum-notes">{line.notes}</p>
      )}
      {line.decision && (
        <div className="forum-decision">
          <strong>Beslut: </strong>
          {line.decision}
          {line.within && <span className="note">Inom beslutspunkten: {line.within}</span>}
        </div>
      )}
      {writes && (line.question === null || (here && open)) && meeting.state !== 'planned' && (
        <Decide line={line} data={data} answer={answer} />
      )}
      {writes && here && open && <Escalate line={line} data={data} answer={answer} />}
      {writes && here && line.questionState !== 'closed' && line.questionState !== 'escalated' && (
        <Close line={line} answer={answer} />
      )}
    </li>
  )
}

function Tools({ line, first, last }: { line: Line; first: boolean; last: boolean }) {
  const tool = (intent: string, label: string) => (
    <form method="post">
      <button type="submit" className="link-button" name="intent" value={`${intent}:${line.id}`}>
        {label}
        <span className="visually-hidden">: {line.title}</span>
      </button>
    </form>
  )
  return (
    <>
      {!first && tool('up', 'Flytta upp')}
      {!last && tool('down', 'Flytta ner')}
      {line.question === null && !line.notes && !line.decision && tool('remove', 'Ta bort')}
    </>
  )
}

/** A form on a line: several lines have the same, so each field's name for links and labels holds the line's id. */
function lineForm(answer: MeetingAnswer | undefined, what: string, line: Line) {
  const intent = `${what}:${line.id}`
  const refused = answer?.intent === intent
  const { field, value, error } = formView(answer, intent)
  const id = (name: string) => `${what}-${name}-${line.id}`
  const errors = refused ? answer.errors : []
  return {
    ...{ intent, refused, id, value, error },
    field: (name: string) => ({ ...field(name), id: id(name) }),
    problem: refused && (
      <ErrorSummary
        errors={errors.flatMap((each) =>
          each.field ? [{ fieldId: id(each.field), message: each.text }] : [],
        )}
      />
    ),
  }
}

function Decide({
  line,
  data,
  answer,
}: {
  line: Line
  data: MeetingData
  answer: MeetingAnswer | undefined
}) {
  const { points, forum } = data
  const view = lineForm(answer, 'decide', line)
  const verb = line.questionState === 'escalated' ? 'Besvara' : 'Besluta'
  if (points.length === 0)
    return line.question === null ? null : (
      <p className="note">{forum.name} har inga beslutspunkter. Frågor härifrån eskaleras eller avslutas.</p>
    )
  return (
    <details className="forum-do" open={view.refused}>
      <summary>{verb}</summary>
      {view.problem}
      <form method="post">
        <RadioGroup
          name="decisionPointId"
          id={view.id('decisionPointId')}
          label="Vilken beslutspunkt ryms beslutet i?"
          error={view.error('decisionPointId')}
          defaultValue={view.value('decisionPointId')}
          choices={[
            ...points.map(({ id, text }) => ({ value: id, label: text })),
            { value: 'outside', label: 'Ingen av dem: det ligger utanför ramen' },
          ]}
        />
        <TextArea
          {...view.field('text')}
          label={line.questionState === 'escalated' ? 'Svar' : 'Beslut'}
          rows={3}
          required
        />
        <Actions>
          <Button name="intent" value={view.intent}>
            {verb}
          </Button>
        </Actions>
      </form>
    </details>
  )
}

function Escalate({
  line,
  data,
  answer,
}: {
  line: Line
  data: MeetingData
  answer: MeetingAnswer | undefined
}) {
  const view = lineForm(answer, 'escalate', line)
  const refusedDecision = lineForm(answer, 'decide', line).error('decisionPointId') !== undefined
  if (data.escalatesTo === null) return null
  return (
    <details className="forum-do" open={view.refused || refusedDecision}>
      <summary>Eskalera till {data.escalatesTo}</summary>
      {view.problem}
      <form method="post">
        <TextArea
          {...view.field('text')}
          label={`Varför går frågan till ${data.escalatesTo}?`}
          hint="Frågan kommer på deras nästa dagordning, och svaret på er."
          rows={3}
          required
        />
        <Actions>
          <Button variant="secondary" name="intent" value={view.intent}>
            Eskalera
          </Button>
        </Actions>
      </form>
    </details>
  )
}

function Close({ line, answer }: { line: Line; answer: MeetingAnswer | undefined }) {
  const view = lineForm(answer, 'close', line)
  return (
    <details className="forum-do" open={view.refused}>
      <summary>Avsluta frågan</summary>
      {view.problem}
      <form method="post">
        <TextArea {...view.field('text')} label="Varför är den klar?" rows={2} required />
        <Actions>
          <Button variant="secondary" name="intent" value={view.intent}>
            Avsluta
          </Button>
        </Actions>
      </form>
    </details>
  )
}

/** Who was there. */
export function Attendance({ data, writes }: { data: MeetingData; writes: boolean }) {
  const { participants, meeting } = data
  const { attendance } = meeting
  const others = attendance.filter(({ lineId }) => lineId === null)
  if (!writes) {
    const present = attendance.filter((each) => each.present)
    return (
      <Section id="narvaro" title="Närvarande" count={present.length}>
        {present.length === 0 ? (
          <p className="note">Ingen närvaro är antecknad.</p>
        ) : (
          <ul>
            {present.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        )}
      </Section>
    )
  }
  return (
    <Section
      id="narvaro"
      title="Närvarande"
      intro="Bocka för dem som är med. Skriv namnet där en roll räcker."
    >
      <form method="post" className="forum-form">
        {participants.map(({ id, text, section, convenor, interpreted }) => {
          const known = attendance.find(({ lineId }) => lineId === id)
          return (
            <div key={id}>
              <input type="hidden" name="person" value={id} />
              <Checkbox
                name={`present-${id}`}
                label={
                  <>
                    {text}
                    {convenor && ', sammankallande'}
                    <ReadIn when={interpreted} />
                    {section && <span className="note"> · {section}</span>}
                  </>
                }
                defaultChecked={known?.present ?? false}
              />
              <TextField
                name={`name-${id}`}
                label={<span className="visually-hidden">Namn för {text}</span>}
                defaultValue={known && known.name !== text ? known.name : ''}
                placeholder="Namn"
                width="medium"
              />
            </div>
          )
        })}
        <TextArea
          name="others"
          label="Andra"
          hint="Ett namn per rad"
          rows={2}
          defaultValue={others.map(({ name }) => name).join('\n')}
          optional
        />
        <Actions>
          <Button variant="secondary" name="intent" value="attendance">
            Spara närvaron
          </Button>
        </Actions>
      </form>
    </Section>
  )
}

/** A new activity on the forum's list, agreed at this meeting. */
export function NewAction({ data, answer }: { data: MeetingData; answer: MeetingAnswer | undefined }) {
  const view = formView(answer, 'action')
  return (
    <details className="forum-do" open={view.problem !== undefined}>
      <summary>Lägg till en aktivitet</summary>
      {view.problem}
      <form method="post">
        <TextField {...view.field('activity')} label="Vad ska göras?" maxLength={500} required />
        <FieldRow>
          <Select
            {...view.field('responsibleAccountId')}
            label="Ansvarig kollega"
            choices={data.colleagues}
            placeholder="Ingen i portalen"
          />
          <TextField {...view.field('responsible')} label="eller ansvarig i ord" optional />
        </FieldRow>
        <DateField {...view.field('dueDay')} label="Klar senast" optional />
        <Actions>
          <Button variant="secondary" name="intent" value="action">
            Lägg till
          </Button>
        </Actions>
      </form>
    </details>
  )
}
