import { formatDate } from '~/text/format'
import { changeLabel, changeSentence } from '~/text/meetings/agenda'
import { Actions, Button, LinkButton, Notice, TextField } from '~/ui'
import type { AgendaAnswer } from './agenda'
import type { AgendaPageData } from './agenda.server'

type Props = { page: AgendaPageData; answer: AgendaAnswer | undefined }

/** What comes next for the agenda as a whole, and what hinders it. */
export function AgendaSteps({ page }: Props) {
  const { meeting, hindrances } = page
  if (meeting.state === 'agenda_locked')
    return (
      <Actions>
        <LinkButton href={page.paths.summons}>Gå till kallelsen</LinkButton>
        <form method="post">
          <Button variant="secondary" name="intent" value="reopen">
            Öppna dagordningen igen
          </Button>
        </form>
      </Actions>
    )
  if (meeting.state !== 'collecting') return null
  return (
    <div className="agenda-next">
      {hindrances.length > 0 ? (
        <Notice tone="warning" title="Det här hindrar att dagordningen låses">
          <ul>
            {hindrances.map(({ itemId, title, code, text }) => (
              <li key={`${itemId ?? title} ${code}`}>
                {title && (itemId ? <a href={`#punkt-${itemId}`}>{title}</a> : title)}
                {title && ': '}
                {text}.
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <form method="post" className="agenda-lock">
          <p>
            När dagordningen låses får punkterna sina nummer. De ändras sedan inte, även om någon punkt utgår.
            {meeting.materialDay && ` Manusstopp är ${formatDate(meeting.materialDay)}.`}
          </p>
          <Button name="intent" value="lock">
            Lås dagordningen
          </Button>
        </form>
      )}
    </div>
  )
}

/** What readers do not see yet, with the button that publishes it; and what has been published. */
export function Changes({ page, answer }: Props) {
  const { unpublished, version, publishedDay, publishes } = page
  if (version === null) return null
  return (
    <div className="agenda-changes">
      <p className="note">
        Version {version} publicerades {publishedDay && formatDate(publishedDay)}.
      </p>
      {unpublished.length > 0 && (
        <Notice tone="warning" title="Ändringar som ingen annan ser än">
          <ul>
            {unpublished.map((change) => (
              <li key={change.item.itemId}>
                <strong>{changeLabel[change.kind]}</strong>: {changeSentence(change)}
              </li>
            ))}
          </ul>
          {publishes && page.editable && (
            <form method="post">
              <TextField
                name="note"
                id="note-publish"
                label="Vad läsaren ska veta om ändringen"
                optional
                defaultValue={answer?.intent === 'publish' ? (answer.values.note ?? '') : ''}
                error={answer?.error.field === 'note' ? answer.error.text : undefined}
              />
              <Actions>
                <Button name="intent" value="publish">
                  Publicera ändringarna
                </Button>
                <a href={page.paths.summons}>Skicka dem sedan till alla som är kallade</a>
              </Actions>
            </form>
          )}
        </Notice>
      )}
    </div>
  )
}
