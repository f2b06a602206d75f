import { caseKinds, directions, documentKinds } from '~/domain/cases/kinds'
import { caseKindLabel, directionLabel, documentKindLabel } from '~/text/cases'
import { correctionLabel } from '~/text/register-care'
import { DateField, Select, TextField } from '~/ui'

const optional = new Set(['protectedTitle', 'publicParty', 'protectedParty', 'raisedDay', 'responsibleUnit'])

const hints: Record<string, string> = {
  protectedTitle: 'Visas bara för dem som får se skyddade uppgifter.',
  protectedParty: 'Visas bara för dem som får se skyddade uppgifter.',
  publicParty: 'Visas för alla. Skriv Enskild för en privatperson.',
  raisedDay: 'Om det är en annan dag än den då det kom in. Lagens frister räknas om.',
  receivedDay: 'Lagens frister räknas om.',
  kind: 'Kan bara rättas så länge ärendet är nytt.',
}

/** One field of the register line, as the kind of value it holds. */
export function CorrectionField({
  name,
  ofDocument,
  value,
  error,
}: {
  name: string
  ofDocument: boolean
  value: string
  error?: string
}) {
  const field = {
    name,
    label: correctionLabel(name, ofDocument),
    hint: ofDocument && name === 'kind' ? undefined : hints[name],
    error,
    optional: optional.has(name),
    defaultValue: value,
  }
  if (name === 'kind' || name === 'direction') {
    const choices =
      name === 'direction'
        ? directions.map((each) => ({ value: each, label: directionLabel[each] }))
        : ofDocument
          ? documentKinds.map((each) => ({ value: each, label: documentKindLabel[each] }))
          : caseKinds.map((each) => ({ value: each, label: caseKindLabel[each] }))
    return <Select {...field} choices={choices} width="medium" />
  }
  if (name.toLowerCase().endsWith('day')) return <DateField {...field} />
  return <TextField {...field} maxLength={300} />
}
