import { caseKinds } from '~/domain/cases/kinds'
import { caseKindLabel } from '~/text/cases'
import { foundTodayText, readingLabel, secrecyLabel } from '~/text/reading'
import { DateField, FieldRow, ReadValue, Select, TextArea, TextField } from '~/ui'
import { secrecyProvisions } from '~/use-cases/intake/secrecy-provisions'
import { CapitalFields } from './capital-fields'
import { DocumentFields, type FileView } from './document-fields'
import { AgreementField, AssignmentFields } from './kind-fields'
import type { ProposalView } from './proposal-view'
import {
  AddresseeRows,
  AmountRows,
  DateRows,
  DecisionRows,
  type FormState,
  NumberRows,
  ParagraphRows,
  PersonRows,
  QuestionRows,
} from './read-lists'
import { CheckCell, Group } from './row-group'

export type RegisterChoice = { id: string; name: string; next: string }
export type FormChoices = {
  registers: RegisterChoice[]
  bodies: string[]
  accounts: { id: string; name: string }[]
  agreement: { areas: string[]; forums: string[] } | null
  files: FileView[]
  /** The day on which mail found at today's first emptying counts as received. */
  foundToday: string
}

type ListGroup = 'numbers' | (typeof lists)[number][0]

/** What a document may hold several of, in the order of the form. */
const lists = [
  ['decisions', DecisionRows, 'förslag till beslut'],
  ['questions', QuestionRows, 'frågor och svar'],
  ['amounts', AmountRows, 'belopp'],
  ['capital', CapitalFields, 'kapitalkostnad'],
  ['addressees', AddresseeRows, 'mottagare av beslut'],
  ['paragraphs', ParagraphRows, 'paragrafer'],
  ['dates', DateRows, 'andra datum'],
] as const
const numbers = ['numbers', NumberRows, 'nummer i handlingen'] as const

/** Whether a list has something to show; the empty ones stand together at the end. */
function isFilled({ draft, view, errors, more }: FormState, group: ListGroup): boolean {
  const rows = group === 'capital' ? draft.rows : draft[group]
  const names =
    group === 'capital' ? /^(?:principal|rate|years|method|yearOne|rows\.)/ : new RegExp(`^${group}\\.`)
  return (
    rows.length > 0 ||
    (group === 'capital' && (draft.principal !== '' || more.rows !== undefined)) ||
    view.warnings[group] !== undefined ||
    more[group] !== undefined ||
    Object.keys(errors).some((name) => names.test(name))
  )
}

/** The number of a field's passage and what does not add up there. */
function evidenceOf(view: ProposalView, group: keyof ProposalView['numbers']) {
  const number = view.numbers[group]
  if (number === undefined) return undefined
  return { number, href: `#passage-${number}`, warning: view.warnings[group]?.join(' ') }
}

/** The registration to correct and confirm, in the order a register line is read. */
export function RegistrationFields(props: FormState & { choices: FormChoices }) {
  const { draft, view, errors, choices } = props
  const filled = (group: ListGroup) => isFilled(props, group)
  const absent = [...lists, numbers].filter(([group]) => !filled(group))
  return (
    <>
      <Select
        name="kind"
        label={readingLabel.kind}
        defaultValue={draft.kind}
        placeholder="Välj"
        error={errors.kind}
        evidence={evidenceOf(view, 'kind')}
        choices={caseKinds.map((kind) => ({ value: kind, label: caseKindLabel[kind] }))}
      />
      <TextArea
        name="title"
        label={readingLabel.title}
        rows={2}
        defaultValue={draft.title}
        error={errors.title}
        evidence={evidenceOf(view, 'title')}
      />
      <RegisterField draft={draft} errors={errors} registers={choices.registers} />
      {filled('numbers') && <NumberRows {...props} />}
      <FieldRow>
        <DateField
          name="receivedDay"
          label="Inkom eller upprättades"
          hint={foundTodayText(choices.foundToday)}
          defaultValue={draft.receivedDay}
          error={errors.receivedDay}
        />
        <DateField
          name="raisedDay"
          label="Väcktes"
          optional
          defaultValue={draft.raisedDay}
          error={errors.raisedDay}
        />
      </FieldRow>
      <TextField
        name="decidingBody"
        label={readingLabel.decidingBody}
        optional
        list="organ"
        autoComplete="off"
        defaultValue={draft.decidingBody}
        error={errors.decidingBody}
        evidence={evidenceOf(view, 'decidingBody')}
      />
      <datalist id="organ">
        {choices.bodies.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <Group id="sender-group" label={readingLabel.sender}>
        <input
          id="sender"
          name="sender"
          aria-labelledby="sender-group-label"
          className="ds-input"
          defaultValue={draft.sender}
          autoComplete="off"
        />
        <CheckCell
          name="senderProtected"
          label="Privatperson: visas som ”Enskild” för allmänheten"
          value={draft.senderProtected}
        />
      </Group>
      <PersonRows {...props} />
      <Group
        id="deadline-group"
        label={readingLabel.deadline}
        evidence={{ number: view.numbers.deadline, warnings: view.warnings.deadline }}
      >
        <input
          id="deadline"
          name="deadline"
          type="date"
          aria-labelledby="deadline-group-label"
          aria-invalid={errors.deadline ? true : undefined}
          className="ds-input width-short"
          defaultValue={draft.deadline}
        />
        {errors.deadline && <p className="form-error">{errors.deadline}</p>}
        <CheckCell name="deadlineWatched" label="Bevaka dagen" value={draft.deadlineWatched} />
      </Group>
      {lists.map(([group, Rows]) => filled(group) && <Rows key={group} {...props} />)}
      {choices.agreement && (
        <AgreementField {...props} agreement={choices.agreement} checked={draft.agreement !== ''} />
      )}
      {(draft.kind === 'assignment' || draft.kind === '') && <AssignmentFields {...props} />}
      {choices.files.length > 0 && (
        <DocumentFields
          files={choices.files}
          documents={draft.documents}
          errors={errors}
          evidence={{ number: view.numbers.documents, warnings: view.warnings.documents }}
          confirmed={draft.releaseConfirmed !== ''}
        />
      )}
      <Select
        name="responsible"
        label="Ansvarig"
        optional
        defaultValue={draft.responsible}
        placeholder="Ingen än"
        error={errors.responsible}
        choices={choices.accounts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SecrecyFields draft={draft} errors={errors} />
      {absent.length > 0 && (
        <details className="absent form-field">
          <summary>
            Lägg till <span className="note">{absent.map(([, , label]) => label).join(', ')}</span>
          </summary>
          {absent.map(([group, Rows]) => (
            <Rows key={group} {...props} />
          ))}
        </details>
      )}
    </>
  )
}

function RegisterField({
  draft,
  errors,
  registers,
}: Pick<FormState, 'draft' | 'errors'> & { registers: RegisterChoice[] }) {
  const [only] = registers
  if (registers.length === 1 && only)
    return (
      <ReadValue id="register" label="Diarium">
        <input type="hidden" name="register" value={only.id} />
        {only.name}. Nästa i serien: <strong>{only.next}</strong>
      </ReadValue>
    )
  return (
    <Select
      name="register"
      label="Diarium"
      defaultValue={draft.register}
      placeholder="Välj"
      error={errors.register}
      choices={registers.map(({ id, name, next }) => ({ value: id, label: `${name} (nästa ${next})` }))}
    />
  )
}

function SecrecyFields({ draft, errors }: Pick<FormState, 'draft' | 'errors'>) {
  return (
    <Group id="secrecy-group" label="Sekretess">
      <details className="rows" open={draft.secrecy !== '' || errors.secrecy !== undefined}>
        <summary>
          <span>{draft.secrecy === '' ? 'Ingen markering' : draft.secrecy}</span>
          <span className="rows-open">ändra</span>
        </summary>
        <Select
          name="secrecy"
          label="Bestämmelse"
          defaultValue={draft.secrecy}
          placeholder="Ingen"
          error={errors.secrecy}
          hint="Markeringen varnar om sekretess; ärendet visas då inte på webben."
          choices={secrecyProvisions.map((provision) => ({
            value: provision,
            label: `${provision}, ${secrecyLabel[provision]}`,
          }))}
        />
        <TextField
          name="protectedTitle"
          label="Rubrik för dem som får se"
          optional
          defaultValue={draft.protectedTitle}
          hint="Den vanliga rubriken visas i diariet och ska inte avslöja något."
          error={errors.protectedTitle}
        />
      </details>
    </Group>
  )
}
