import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { agreedServices } from '#db/queries/economy/agreed-services'
import { paths } from '~/paths'
import { formatNumber } from '~/text/format'
import { DataTable, EmptyState, FactList, Notice, PageHeading, Section } from '~/ui'
import { requireEconomy } from '../economy/require-economy'
import type { FrameHandle } from '../municipality/frame'
import { areaSlug } from './agreed.server'

/** What the agreement says under a heading, by the name it has there. */
const under = (facts: readonly { heading: string; label: string | null; text: string }[], heading: string) =>
  facts
    .filter((fact) => fact.heading === heading)
    .map(({ label, text }) => ({ term: label ?? '', value: text }))

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m } = await requireEconomy(args)
  const agreed = await agreedServices(read, actor, municipality.id)
  if (!agreed) return { m, agreed: null }
  const principles = (agreed.facts.find(({ label }) => label === 'Nycklarna ska vara')?.text ?? '')
    .split(' · ')
    .filter(Boolean)
  const evaluated = [...new Set(agreed.ratings.map(({ principle }) => principle))]
  const { facts } = agreed
  return {
    m,
    agreed: {
      ...{ number: agreed.number, slug: agreed.slug, title: agreed.title },
      areas: agreed.areas.map(({ id, name, system, services, keys, facts: told }) => ({
        ...{ id, name, slug: areaSlug(name), system },
        base: services.filter(({ kind }) => kind === 'base').length,
        added: services.filter(({ kind }) => kind === 'added').length,
        removed: services.filter(({ kind }) => kind === 'removed').length,
        volume: told.find(({ kind }) => kind === 'volume')?.text ?? null,
        keys: keys
          .filter(({ chosen }) => chosen)
          .map((key) => ({ name: key.name, weightPct: key.weightPct })),
      })),
      leadTimes: agreed.leadTimes.map(({ id, text, days }) => ({ id, text, days })),
      leadTimeFacts: under(facts, 'Ledtider'),
      selfCost: under(facts, 'Principer för självkostnad'),
      billing: under(facts, 'Ny faktureringsrutin'),
      sources: under(facts, 'Källor till statistik'),
      behaviour: under(facts, 'Lämplighet som beteendenyckel').filter(({ term }) =>
        ['Slutsats', 'Exempel'].includes(term),
      ),
      volumes:
        facts.find(({ heading, label }) => heading === 'Principer för nycklar' && label === 'Volymer')
          ?.text ?? null,
      principles: principles.map((name) => ({
        name,
        evaluated: evaluated.find((each) => each.toLowerCase().startsWith(name.toLowerCase())) ?? null,
      })),
      ratings: [...new Set(agreed.ratings.map(({ source }) => source))].map((source) => ({
        source,
        marks: evaluated.map((principle) => {
          const rating = agreed.ratings.find((each) => each.source === source && each.principle === principle)
          return { shortTerm: rating?.shortTerm ?? null, longTerm: rating?.longTerm ?? null }
        }),
      })),
      evaluated,
      suitability: agreed.suitability.map(({ id, source, suitability, comment }) => ({
        ...{ id, source, suitability, comment },
      })),
    },
  }
}

export const meta: MetaFunction = () => [{ title: 'Tjänster – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Tjänster' }] }

export default function Services() {
  const { m, agreed } = useLoaderData<typeof loader>()
  if (!agreed) {
    return (
      <>
        <PageHeading title="Tjänster" />
        <EmptyState title="Ingen överenskommelse om tjänster finns">
          När en serviceöverenskommelse har registrerats visas dess tjänsteområden här.
        </EmptyState>
      </>
    )
  }
  const here = (slug: string) => paths.economy(m, 'tjanster', slug)
  return (
    <>
      <PageHeading
        title="Tjänster"
        lede="Vad de gemensamma tjänsterna omfattar, hur snabbt de ska levereras och vad som avgör hur kostnaden fördelas."
      />
      <p className="note">
        Enligt <a href={paths.case(m, agreed.slug)}>{agreed.title}</a> ({agreed.number}).
      </p>
      <Section title="Tjänsteområden">
        <DataTable
          caption="Tjänsteområden"
          captionHidden
          rows={agreed.areas}
          rowKey={({ id }) => id}
          columns={[
            {
              ...{ key: 'name', label: 'Tjänsteområde', rowHeader: true },
              render: ({ name, slug }) => <a href={here(slug)}>{name}</a>,
            },
            { key: 'volume', label: 'Omfattning', render: ({ volume }) => volume ?? '–' },
            {
              ...{ key: 'services', label: 'Bastjänster', align: 'end' },
              render: ({ base, added, removed }) => (
                <>
                  {base}
                  {(added > 0 || removed > 0) && (
                    <span className="note block">
                      {[added > 0 && `${added} nya`, removed > 0 && `${removed} borttagna`]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  )}
                </>
              ),
            },
            {
              ...{ key: 'keys', label: 'Fördelas efter' },
              render: ({ keys }) =>
                keys.map(({ name, weightPct }) => `${name} ${formatNumber(weightPct ?? '0')} %`).join(', '),
            },
          ]}
        />
      </Section>
      <Section title="Ledtider">
        <Notice tone="info" title="Mottaget senast 12.00 är dag 1">
          Underlag som kommer in senast klockan 12 räknas från samma dag. Det som kommer senare räknas från
          nästa arbetsdag.
        </Notice>
        <FactList facts={agreed.leadTimeFacts} />
        <ul className="service-list">
          {agreed.leadTimes.map(({ id, text, days }) => (
            <li key={id}>
              {text}
              {days !== null && `: ${days === 1 ? '1 dag' : `${days} dagar`}`}
            </li>
          ))}
        </ul>
        <p className="note">Uppföljningen av ledtiderna finns hos varje tjänsteområde.</p>
      </Section>
      <Section
        title="Självkostnad"
        intro="Kommunallagen 2 kap. 6 §: en avgift får inte vara högre än kostnaden för tjänsten. Interna priser är inga avgifter, men ingår i avgifter och bidrag som är det. Därför läggs ingen vinst på, och över- och underskott står som egna rader."
      >
        <FactList facts={agreed.selfCost} />
      </Section>
      <Section title="Fakturering">
        <FactList facts={agreed.billing} />
      </Section>
      <KeySources agreed={agreed} />
    </>
  )
}

type Agreed = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['agreed']>

/** Principles for keys, and how each source of statistics meets them. */
function KeySources({ agreed }: { agreed: Agreed }) {
  const { principles, evaluated, ratings, suitability, behaviour, sources, volumes } = agreed
  const left = principles.filter((each) => each.evaluated === null).map(({ name }) => name.toLowerCase())
  return (
    <Section
      id="nycklar"
      title="Nycklar och deras källor"
      intro={`En nyckel ska vara: ${principles.map(({ name }) => name.toLowerCase()).join(', ')}.`}
    >
      {volumes && <p>{volumes}</p>}
      <FactList facts={sources} />
      {ratings.length > 0 && (
        <>
          <p>
            {evaluated.length === principles.length
              ? 'Källorna är utvärderade mot alla principerna'
              : `Källorna är utvärderade mot ${evaluated.length} av ${principles.length} principer`}
            , på kort och lång sikt.
            {left.length > 0 && ` Inte utvärderat: ${left.join(', ')}.`}
          </p>
          <DataTable
            caption="Så uppfyller källorna principerna, kort sikt / lång sikt"
            phone="scroll"
            compact
            rows={ratings}
            rowKey={({ source }) => source}
            columns={[
              { key: 'source', label: 'Källa', rowHeader: true, render: ({ source }) => source },
              ...evaluated.map((principle, at) => ({
                ...{ key: principle, label: principle },
                render: ({ marks }: Agreed['ratings'][number]) => {
                  const mark = marks[at]
                  const [short, long] = [mark?.shortTerm ?? '–', mark?.longTerm ?? '–']
                  return short === long ? short : `${short} / ${long}`
                },
              })),
            ]}
          />
        </>
      )}
      {suitability.length > 0 && (
        <DataTable
          caption="Lämplighet som beteendenyckel"
          rows={suitability}
          rowKey={({ id }) => id}
          columns={[
            { key: 'source', label: 'Källa', rowHeader: true, render: ({ source }) => source },
            { key: 'suitability', label: 'Lämplighet', render: (row) => row.suitability },
            { key: 'comment', label: 'Kommentar', render: ({ comment }) => comment ?? '–' },
          ]}
        />
      )}
      <FactList facts={behaviour} />
    </Section>
  )
}
