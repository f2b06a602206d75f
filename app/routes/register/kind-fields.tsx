import { formatCount } from '~/text/format'
import { readingLabel } from '~/text/reading'
import { Checkbox, TextArea, TextField } from '~/ui'
import type { FormState } from './read-lists'
import { Group } from './row-group'

/** What an assignment says, who gave it and to whom; only that kind has it. */
export function AssignmentFields({ draft, errors }: FormState) {
  const filled = [draft.assignmentText, draft.assignmentGiver, draft.assignmentReceiver].some(Boolean)
  return (
    <Group id="assignment" label="Uppdraget">
      <details className="rows" open={draft.kind === 'assignment' || errors.assignmentText !== undefined}>
        <summary>
          <span>{filled ? draft.assignmentText.slice(0, 60) : 'Bara för ärendetypen Uppdrag'}</span>
          <span className="rows-open">{filled ? 'visa och ändra' : 'fyll i'}</span>
        </summary>
        <TextArea
          name="assignmentText"
          label="Uppdragets lydelse"
          rows={3}
          defaultValue={draft.assignmentText}
          error={errors.assignmentText}
        />
        <TextField name="assignmentGiver" label="Gavs av" defaultValue={draft.assignmentGiver} list="organ" />
        <TextField
          name="assignmentReceiver"
          label="Gavs till"
          defaultValue={draft.assignmentReceiver}
          list="organ"
        />
      </details>
    </Group>
  )
}

/** Areas and forums of a service agreement, taken as they were read or left out. */
export function AgreementField({
  view,
  agreement,
  checked,
}: FormState & { agreement: { areas: string[]; forums: string[] }; checked: boolean }) {
  return (
    <Group
      id="agreement"
      label={readingLabel.agreement}
      evidence={{ number: view.numbers.agreement, warnings: view.warnings.agreement }}
    >
      <Checkbox
        name="agreement"
        id="agreement-choice"
        label={`Ta med ${formatCount(agreement.areas.length, 'tjänsteområde', 'tjänsteområden')} och ${formatCount(agreement.forums.length, 'forum', 'forum')} som de lästes`}
        defaultChecked={checked}
      />
      <details className="rows">
        <summary>
          <span className="rows-open">visa</span>
        </summary>
        <ul>
          {[...agreement.areas, ...agreement.forums].map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
    </Group>
  )
}
