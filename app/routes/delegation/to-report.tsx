import { paths } from '~/paths'
import { formatCount, formatWeekdayDate } from '~/text/format'
import { Actions, Button, Notice, Section, Select } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

type Waiting = {
  bodyId: string
  name: string
  slug: string
  count: number
  warnings: { id: string; text: string; late: boolean }[]
  meetings: { id: string; day: string }[]
}

/** What waits to be reported, by body: to the agenda in one step, with a hard warning for urgent decisions (DEL-05). */
export function ToReport({
  m,
  waiting,
  state,
}: {
  m: string
  waiting: Waiting[]
  state: FormState | undefined
}) {
  return (
    <Section id="att-anmala" title="Att anmäla">
      {waiting.map(({ bodyId, name, slug, count, warnings, meetings }) => {
        const { field, problem } = formView(state, bodyId)
        return (
          <div key={bodyId}>
            <h3>{name}</h3>
            {warnings.map(({ id, text, late }) => (
              <Notice key={id} tone={late ? 'danger' : 'warning'} title="Brådskande beslut">
                {text} <a href={paths.delegatedDecisions(m, id)}>Till beslutet</a>
              </Notice>
            ))}
            {meetings.length === 0 ? (
              <p>
                {formatCount(count, 'beslut väntar', 'beslut väntar')}. Ingen dagordning är påbörjad.{' '}
                <a href={paths.body(m, slug)}>Till organet</a>
              </p>
            ) : (
              <form method="post">
                <input type="hidden" name="intent" value={bodyId} />
                {problem}
                <Select
                  {...field('meeting', meetings[0]?.id)}
                  id={state?.intent === bodyId ? 'meeting' : `meeting-${bodyId}`}
                  label={`${formatCount(count, 'beslut väntar', 'beslut väntar')} på att anmälas. Till vilket sammanträde?`}
                  width="medium"
                  choices={meetings.map(({ id, day }) => ({ value: id, label: formatWeekdayDate(day) }))}
                />
                <Actions>
                  <Button variant="secondary">Ta upp på dagordningen</Button>
                </Actions>
              </form>
            )}
          </div>
        )
      })}
    </Section>
  )
}
