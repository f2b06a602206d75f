import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decidedRules } from '#db/queries/administration/local-rules'
import { anyLocalRule, localRuleKeys, rulesInUse } from '~/domain/local-rules'
import { paths } from '~/paths'
import { localRuleStatusLabel, localRuleText, localValueText } from '~/text/local-rules'
import { DataTable, DateText, PageHeading, Section } from '~/ui'
import { Saved } from '../account/form-view'
import { roomHandle } from './crumbs'
import { requireSettings } from './guard'

export const handle = roomHandle('lokala-regler')
export const meta: MetaFunction = () => [{ title: 'Lokala regler – Inställningar – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args)
  const decided = await decidedRules(ctx.database.read, municipality.id)
  return {
    slug: municipality.slug,
    saved,
    rules: localRuleKeys.map((key) => {
      const { status, rule, fallbackText } = anyLocalRule(key)
      const now = decided.find((each) => each.rule === key && each.validFrom <= ctx.today)
      const coming = decided.findLast((each) => each.rule === key && each.validFrom > ctx.today)
      return {
        key,
        inUse: rulesInUse.has(key),
        status,
        rule,
        title: localRuleText[key].title,
        value: localValueText(key, now?.value ?? fallbackText),
        decidedBy: now?.decidedBy ?? null,
        from: now?.validFrom ?? null,
        comingFrom: coming?.validFrom ?? null,
      }
    }),
  }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rules'][number]

export default function LocalRules() {
  const { slug, saved, rules } = useLoaderData<typeof loader>()
  const table = (caption: string, rows: Row[]) => (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'title',
          label: 'Regel',
          rowHeader: true,
          render: ({ key, title }) => <a href={paths.settingItem(slug, 'lokala-regler', key)}>{title}</a>,
        },
        { key: 'value', label: 'Gäller nu', render: ({ value }) => value },
        {
          key: 'decided',
          label: 'Beslutad',
          render: ({ decidedBy, from, comingFrom }) => (
            <>
              {decidedBy && from ? (
                <>
                  {decidedBy}, från <DateText value={from} short />
                </>
              ) : (
                <span className="note">Portalens utgångsläge</span>
              )}
              {comingFrom && (
                <>
                  {' '}
                  · ändras <DateText value={comingFrom} short />
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
  return (
    <>
      <PageHeading
        title="Lokala regler"
        lede="Tider och sätt som kommunen själv bestämmer, och frågor där lagen är oklar. Tills något är beslutat gäller det försiktiga utgångsläget."
      />
      <Saved show={saved} />
      <Section
        title="Används i dag"
        intro="Portalen räknar med de här reglerna när ett ärende registreras. En ändring gäller ärenden som registreras därefter."
      >
        {table(
          'Lokala regler som används i dag',
          rules.filter(({ inUse }) => inUse),
        )}
      </Section>
      <Section
        title="Sparas för kommande funktioner"
        intro="Ändrar inget än. Sammanträden, protokoll, remisser och påminnelser frågar efter dem när de finns i portalen."
      >
        {(['LOCAL', 'UNCERTAIN'] as const).map((status) => (
          <div key={status}>
            <h3>{localRuleStatusLabel[status]}</h3>
            {table(
              localRuleStatusLabel[status],
              rules.filter((rule) => !rule.inUse && rule.status === status),
            )}
          </div>
        ))}
      </Section>
    </>
  )
}
