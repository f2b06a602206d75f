import type { WaitingInitiative } from '#db/queries/handed-in'
import { paths } from '~/paths'
import { caseKindLabel } from '~/text/cases'
import { handInText } from '~/text/hand-in'
import { Button, DataTable, Section } from '~/ui'

/** What elected members have handed in, each with the way to register it. */
export function HandedInList({ m, waiting }: { m: string; waiting: WaitingInitiative[] }) {
  if (waiting.length === 0) return null
  return (
    <Section id="inlamnat-att-registrera" title={handInText.section} count={waiting.length}>
      <DataTable
        caption={handInText.section}
        captionHidden
        rows={waiting}
        rowKey={({ intakeId }) => intakeId}
        columns={[
          {
            key: 'title',
            label: 'Rubrik',
            rowHeader: true,
            render: ({ title, kind, name, day }) => (
              <>
                {title}
                <span className="note block">
                  {caseKindLabel[kind]} · {handInText.by(name, day)}
                </span>
              </>
            ),
          },
          {
            key: 'take',
            label: 'Åtgärd',
            render: ({ intakeId, title }) => (
              <form method="post" action={paths.register(m)}>
                <input type="hidden" name="intent" value="take" />
                <input type="hidden" name="intake" value={intakeId} />
                <Button variant="secondary">
                  Registrera<span className="visually-hidden"> {title}</span>
                </Button>
              </form>
            ),
          },
        ]}
      />
    </Section>
  )
}
