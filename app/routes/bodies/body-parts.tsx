import { paths } from '~/paths'
import { bodyKindLabel } from '~/text/administration'
import { formatDate } from '~/text/format'
import { Button, DateField, LinkList, PageHeading, SideSection } from '~/ui'
import type { BodyData } from './body'

/** Other days, the list as data, and the bodies before and after. */
export function Beside({ data }: { data: BodyData }) {
  const { m, body, day, today, mayChange } = data
  const here = paths.body(m, body.slug)
  return (
    <>
      <SideSection title="En annan dag">
        <form method="get" className="day-form">
          <DateField name="dag" label="Dag" defaultValue={day} />
          <Button variant="secondary">Visa</Button>
        </form>
        {data.days.length > 0 && (
          <LinkList
            links={data.days.map((each) => ({
              label: formatDate(each),
              href: `${here}?dag=${each}`,
              note: each > today ? 'Kommande förändring' : 'Förändring',
            }))}
          />
        )}
      </SideSection>
      <SideSection title="Mer">
        <LinkList
          links={[
            { label: 'Alla förtroendevalda', href: paths.electedList(m) },
            {
              label: 'Ladda ner listan (CSV)',
              href: `${paths.data(paths.electedList(m), 'csv')}?organ=${body.slug}&dag=${day}`,
            },
            {
              label: 'Samma lista som JSON',
              href: `${paths.data(paths.electedList(m), 'json')}?organ=${body.slug}&dag=${day}`,
            },
            ...(mayChange ? [{ label: 'Mandatskiftet', href: paths.shift(m) }] : []),
          ]}
        />
      </SideSection>
      {data.successions.length > 0 && (
        <SideSection title="Före och efter">
          <LinkList
            links={data.successions.map(({ slug, name, day: on, became }) => ({
              label: name,
              href: paths.body(m, slug),
              note: became ? `Tog över ${formatDate(on)}` : `Hade uppgifterna före ${formatDate(on)}`,
            }))}
          />
        </SideSection>
      )}
    </>
  )
}

/** A body without elected people. */
export function Administration({ data: { m, body, parent } }: { data: BodyData }) {
  return (
    <>
      <PageHeading
        kind={bodyKindLabel[body.kind]}
        facts={parent ? [`Hör till ${parent}`] : []}
        title={body.name}
      />
      <p>Här sitter inga förtroendevalda.</p>
      <p>
        <a href={paths.bodies(m)}>Till organ och ledamöter</a>
      </p>
    </>
  )
}
