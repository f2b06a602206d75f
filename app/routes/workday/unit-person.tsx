import type { TaskLine } from '#db/queries/desk-work'
import type { WorkCase } from '#db/queries/workday'
import { paths } from '~/paths'
import { caseKindLabel, stateLabel } from '~/text/cases'
import { Actions, Button, Checkbox, DateText, Section, Select, TextArea } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'
import { taskToDo } from './task-line'
import { ToDoList } from './to-do'

/** What lies with one person, and the form that gives some of the cases to someone else. */
export function UnitPerson({
  m,
  today,
  chosen,
  answer,
}: {
  m: string
  today: string
  chosen: {
    name: string
    accountId: string | null
    cases: WorkCase[]
    tasks: TaskLine[]
    staff: { value: string; label: string }[]
  }
  answer: FormState | undefined
}) {
  const { value, error, problem } = formView(answer)
  const { name, accountId, cases, tasks, staff } = chosen
  return (
    <>
      <Section
        id="person"
        title={name}
        count={cases.length}
        links={
          accountId !== null && (
            <a href={`${paths.absence(m)}?person=${accountId}`}>
              Lägg in frånvaro<span className="visually-hidden"> för {name}</span>
            </a>
          )
        }
      >
        {problem}
        {cases.length === 0 ? (
          <p>Inget öppet ärende.</p>
        ) : (
          <form method="post" className="unit-hand-over">
            <ul className="pick-list">
              {cases.map((row) => (
                <li key={row.id}>
                  <Checkbox
                    name="arende"
                    id={`arende-${row.slug}`}
                    value={row.slug}
                    label={row.title}
                    hint={
                      <>
                        {row.number} · {caseKindLabel[row.kind]} · {stateLabel[row.state] ?? row.state}
                        {row.nextDeadline && (
                          <>
                            {' '}
                            · nästa datum <DateText value={row.nextDeadline} short />
                          </>
                        )}{' '}
                        · <a href={paths.case(m, row.slug)}>Öppna {row.number}</a>
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
            <div className="work-form">
              <Select
                name="toAccountId"
                label="Ny ansvarig för de valda ärendena"
                choices={staff}
                placeholder="Välj"
                defaultValue={value('toAccountId')}
                error={error('toAccountId')}
                required
              />
              <TextArea
                name="note"
                label="Anteckning till den som tar över"
                rows={3}
                defaultValue={value('note')}
                error={error('note')}
                optional
              />
              <Actions>
                <Button>Lämna över</Button>
              </Actions>
            </div>
          </form>
        )}
      </Section>
      {tasks.length > 0 && (
        <Section
          title="Uppgifter"
          count={tasks.length}
          intro="Öppna en uppgift för att lämna över den eller anteckna att den är klar."
        >
          <ToDoList items={tasks.map((task) => taskToDo(m, task))} today={today} />
        </Section>
      )}
    </>
  )
}
