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
            render: ({ title, kind, name, day, taken, holderName }) => (
              <>
                {title}
                <span className="note block">
                  {caseKindLabel[kind]} · {handInText.by(name, day)}
                  {taken && ` · ${handInText.heldBy(holderName)}`}
                </span>
              </>
            ),
          },
          {
            key: 'take',
            label: 'Åtgärd',
            render: ({ intakeId, title, taken, holderId }) => (
              <form method="post" action={paths.register(m)}>
                <input type="hidden" name="intent" value="take" />
                <input type="hidden" name="intake" value={intakeId} />
                <input type="hidden" name="from" value={holderId} />
                <Button variant="secondary">
                  {taken ? 'Ta över' : 'Registrera'}
                  <span className="visually-hidden"> {title}</span>
                </Button>
              </form>
            ),
          },
        ]}
      />
    </Section>
  )
}
