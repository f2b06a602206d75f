import type { LocalRule } from '~/domain/local-rules'
import { RadioGroup, TextField } from '~/ui'

const unitText = {
  minutes: 'minuter',
  days: 'dagar',
  months: 'månader',
  month: '',
  thousands: 'tkr',
} as const

/** The field of a local rule's value, after the kind of value it has. */
export function RuleValueField({
  input,
  choices,
  value,
  error,
}: {
  input: LocalRule<unknown>['input']
  choices: Record<string, string>
  value: string
  error: string | undefined
}) {
  if (input.kind === 'choice')
    return (
      <RadioGroup
        name="value"
        label="Nytt värde"
        choices={input.choices.map((word) => ({ value: word, label: choices[word] ?? word }))}
        defaultValue={value}
        error={error}
      />
    )
  if (input.kind === 'percent')
    return (
      <TextField
        name="value"
        label="Nytt värde"
        hint={`Procent från ${input.least} till ${input.most}, med högst sex decimaler.`}
        suffix="procent"
        inputMode="decimal"
        width="short"
        defaultValue={value.replace('.', ',')}
        error={error}
        required
      />
    )
  const several = input.kind === 'wholes'
  const between = `från ${String(input.least).replace('-', '\u2212')} till ${input.most}`
  return (
    <TextField
      name="value"
      label="Nytt värde"
      hint={several ? `Hela tal ${between}, med komma emellan.` : `Ett helt tal ${between}.`}
      suffix={unitText[input.unit] || undefined}
      inputMode={several ? undefined : 'numeric'}
      width="short"
      defaultValue={value}
      error={error}
      required
    />
  )
}
