import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decidedRules } from '#db/queries/administration/local-rules'
import { anyLocalRule, isLocalRuleKey } from '~/domain/local-rules'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { localRuleStatusLabel, localRuleText, localValueText } from '~/text/local-rules'
import { administrationRefusals } from '~/text/refusals/administration'
import { decideLocalRule } from '~/use-cases/administration/decide-local-rule'
import {
  Button,
  DataTable,
  DateField,
  DateText,
  FactList,
  Notice,
  PageHeading,
  Section,
  TextField,
} from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { roomHandle } from './crumbs'
import { requireSettings, savedAt } from './guard'
import { RuleValueField } from './rule-value-field'

export const handle = roomHandle('lokala-regler')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading ?? 'Lokal regel'} – Inställningar – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args)
  const key = args.params.id ?? ''
  if (!isLocalRuleKey(key)) throw new Response(null, { status: 404 })
  const { status, rule, fallbackText, input } = anyLocalRule(key)
  const history = (await decidedRules(ctx.database.read, municipality.id)).filter((each) => each.rule === key)
  const now = history.find(({ validFrom }) => validFrom <= ctx.today)?.value ?? fallbackText
  return {
    slug: municipality.slug,
    heading: localRuleText[key].title,
    text: localRuleText[key].text,
    choices: localRuleText[key].choices ?? {},
    saved,
    today: ctx.today,
    status,
    rule,
    input,
    now,
    nowText: localValueText(key, now),
    fallbackText: localValueText(key, fallbackText),
    history: history.map(({ id, value, decidedBy, validFrom, createdAt }) => ({
      id,
      value: localValueText(key, value),
      decidedBy,
      validFrom,
      createdAt,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const fields = await readFields(args.request)
  const field = reader(fields)
  const key = args.params.id ?? ''
  const result = await decideLocalRule(ctx, {
    municipalityId: municipality.id,
    key,
    value: field('value'),
    decidedBy: field('decidedBy'),
    validFrom: field('validFrom'),
  })
  if (!result.ok) return refusedForm(fields, result.refusal, administrationRefusals)
  return savedAt(paths.settingItem(municipality.slug, 'lokala-regler', key))
}

export default function LocalRuleSettings() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { value, error, problem } = formView(state)
  return (
    <>
      <PageHeading
        title={page.heading}
        kind={localRuleStatusLabel[page.status]}
        facts={[`Regel ${page.rule}`]}
        lede={page.text}
      />
      <Saved show={page.saved && !state} />
      {problem}
      {page.status === 'UNCERTAIN' && (
        <Notice tone="warning" title="Rättsligt oklart">
          Utgångsläget är det försiktiga valet. Ändra det först när kommunjuristen har bedömt frågan.
        </Notice>
      )}
      <FactList
        facts={[
          { term: 'Gäller nu', value: <strong>{page.nowText}</strong> },
          { term: 'Utgångsläge', value: page.fallbackText },
        ]}
      />
      <Section
        title="Nytt beslut"
        intro="Det tidigare gäller för dagar före den nya dagen och står kvar i historiken."
      >
        <form method="post">
          <RuleValueField
            input={page.input}
            choices={page.choices}
            value={value('value', page.now)}
            error={error('value')}
          />
          <TextField
            name="decidedBy"
            label="Beslutat av"
            hint="Till exempel kommunfullmäktige 2026-11-26 § 123."
            defaultValue={value('decidedBy')}
            error={error('decidedBy')}
            required
          />
          <DateField
            name="validFrom"
            label="Gäller från och med"
            defaultValue={value('validFrom', page.today)}
            error={error('validFrom')}
            required
          />
          <div className="actions">
            <Button>Spara beslutet</Button>
          </div>
        </form>
      </Section>
      <Section title="Historik">
        <DataTable
          caption="Historik"
          captionHidden
          rows={page.history}
          rowKey={({ id }) => id}
          empty={<p className="note">Inget är beslutat. Utgångsläget gäller.</p>}
          columns={[
            {
              key: 'from',
              label: 'Från och med',
              rowHeader: true,
              render: ({ validFrom }) => <DateText value={validFrom} />,
            },
            { key: 'value', label: 'Värde', render: (row) => row.value },
            { key: 'by', label: 'Beslutat av', render: ({ decidedBy }) => decidedBy },
            { key: 'noted', label: 'Infört', render: ({ createdAt }) => <DateText value={createdAt} /> },
          ]}
        />
      </Section>
    </>
  )
}
