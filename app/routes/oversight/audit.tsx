import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { auditQuestions, shortcomings } from '~/domain/oversight/audit'
import { measured } from '~/domain/oversight/measures'
import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { auditText } from '~/text/oversight/audit'
import { measureText } from '~/text/oversight/measures'
import { DataTable, PageHeading, Section, StatusBadge } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { MeasureLink } from './measure-link'
import { requireOversight } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { m, municipality, ctx, facts } = await requireOversight(args, 'ai.read')
  const known = await facts()
  return {
    ...{ m, name: municipality.displayName, today: ctx.today },
    questions: auditQuestions.map(({ key, measures }) => ({
      key,
      measures: measures.flatMap((measure) => measured(measure, known) ?? []),
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Revisionens frågor – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Revision' }] }

/** The ten questions of an audit, with what the portal counts and what it has to be compared with. */
export default function Audit() {
  const { m, name, today, questions } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Revisionens frågor"
        lede={`Tio frågor om AI i ${name}, och vad portalen visar ${formatDate(today)}. Varje tal leder till listan som det räknar.`}
      />
      {questions.map(({ key, measures }, at) => (
        <div key={key} className="oversight-audit">
          <Section id={key} title={`${at + 1}. ${auditText[key].question}`}>
            <DataTable
              caption={auditText[key].question}
              captionHidden
              compact
              rows={measures}
              rowKey={(row) => row.key}
              columns={[
                {
                  key: 'what',
                  label: 'Mått',
                  rowHeader: true,
                  render: (row) => (
                    <>
                      {measureText[row.key].label}
                      <span className="note block">{measureText[row.key].definition}</span>
                    </>
                  ),
                },
                {
                  key: 'count',
                  label: 'Antal',
                  align: 'end',
                  nowrap: true,
                  render: (row) => <MeasureLink m={m} measured={row} />,
                },
                {
                  key: 'state',
                  label: 'Läge',
                  nowrap: true,
                  render: (row) =>
                    shortcomings.has(row.key) ? (
                      <StatusBadge tone={row.count > 0 ? 'warning' : 'success'}>
                        {row.count > 0 ? 'Att åtgärda' : 'Inget att åtgärda'}
                      </StatusBadge>
                    ) : null,
                },
              ]}
            />
            <p className="note">Jämför också: {auditText[key].compare}</p>
          </Section>
        </div>
      ))}
      <p>
        Underlag per system – beslut, frågor och svar, ändringar med dag och person – står i{' '}
        <a href={paths.aiRegister(m)}>AI-registret</a>, på varje systems historiksida. Hela registret{' '}
        <a href={paths.aiRegister(m, 'uppfoljning')}>som det såg ut en viss dag</a> kan hämtas.
      </p>
    </>
  )
}
