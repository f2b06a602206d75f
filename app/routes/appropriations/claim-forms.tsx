import type { Claim } from '#db/queries/economy/appropriations'
import type { ClaimRoom } from '~/domain/finance/appropriation-room'
import type { ClaimStep } from '~/domain/finance/claim-steps'
import { oreTyped } from '~/domain/shared/typed'
import { claimStepLabel } from '~/text/economy/appropriations'
import { Actions, Button, DateField, FieldRow, Select, TextArea, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

/** What each step is for, above its fields. */
const about: Record<ClaimStep, string> = {
  request: 'Ett äskande räknas inte av från anslaget förrän det är beslutat.',
  decide: 'Hela det belopp som ärendet har fått ur anslaget. Det måste rymmas i det som är kvar.',
  follow:
    'Anslaget belastas med det största av beslutat, bundet och utfall. Prognosen visas som tidig varning.',
  close: 'Utfallet blir slutligt. Pengar som är beslutade men inte använda går tillbaka till anslaget.',
  cancel: 'Det som redan har kostat tar av anslaget och kan behöva bokföras som driftkostnad.',
  reopen: 'Raden blir öppen igen. Beloppet måste rymmas i det som är kvar.',
}

/** One folded form for each step that can be taken; the one that was refused is open with what was typed. */
export function StepForm({
  step,
  claim,
  decisions,
  answer,
}: {
  step: ClaimStep
  claim: ClaimRoom<Claim>
  decisions: { value: string; label: string }[]
  answer: FormState | undefined
}) {
  const view = formView(answer, step)
  const open = answer?.intent === step
  const field = (name: string, otherwise?: string) => ({
    ...view.field(name, otherwise),
    id: open ? name : `${step}-${name}`,
  })
  const money = (name: string, label: string, ore: number | null, optional = false) => (
    <TextField
      {...field(name, ore === null ? '' : oreTyped(ore))}
      label={label}
      suffix="kr"
      inputMode="decimal"
      width="medium"
      optional={optional}
    />
  )
  const { requestedOre, decidedOre, committedOre, actualOre, forecastOre, meetingDay, position } = claim
  return (
    <details className="disclosure" open={open}>
      <summary>
        <h3>{claimStepLabel[step]}</h3>
      </summary>
      <form method="post" className="economy-form" noValidate>
        <p className="note">{about[step]}</p>
        <input type="hidden" name="seen" value={claim.entryId} />
        {view.problem}
        {step === 'request' && money('requested', 'Äskat belopp', requestedOre)}
        {step === 'decide' && money('decided', 'Beslutat belopp', decidedOre > 0 ? decidedOre : requestedOre)}
        {(step === 'request' || step === 'decide') && (
          <>
            {step === 'decide' && decisions.length > 0 && (
              <Select
                {...field('decisionId', claim.decisionId ?? decisions[0]?.value)}
                label="Beslut"
                placeholder="Inget beslut i portalen"
                choices={decisions}
                optional
              />
            )}
            <FieldRow>
              <DateField {...field('meetingDay', meetingDay ?? '')} label="Sammanträde" optional />
              <TextField
                {...field('position', position?.toString() ?? '')}
                label="Punkt på dagordningen"
                inputMode="numeric"
                width="short"
                optional
              />
            </FieldRow>
          </>
        )}
        {step === 'follow' && (
          <FieldRow>
            {money('committed', 'Bundet i avtal', committedOre, true)}
            {claim.actualFromLedger ? (
              <p className="note">Utfallet läses ur redovisningen.</p>
            ) : (
              money('actual', 'Utfall hittills', actualOre, true)
            )}
            {money('forecast', 'Prognos för hela ärendet', forecastOre, true)}
          </FieldRow>
        )}
        {(step === 'close' || step === 'cancel') && money('actual', 'Utfall, slutligt', actualOre)}
        <TextArea
          {...field('note')}
          label={step === 'cancel' || step === 'reopen' ? 'Varför?' : 'Anteckning'}
          rows={2}
          optional={step !== 'cancel' && step !== 'reopen'}
        />
        <Actions>
          <Button variant={step === 'cancel' ? 'danger' : 'secondary'} name="intent" value={step}>
            {claimStepLabel[step]}
          </Button>
        </Actions>
      </form>
    </details>
  )
}
