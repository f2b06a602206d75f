import type { DecisionPage } from '#db/queries/meetings/decision-page'
import type { EffectKind } from '~/domain/cases/decision-effects'
import { paths } from '~/paths'
import { formatDate, formatKr } from '~/text/format'
import { effectWords } from '~/text/meetings/decisions'
import { Actions, Button, DateField, Section, Select, TextArea, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

type Effect = DecisionPage['points'][number]['effects'][number]

/** What a decision point has set going, with the way to it. */
export function Effects({ m, effects, caseSlug }: { m: string; effects: Effect[]; caseSlug: string }) {
  if (effects.length === 0) return null
  return (
    <ul className="link-list">
      {effects.map((effect) => (
        <li key={effect.id}>
          <strong>{effectWords.label[effect.kind]}:</strong>{' '}
          {effect.targetSlug ? <a href={paths.case(m, effect.targetSlug)}>{effect.text}</a> : effect.text}
          <span className="note">
            {' '}
            {[
              effect.targetNumber,
              effect.targetNumber ? null : effect.receiver,
              effect.amountOre === null ? null : `${formatKr(effect.amountOre)} ur ${effect.appropriation}`,
              effect.dueDay && `senast ${formatDate(effect.dueDay)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {effect.kind === 'referral' && (
            <>
              {' '}
              <a href={paths.caseDo(m, caseSlug, 'remiss')}>Skicka remissen</a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const kinds: EffectKind[] = ['assignment', 'follow_up', 'money', 'referral']

/** One folded form for each thing that a decision point can set going. */
export function EffectForm({
  points,
  bodies,
  appropriations,
  state,
}: {
  points: { id: string; text: string }[]
  bodies: { id: string; name: string }[]
  /** Names of the municipality's appropriations, to choose among. */
  appropriations: string[]
  state: FormState | undefined
}) {
  return (
    <Section id="satter-igang" title="Vad sätter beslutet igång?">
      <p>Det du antecknar här kan följas från beslutet till det är gjort. Beslutets lydelse ändras inte.</p>
      {kinds.map((kind) => (
        <OneForm
          key={kind}
          kind={kind}
          points={points}
          bodies={bodies}
          appropriations={appropriations}
          state={state}
        />
      ))}
    </Section>
  )
}

function OneForm({
  kind,
  points,
  bodies,
  appropriations,
  state,
}: Parameters<typeof EffectForm>[0] & { kind: EffectKind }) {
  const { field: told, problem } = formView(state, kind)
  const field = (name: string) => ({ ...told(name), id: state?.intent === kind ? name : `${kind}-${name}` })
  return (
    <details className="disclosure" open={state?.intent === kind}>
      <summary>
        <h3>{effectWords.label[kind]}</h3>
      </summary>
      <form method="post">
        <input type="hidden" name="kind" value={kind} />
        {problem}
        {points.length > 1 ? (
          <Select
            {...field('point')}
            label="Beslutspunkt"
            choices={points.map(({ id, text }, at) => ({
              value: id,
              label: `${at + 1}. ${text.slice(0, 80)}`,
            }))}
          />
        ) : (
          <input type="hidden" name="point" value={points[0]?.id ?? ''} />
        )}
        <TextArea {...field('text')} label={textLabel[kind]} rows={2} required />
        {kind === 'assignment' && (
          <Select
            {...field('receiver')}
            label="Vem får uppdraget?"
            placeholder="Välj organ"
            choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        )}
        {kind === 'referral' && (
          <TextField
            {...field('receiver')}
            label="Till vem?"
            hint="Remissen skickas från ärendet."
            required
          />
        )}
        {kind === 'money' && (
          <>
            <TextField
              {...field('amount')}
              label="Belopp i hela kronor"
              inputMode="numeric"
              width="short"
              required
            />
            <TextField
              {...field('appropriation')}
              label="Anslag"
              hint="Som i budgeten. Välj ett av dem som finns i portalen om det är där; ekonomin bekräftar sedan att pengarna tas ur det."
              list="appropriations"
              autoComplete="off"
              required
            />
            <datalist id="appropriations">
              {appropriations.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
        {kind !== 'money' && (
          <DateField
            {...field('dueDay')}
            label={kind === 'follow_up' ? 'Följs upp senast' : 'Klart senast'}
            optional={kind !== 'follow_up'}
            required={kind === 'follow_up'}
          />
        )}
        <Actions>
          <Button variant="secondary">Spara</Button>
        </Actions>
      </form>
    </details>
  )
}

const textLabel: Record<EffectKind, string> = {
  assignment: 'Uppdraget',
  follow_up: 'Vad ska följas upp?',
  money: 'Vad används pengarna till?',
  referral: 'Vad ska det yttras om?',
}
