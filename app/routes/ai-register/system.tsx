import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { incidentsOf, linkedCases, obligationsOf } from '#db/queries/ai-register/systems'
import { answeredFacts } from '~/domain/ai-act/register/answered'
import { type FieldGroup, fieldGroups } from '~/domain/ai-act/register/field'
import { registerFields } from '~/domain/ai-act/register/fields'
import { judgeSystem } from '~/domain/ai-act/register/judge'
import { isLate, isOpen } from '~/domain/ai-act/register/obligation'
import { reasonsToReassess } from '~/domain/ai-act/register/reassess'
import { paths } from '~/paths'
import {
  exemptionLabel,
  fieldFaultText,
  fieldGroupLabel,
  fieldGroupSlug,
  linkKindLabel,
  publicationLabel,
  reassessText,
  riskClassLabel,
  riskTagLabel,
  severityLabel,
} from '~/text/ai-register'
import { formatCount, formatDate, formatDateTime } from '~/text/format'
import { Columns, LinkList, Notice, PageHeading, Section, SideSection, StatusBadge, Tag } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { FieldView } from './field-view'
import { systemName, systemText } from './name'
import { requireSystem } from './require'
import { SystemEconomySection } from './system-economy'
import { economyOfCases } from './system-economy.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, m, inside, allowed, system, slug } = await requireSystem(args)
  const { version, stub } = system
  const judged = judgeSystem({ ...version, today: ctx.today })
  const duties = inside ? ((await obligationsOf(read, [system])).get(system.id) ?? []) : []
  const incidents = stub ? [] : await incidentsOf(read, [system.id])
  const linked = stub ? [] : await linkedCases(read, actor, system.id)
  return {
    ...{ m, slug, inside, stub, number: system.number, name: systemName(system) },
    summary: systemText(system, 'summary_short'),
    fields: version.fields,
    riskClass: version.riskClass,
    riskTags: version.riskTags,
    exemption: version.exemption,
    publication: version.publication,
    version: version.number,
    savedAt: version.savedAt,
    assessedDay: version.assessedDay,
    answered: answeredFacts(version.answers, version.riskClass).map(({ key, label, words }) => ({
      key,
      label,
      words,
    })),
    may: { register: allowed('ai.register'), decide: allowed('ai.decide') },
    reassess: inside ? reasonsToReassess(version.assessedOn, version.fields) : [],
    complete: inside ? judged.complete : null,
    warnings: inside ? [...judged.faults, ...judged.warnings].map(fieldFaultText) : [],
    duties: {
      total: duties.length,
      late: duties.filter((duty) => isLate(duty, ctx.today)).length,
      met: duties.filter((duty) => !isOpen(duty)).length,
    },
    incidents: {
      open: incidents.filter(({ closedDay }) => closedDay === null).length,
      total: incidents.length,
      lines: inside
        ? incidents.slice(0, 5).map(({ id, day, severity, description, closedDay }) => ({
            id,
            day,
            severity,
            description,
            closedDay,
          }))
        : [],
    },
    cases: linked,
    economy: await economyOfCases(ctx, linked),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name} – AI-register – Rådslag` : 'Rådslag' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, name } = data as Data
    return [{ label: 'AI-register', href: paths.aiRegister(m) }, { label: name }]
  },
}

const tone = (cls: string | null) => {
  if (cls === null) return 'neutral'
  if (cls === 'PROHIBITED') return 'danger'
  return cls.startsWith('HIGH_RISK') ? 'warning' : 'info'
}

export default function AiSystem() {
  const data = useLoaderData<typeof loader>()
  const { m, slug, stub, riskClass, riskTags, reassess } = data
  return (
    <>
      <PageHeading
        kind="AI-system"
        facts={[data.number]}
        title={stub ? 'Ett system som inte beskrivs offentligt' : data.name}
        lede={data.summary}
      />
      <p className="tag-row">
        <StatusBadge tone={tone(riskClass)}>{riskClassLabel(riskClass)}</StatusBadge>{' '}
        {riskTags.map((tag) => (
          <Tag key={tag}>{riskTagLabel(tag)}</Tag>
        ))}
      </p>
      {stub && data.exemption && (
        <Notice tone="info" title="Undantaget från publicering">
          Beskrivningen är undantagen. Skäl: {exemptionLabel[data.exemption].toLocaleLowerCase('sv')}.
        </Notice>
      )}
      {reassess.length > 0 && (
        <Notice tone="warning" title="Bedöm på nytt">
          Frågorna om AI-förordningen ska besvaras på nytt:{' '}
          {reassess.map((reason) => reassessText[reason]).join(', ')}.
        </Notice>
      )}
      {data.warnings.length > 0 && (
        <Notice tone="warning">
          <ul className="plain-list">
            {data.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Columns asideLabel="Läge och sidor om systemet" aside={<Aside data={data} />}>
        {fieldGroups.map((group) => (
          <Group key={group} group={group} data={data} />
        ))}
        <SystemEconomySection m={m} lines={data.economy} />
        {data.cases.length > 0 && (
          <Section id="arenden" title="Ärenden" count={data.cases.length}>
            <LinkList
              links={data.cases.map(({ slug: to, title, number, kind }) => ({
                label: title,
                href: paths.case(m, to),
                note: `${number}, ${linkKindLabel[kind].toLocaleLowerCase('sv')}`,
              }))}
            />
          </Section>
        )}
        {data.inside && data.incidents.total > 0 && (
          <Section
            id="incidenter"
            title="Incidenter"
            count={data.incidents.total}
            links={<a href={paths.aiRegister(m, slug, 'skyldigheter')}>Alla incidenter</a>}
          >
            <ul className="plain-list">
              {data.incidents.lines.map(({ id, day, severity, description, closedDay }) => (
                <li key={id}>
                  {formatDate(day)}, {severityLabel[severity].toLocaleLowerCase('sv')}: {description}{' '}
                  {closedDay ? `(avslutad ${formatDate(closedDay)})` : '(öppen)'}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {!stub && (
          <p className="note">
            Saknas något, eller är något fel?{' '}
            <a href={`${paths.aiRegister(m, 'synpunkt')}?system=${slug}`}>Berätta det</a>.
          </p>
        )}
      </Columns>
    </>
  )
}

/** Shown as the page's heading. */
const inHeading = ['name', 'summary_short']

function Group({ group, data }: { group: FieldGroup; data: Data }) {
  const { m, slug, fields } = data
  const filled = registerFields.filter(
    (field) =>
      field.group === group && !inHeading.includes(field.key) && (fields[field.key]?.length ?? 0) > 0,
  )
  const answered = group === 'ai_act' ? data.answered : []
  const empty = filled.length + answered.length === 0
  if (empty && !data.may.register) return null
  return (
    <Section
      id={fieldGroupSlug[group]}
      title={fieldGroupLabel[group]}
      links={
        data.may.register && <a href={paths.aiRegister(m, slug, 'andra', fieldGroupSlug[group])}>Ändra</a>
      }
    >
      {empty ? (
        <p className="empty">Inget är ifyllt än.</p>
      ) : (
        <dl className="facts">
          {answered.map(({ key, label, words }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{words.join('; ')}</dd>
            </div>
          ))}
          {filled.map((field) => (
            <div key={field.key}>
              <dt>
                {field.label}
                {data.inside && field.visibility !== 'public' && <Tag>Internt</Tag>}
              </dt>
              <dd>
                <FieldView field={field} value={fields[field.key] ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}

function Aside({ data }: { data: Data }) {
  const { m, slug, inside, may, complete, duties, incidents } = data
  const to = (...what: string[]) => paths.aiRegister(m, slug, ...what)
  return (
    <>
      {inside && (
        <SideSection title="Läge">
          <p>{publicationLabel[data.publication]}</p>
          {complete && (
            <p>
              {complete.filled} av {complete.required} obligatoriska uppgifter är ifyllda.
            </p>
          )}
          {duties.total > 0 && (
            <p>
              <a href={to('skyldigheter')}>
                {duties.met} av {formatCount(duties.total, 'skyldighet', 'skyldigheter')} klara
              </a>
              {duties.late > 0 && `, ${duties.late} försenade`}
            </p>
          )}
        </SideSection>
      )}
      {inside && !may.register && (
        <p>
          <a href={to('skyldigheter')}>Skyldigheter och incidenter</a>
        </p>
      )}
      {may.register && (
        <SideSection title="Nästa steg">
          <LinkList
            links={[
              { label: 'Besvara AI-förordningens frågor', href: to('fragor') },
              { label: 'Skyldigheter och incidenter', href: to('skyldigheter') },
              { label: may.decide ? 'Publicera' : 'Lämna för granskning', href: to('publicera') },
            ]}
          />
        </SideSection>
      )}
      <SideSection title="Om uppgifterna">
        <p className="note">
          Version {data.version}, <time dateTime={data.savedAt}>{formatDateTime(data.savedAt)}</time>.
          {data.assessedDay && ` Bedömt enligt AI-förordningen ${formatDate(data.assessedDay)}.`}
        </p>
        {!inside && incidents.total > 0 && (
          <p className="note">
            {formatCount(incidents.total, 'incident har', 'incidenter har')} noterats, {incidents.open} är
            öppna.
          </p>
        )}
        <p>
          <a href={to('historik')}>Historik</a>
        </p>
      </SideSection>
    </>
  )
}
