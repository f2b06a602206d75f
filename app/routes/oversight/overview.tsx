import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { actDates, systemsAtDate } from '~/domain/ai-act/timeline'
import { boardRows } from '~/domain/oversight/boards'
import { textOf } from '~/domain/oversight/facts'
import { measured, type MeasureKey } from '~/domain/oversight/measures'
import { paths } from '~/paths'
import { actDateText, riskClassLabel } from '~/text/ai-register'
import { formatCount, formatDate } from '~/text/format'
import { measureText } from '~/text/oversight/measures'
import { DataTable, KeyFigures, PageHeading, Section, StatusBadge } from '~/ui'
import { Boards } from './boards'
import { Benefits } from './benefits'
import { MeasureLink } from './measure-link'
import { requireOversight } from './require'

/** Dashboard A, in groups: what there is, what is asked of it, how it is guarded, and what is public. */
const groups: { title: string; measures: MeasureKey[] }[] = [
  { title: 'Användning', measures: ['i_bruk', 'hog_risk', 'automatiserade', 'nya', 'avvecklade'] },
  {
    title: 'AI-förordningen',
    measures: [
      'beslutad_klass',
      'forbjudna_eller_oklara',
      'forsenade_skyldigheter',
      'skyldigheter_ett_ar',
      'utbildade',
    ],
  },
  {
    title: 'Dataskydd, sekretess och incidenter',
    measures: ['dpia_klara', 'fria_klara', 'sekretess', 'sekretess_utanfor', 'oppna_incidenter'],
  },
  {
    title: 'Styrning och öppenhet',
    measures: ['styrdokument_galler', 'uppdrag_pagar', 'uppdrag_forsenade', 'publicerade', 'undantagna'],
  },
]

export async function loader(args: LoaderFunctionArgs) {
  const { m, municipality, ctx, facts } = await requireOversight(args)
  const known = await facts()
  const dated = known.systems.map((system) => ({
    ...{ riskClass: system.riskClass, riskTags: system.riskTags },
    ...{ status: textOf(system, 'status'), inUseFrom: textOf(system, 'in_use_from') },
  }))
  const classes = [
    ...new Set(known.systems.filter(({ stub }) => !stub).map(({ riskClass }) => riskClassLabel(riskClass))),
  ]
  return {
    ...{ m, name: municipality.displayName, today: ctx.today, inside: known.inside },
    groups: groups.map(({ title, measures }) => ({
      title,
      figures: measures.flatMap((key) => measured(key, known) ?? []),
    })),
    classes: classes.map((label) => ({
      label,
      count: known.systems.filter(({ stub, riskClass }) => !stub && riskClassLabel(riskClass) === label)
        .length,
    })),
    boards: known.inside ? boardRows(known) : [],
    dates: actDates.map(({ key, day }) => ({ key, day, systems: systemsAtDate(key, dated).length })),
    benefits: known.benefits.map(({ key, label, href, owner, realisedPct, measuredDay }) => ({
      ...{ key, label, href, realisedPct, measuredDay, owner },
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Uppsikt – ${data?.name ?? 'Rådslag'}` },
]

export default function Oversight() {
  const {
    m,
    name,
    today,
    inside,
    groups: shown,
    classes,
    boards,
    dates,
    benefits,
  } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="AI i kommunen"
        facts={[formatDate(today)]}
        lede={`Det som fullmäktige, kommunstyrelsen och nämnderna i ${name} behöver för sin uppsikt. Varje tal leder till listan som det räknar.`}
      />
      {shown.map(({ title, figures }) => (
        <Section key={title} title={title}>
          <KeyFigures
            figures={figures.map((measure) => ({
              label: measureText[measure.key].label,
              value: <MeasureLink m={m} measured={measure} />,
            }))}
          />
        </Section>
      ))}
      {classes.length > 0 && (
        <p className="note">
          Riskklasser i registret: {classes.map(({ label, count }) => `${label} (${count})`).join(', ')}.
        </p>
      )}
      {inside && <Boards m={m} boards={boards} />}
      <Section
        id="tidslinje"
        title="Tidslinje för AI-förordningen"
        links={<a href={paths.aiRegister(m, 'tidslinje')}>Vilka system som berörs</a>}
      >
        <DataTable
          caption="När reglerna börjar gälla"
          captionHidden
          compact
          rows={dates}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'day',
              label: 'Dag',
              rowHeader: true,
              nowrap: true,
              render: ({ day }) => <time dateTime={day}>{formatDate(day)}</time>,
            },
            {
              key: 'state',
              label: 'Läge',
              render: ({ day }) => (
                <StatusBadge tone={day <= today ? 'success' : 'neutral'}>
                  {day <= today ? 'Gäller' : 'Kommer'}
                </StatusBadge>
              ),
            },
            { key: 'what', label: 'Vad', render: ({ key }) => actDateText[key] },
            {
              key: 'systems',
              label: 'Egna system',
              align: 'end',
              render: ({ key, systems }) => (
                <a
                  href={paths.aiRegister(m, `tidslinje#${key}`)}
                  aria-label={formatCount(systems, 'system berörs', 'system berörs')}
                >
                  {systems}
                </a>
              ),
            },
          ]}
        />
      </Section>
      <Benefits m={m} benefits={benefits} />
    </>
  )
}
