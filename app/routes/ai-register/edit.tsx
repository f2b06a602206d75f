import {
  type ActionFunctionArgs,
  data as answer,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fieldGroups } from '~/domain/ai-act/register/field'
import { registerFields } from '~/domain/ai-act/register/fields'
import { requirement } from '~/domain/ai-act/register/judge'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { fieldFaultText, fieldGroupLabel, fieldGroupSlug } from '~/text/ai-register'
import { systemRefusals } from '~/text/refusals/ai-register'
import { Actions, Button, ErrorSummary, Notice, PageHeading, TabNav, TextField } from '~/ui'
import { saveSystem } from '~/use-cases/ai-register/save-system'
import type { FrameHandle } from '../municipality/frame'
import { FieldInput, readSystemFields } from './field-input'
import { systemName } from './name'
import { requireSystem } from './require'

const groupOf = (slug: string | undefined) => {
  const group = fieldGroups.find((each) => fieldGroupSlug[each] === slug)
  if (!group) throw new Response(null, { status: 404 })
  return group
}

const fieldsOfGroup = (slug: string | undefined) => {
  const group = groupOf(slug)
  return registerFields.filter((field) => field.group === group)
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, system, slug } = await requireSystem(args, 'ai.register')
  const group = groupOf(args.params.grupp)
  const facts = { ...system.version, today: ctx.today }
  return {
    ...{ m, slug, group, name: systemName(system), number: system.number, version: system.version.number },
    fields: system.version.fields,
    needed: fieldsOfGroup(args.params.grupp)
      .filter((field) => requirement(field, facts).required)
      .map(({ key }) => key),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, system, slug } = await requireSystem(args, 'ai.register')
  const group = fieldsOfGroup(args.params.grupp)
  const sent = await readFields(args.request)
  const given = readSystemFields(sent, group)
  const others = Object.fromEntries(
    Object.entries(system.version.fields).filter(([key]) => !group.some((field) => field.key === key)),
  )
  const place = {
    municipalityId: municipality.id,
    number: system.number,
    version: Number(sent.get('version')),
  }
  const saved = await saveSystem(ctx, place, {
    fields: { ...others, ...given },
    note: sent.get('note') ?? '',
  })
  if (saved.ok) return redirect(`${paths.aiRegister(m, slug)}#${args.params.grupp}`)
  const faults =
    'faults' in saved ? saved.faults.map((fault) => ({ key: fault.key, text: fieldFaultText(fault) })) : []
  const general = 'faults' in saved ? null : systemRefusals[saved.refusal].text
  const status = saved.refusal === 'version-taken' ? 409 : saved.refusal === 'forbidden' ? 403 : 400
  return answer({ given, note: sent.get('note') ?? '', faults, general }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Ändra ${data.name} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, slug, name } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'AI-register', href: paths.aiRegister(m) },
      { label: name, href: paths.aiRegister(m, slug) },
      { label: 'Ändra' },
    ]
  },
}

export default function EditSystem() {
  const { m, slug, group, name, number, version, fields, needed } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const values = refused ? { ...fields, ...refused.given } : fields
  const here = paths.aiRegister(m, slug, 'andra', fieldGroupSlug[group])
  const own = registerFields.filter((field) => field.group === group)
  const elsewhere = refused?.faults.filter(({ key }) => !own.some((field) => field.key === key)) ?? []
  return (
    <>
      <PageHeading title={fieldGroupLabel[group]} kind="AI-system" facts={[number, name]} />
      <TabNav
        label="Uppgifter om systemet"
        pathname={here}
        items={fieldGroups.map((each) => ({
          label: fieldGroupLabel[each],
          href: paths.aiRegister(m, slug, 'andra', fieldGroupSlug[each]),
        }))}
      />
      <ErrorSummary
        errors={(refused?.faults ?? [])
          .filter((fault) => !elsewhere.includes(fault))
          .map(({ key, text }) => ({ fieldId: key, message: text }))}
      />
      {[...(refused?.general ? [refused.general] : []), ...elsewhere.map(({ text }) => text)].map((text) => (
        <Notice key={text} tone="danger" title="Det gick inte" live>
          {text}
        </Notice>
      ))}
      <form method="post" className="column" key={group}>
        <input type="hidden" name="version" value={version} />
        {own.map((field) => (
          <FieldInput
            key={field.key}
            field={field}
            value={values[field.key]}
            error={refused?.faults.find(({ key }) => key === field.key)?.text}
            needed={needed.includes(field.key)}
          />
        ))}
        <TextField
          name="note"
          label="Vad ändras, och varför?"
          hint="Står i systemets historik inom kommunen."
          defaultValue={refused?.note ?? ''}
          maxLength={500}
          optional
        />
        <Actions>
          <Button>Spara</Button>
          <a href={paths.aiRegister(m, slug)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
