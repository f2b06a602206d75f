import type { IndexDefinition } from '~/domain/governance-index/definition'
import { formatNumber } from '~/text/format'
import { Actions, Button, DataTable, Section, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'
import { draftField } from './draft-fields'

type Draft = { number: number; revision: number; name: string; fromYear: number; definition: IndexDefinition }

/** A draft's weights, goalposts and targets, a row for each indicator. */
export function DraftForm({ draft, refused }: { draft: Draft; refused: FormState | undefined }) {
  const view = formView(refused, 'change')
  const { parts, indicators } = draft.definition
  const number = (what: Parameters<typeof draftField>[0], id: string, label: string, now?: number | null) => {
    const name = draftField(what, id)
    return (
      <input
        type="text"
        className="ds-input width-short"
        name={name}
        aria-label={label}
        inputMode="decimal"
        defaultValue={view.value(name, typeof now === 'number' ? formatNumber(now) : '')}
      />
    )
  }
  return (
    <form method="post">
      {view.problem}
      <input type="hidden" name="number" value={draft.number} />
      <input type="hidden" name="revision" value={draft.revision} />
      <Section id="utkast" title={`Utkast till version ${draft.number}`}>
        <TextField {...view.field('name', draft.name)} label="Namn" width="medium" maxLength={200} />
        <TextField
          {...view.field('year', String(draft.fromYear))}
          label="Gäller från år"
          width="short"
          inputMode="numeric"
        />
        <div className="form-row">
          {parts.map(({ id, label, weight }) => (
            <TextField
              key={id}
              name={draftField('part', id)}
              label={`Vikt för ${label}`}
              width="short"
              inputMode="decimal"
              defaultValue={view.value(draftField('part', id), formatNumber(weight))}
            />
          ))}
        </div>
      </Section>
      <Section
        id="indikatorer"
        title="Indikatorer"
        count={indicators.length}
        intro="Vikterna räknas i förhållande till varandra inom delen. En indikator vars vikt töms tas bort ur utkastet. Är bäst lägre än sämst är lägre bättre."
      >
        <DataTable
          caption="Indikatorer"
          captionHidden
          compact
          phone="stack"
          rows={indicators}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'label',
              label: 'Indikator',
              rowHeader: true,
              render: ({ label, unit, part }) => (
                <>
                  {label}
                  <p className="note">
                    {parts.find(({ id }) => id === part)?.label}, {unit}
                  </p>
                </>
              ),
            },
            {
              key: 'weight',
              label: 'Vikt',
              render: ({ id, label, weight }) => number('weight', id, `Vikt: ${label}`, weight),
            },
            {
              key: 'worst',
              label: 'Sämst',
              render: ({ id, label, worst }) => number('worst', id, `Sämst: ${label}`, worst),
            },
            {
              key: 'best',
              label: 'Bäst',
              render: ({ id, label, best }) => number('best', id, `Bäst: ${label}`, best),
            },
            {
              key: 'target',
              label: 'Mål',
              render: ({ id, label, target }) => number('target', id, `Mål: ${label}`, target),
            },
          ]}
        />
        <Actions>
          <Button name="intent" value="change">
            Spara utkastet
          </Button>
        </Actions>
      </Section>
    </form>
  )
}
