import type { WaitingEffect } from '#db/queries/economy/waiting-effects'
import { slugOf } from '~/domain/cases/slug'
import { paths } from '~/paths'
import { DataTable, DateText, Money, Section } from '~/ui'

/** Where the money of a decision is taken up against an appropriation; which one is chosen there when it is not given. */
export const takeUpHref = (m: string, effect: WaitingEffect, appropriation?: string): string =>
  `${paths.economy(m, 'anslag', 'fran-beslut', effect.id)}${appropriation ? `?anslag=${appropriation}` : ''}`

/** Whether the appropriation that a decision names is this one, by its name or its address. */
export const names = (
  effect: WaitingEffect,
  { slug, name, year }: { slug: string; name: string; year: number },
) => {
  const said = slugOf(effect.appropriation ?? '')
  return said === slug || said === slugOf(name) || said === slugOf(`${name} ${year}`)
}

/** Decisions that draw money and that no appropriation has taken up yet. */
export function WaitingEffects({ m, effects }: { m: string; effects: WaitingEffect[] }) {
  if (effects.length === 0) return null
  return (
    <Section
      id="vantar"
      title="Beslut som väntar på ett anslag"
      count={effects.length}
      intro="Besluten säger att pengar ska användas. Bekräfta vilket anslag de tas ur, så räknas de med."
    >
      <DataTable
        caption="Beslut som väntar på ett anslag"
        captionHidden
        rows={effects}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'case',
            label: 'Ärende',
            rowHeader: true,
            render: (effect) => (
              <>
                <a href={paths.case(m, effect.slug)}>{effect.title}</a>
                <span className="note"> {effect.number}</span>
              </>
            ),
          },
          {
            key: 'decision',
            label: 'Beslut',
            render: (effect) => (
              <>
                <a href={paths.decision(m, effect.decisionId)}>{effect.bodyName}</a>{' '}
                {effect.day && <DateText value={effect.day} short />}
              </>
            ),
          },
          { key: 'said', label: 'Anslag enligt beslutet', render: (effect) => effect.appropriation },
          {
            key: 'amount',
            label: 'Belopp, kr',
            align: 'end',
            render: (effect) => <Money ore={effect.amountOre ?? 0} bare />,
          },
          {
            key: 'do',
            label: 'Gör',
            render: (effect) => <a href={takeUpHref(m, effect)}>Ta ur ett anslag</a>,
          },
        ]}
      />
    </Section>
  )
}
