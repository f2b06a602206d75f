import {
  type ActionFunctionArgs,
  data as answer,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { registerFields } from '~/domain/ai-act/register/fields'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { fieldFaultText } from '~/text/ai-register'
import { Actions, Button, ErrorSummary, PageHeading } from '~/ui'
import { registerSystem } from '~/use-cases/ai-register/register-system'
import type { FrameHandle } from '../municipality/frame'
import { FieldInput, readSystemFields } from './field-input'
import { requireRegister } from './require'

/** What one knows from the start; the rest is filled in on the system's own pages. */
const first = ['name', 'summary_short', 'policy_area', 'status', 'responsible_board', 'supplier_name']
const fields = registerFields.filter(({ key }) => first.includes(key))

export async function loader(args: LoaderFunctionArgs) {
  const { m } = await requireRegister(args, 'ai.register')
  return { m }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireRegister(args, 'ai.register')
  const given = readSystemFields(await readFields(args.request), fields)
  const done = await registerSystem(ctx, { municipalityId: municipality.id, fields: given })
  if (done.ok) return redirect(paths.aiRegister(m, done.value.number.toLowerCase()))
  const faults = done.faults.map((fault) => ({ key: fault.key, text: fieldFaultText(fault) }))
  return answer({ given, faults }, { status: done.refusal === 'forbidden' ? 403 : 400 })
}

export const meta: MetaFunction = () => [{ title: 'Registrera ett AI-system – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'AI-register', href: paths.aiRegister((data as { m: string }).m) },
    { label: 'Nytt system' },
  ],
}

export default function NewSystem() {
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        title="Registrera ett AI-system"
        lede="Börja med det du vet. Systemet får ett AI-id och är ett utkast tills det publiceras."
      />
      <ErrorSummary
        errors={(refused?.faults ?? []).map(({ key, text }) => ({ fieldId: key, message: text }))}
      />
      <form method="post" className="column">
        {fields.map((field) => (
          <FieldInput
            key={field.key}
            field={field}
            value={refused?.given[field.key]}
            error={refused?.faults.find(({ key }) => key === field.key)?.text}
            needed={field.key === 'name'}
          />
        ))}
        <Actions>
          <Button>Registrera</Button>
        </Actions>
      </form>
    </>
  )
}
