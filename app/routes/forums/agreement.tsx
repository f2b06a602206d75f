import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { versionIsOpen } from '~/domain/forums/agreement'
import { blocksFromMarkdown } from '~/domain/shared/markdown'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { agreementStateLabel } from '~/text/forums'
import { forumRefusals } from '~/text/refusals/forums'
import {
  Actions,
  Button,
  Columns,
  DataTable,
  DateText,
  EmptyState,
  FieldRow,
  LinkButton,
  LinkList,
  PageHeading,
  RichText,
  Section,
  Select,
  SideSection,
  StatusBadge,
  TextField,
} from '~/ui'
import { startVersion } from '~/use-cases/agreements/versions'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireAgreement } from './agreement.server'
import { versionAddress, versionName } from './agreement-text'
import { ForumRooms } from './parts'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, staff, leads, agreement } = await requireAgreement(args)
  return { m, staff, leads, agreement, nextYear: Number(ctx.today.slice(0, 4)) + 1 }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, agreement } = await requireAgreement(args)
  const fields = await readFields(args.request)
  const year = Number(fields.get('year'))
  const started = await startVersion(ctx, {
    ...{ municipality: { id: municipality.id, slug: m }, caseSlug: agreement.slug, year },
    basedOnId: fields.get('basedOnId') || null,
  })
  if (!started.ok) return refusedForm(fields, started.refusal, forumRefusals)
  const nth = Math.max(
    0,
    ...agreement.versions.filter((each) => each.year === year).map(({ version }) => version),
  )
  return redirect(
    paths.forumWork(m, 'overenskommelser', agreement.slug, versionAddress({ year, version: nth + 1 })),
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.agreement.title} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, agreement } = data as { m: string; agreement: { number: string } }
    return [
      { label: 'Forum', href: paths.forums(m) },
      { label: 'Överenskommelser', href: paths.forumWork(m, 'overenskommelser') },
      { label: agreement.number },
    ]
  },
}

export default function Agreement() {
  const { m, staff, leads, agreement, nextYear } = useLoaderData<typeof loader>()
  const { field, problem } = formView(useActionData<typeof action>())
  const { versions, steps } = agreement
  const inForce = versions.find(({ state }) => state === 'in_force') ?? null
  const here = (...what: string[]) => paths.forumWork(m, 'overenskommelser', agreement.slug, ...what)
  const [newer, older] = versions
  const takenOver = steps.find(({ versionId, step }) => versionId === inForce?.id && step === 'taken_over')
  return (
    <>
      <PageHeading
        kind="Överenskommelse"
        facts={[agreement.number]}
        title={agreement.title}
        lede={
          inForce
            ? `Version ${versionName(inForce)} gäller${inForce.validFrom ? ` från och med ${inForce.validFrom}` : ''}.`
            : 'Ingen version gäller än.'
        }
        actions={
          newer && older ? (
            <LinkButton
              variant="secondary"
              href={`${here('jamfor')}?fran=${versionAddress(older)}&till=${versionAddress(newer)}`}
            >
              Jämför versioner
            </LinkButton>
          ) : undefined
        }
      />
      {agreement.asOf && <p className="as-of">{agreement.asOf}</p>}
      <ForumRooms m={m} staff={staff} />
      <Columns
        asideLabel="Ärendet"
        aside={
          <SideSection title="Ärendet">
            <LinkList
              links={[
                { label: agreement.title, href: paths.case(m, agreement.slug), note: agreement.number },
              ]}
            />
          </SideSection>
        }
      >
        <Section id="versioner" title="Versioner" count={versions.length}>
          <DataTable
            caption="Versioner av överenskommelsen"
            captionHidden
            rows={versions}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title="Inga versioner än">Börja en version för det år den ska gälla.</EmptyState>
            }
            columns={[
              {
                key: 'name',
                label: 'Version',
                rowHeader: true,
                render: (row) => <a href={here(versionAddress(row))}>{versionName(row)}</a>,
              },
              {
                key: 'state',
                label: 'Läge',
                render: (row) => (
                  <StatusBadge
                    tone={
                      row.state === 'in_force' ? 'success' : row.state === 'superseded' ? 'neutral' : 'accent'
                    }
                  >
                    {agreementStateLabel[row.state]}
                  </StatusBadge>
                ),
              },
              {
                key: 'valid',
                label: 'Gäller',
                render: (row) =>
                  row.validFrom ? (
                    <>
                      <DateText value={row.validFrom} short />
                      {row.validTo && (
                        <>
                          –<DateText value={row.validTo} short />
                        </>
                      )}
                    </>
                  ) : versionIsOpen(row.state) ? (
                    'Inte än'
                  ) : (
                    'Dagarna anges inte'
                  ),
              },
            ]}
          />
        </Section>
        {leads && (
          <details className="forum-do" open={problem !== undefined}>
            <summary>{inForce ? 'Börja årets revidering' : 'Börja en version'}</summary>
            {problem}
            <form method="post" className="forum-form">
              <FieldRow>
                <TextField
                  {...field('year', String(nextYear))}
                  label="År som den ska gälla"
                  inputMode="numeric"
                  width="short"
                  required
                />
                <Select
                  {...field('basedOnId', inForce?.id ?? '')}
                  label="Utgå från"
                  placeholder="En tom mall"
                  choices={versions.map((each) => ({ value: each.id, label: versionName(each) }))}
                />
              </FieldRow>
              <Actions>
                <Button variant="secondary">Börja versionen</Button>
              </Actions>
            </form>
          </details>
        )}
        {inForce && (
          <Section
            id="galler"
            title="Det som gäller"
            links={<a href={here(versionAddress(inForce), 'pdf')}>PDF</a>}
            intro={takenOver?.text}
          >
            {inForce.sections.map((section) => (
              <section key={section.key} id={section.key}>
                <h3>{section.heading}</h3>
                <RichText blocks={blocksFromMarkdown(section.text, { headingFrom: 2 })} />
              </section>
            ))}
          </Section>
        )}
      </Columns>
    </>
  )
}
