import type { FigureRow } from '#db/queries/economy/figures'
import { economicFigureKinds } from '~/domain/finance/figures'
import { figureKindLabel, figureText } from '~/text/economy/figures'
import { Actions, Button, DateField, FieldRow, Section, Select, TextField } from '~/ui'
import type { formView } from '../account/form-view'

type View = ReturnType<typeof formView>

/** Where a yearly figure is noted, and one that should not stand is withdrawn. */
export function FigureForm({
  view,
  withdraw,
  begun,
  figures,
}: {
  view: View
  withdraw: View
  begun: Record<string, string>
  figures: FigureRow[]
}) {
  return (
    <Section
      id="ny-uppgift"
      title="Lägg till en uppgift"
      intro="Den nya uppgiften gäller från nu för sitt år. Den som gällde förut står kvar i historiken."
    >
      {view.problem}
      <form method="post" className="economy-form" noValidate>
        <FieldRow>
          <Select
            {...view.field('kind', begun.kind)}
            label="Vad"
            placeholder="Välj"
            choices={economicFigureKinds.map((kind) => ({ value: kind, label: figureKindLabel[kind] }))}
            required
          />
          <TextField
            {...view.field('year', begun.year)}
            label="År"
            inputMode="numeric"
            width="short"
            required
          />
          <TextField
            {...view.field('value', begun.value?.replace('.', ','))}
            label="Värde"
            hint="Procent, hela kronor eller indextal"
            inputMode="decimal"
            width="short"
            required
          />
        </FieldRow>
        <TextField
          {...view.field('source', begun.source)}
          label="Källa"
          hint="Handlingen, cirkuläret eller sidan där uppgiften står"
          required
        />
        <FieldRow>
          <TextField
            {...view.field('decidedBy')}
            label="Beslutad av"
            hint="Behövs för internräntan, till exempel kommunfullmäktige § 123"
            optional
          />
          <DateField {...view.field('decidedDay')} label="Beslutad dag" optional />
          <DateField {...view.field('editionDay')} label="Publicerat dag" hint="Bara för PKV" optional />
        </FieldRow>
        <Actions>
          <Button name="intent" value="add">
            Spara uppgiften
          </Button>
        </Actions>
      </form>
      {figures.length > 0 && (
        <details className="disclosure" open={withdraw.problem !== undefined}>
          <summary>
            <h3>Ta tillbaka en felaktig uppgift</h3>
          </summary>
          <form method="post" className="economy-form">
            <Select
              {...withdraw.field('figure')}
              label="Uppgift"
              choices={figures.map(({ id, kind, year, value, editionDay }) => ({
                value: id,
                label: `${figureKindLabel[kind]} ${year}: ${figureText(kind, value)}${editionDay ? ` (${editionDay})` : ''}`,
              }))}
            />
            <TextField {...withdraw.field('reason')} label="Varför" required />
            <Actions>
              <Button variant="secondary" name="intent" value="withdraw">
                Ta tillbaka
              </Button>
            </Actions>
          </form>
        </details>
      )}
    </Section>
  )
}
