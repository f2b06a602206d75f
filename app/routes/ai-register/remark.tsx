import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { aiSystemsOf } from '#db/queries/ai-register/systems'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { systemRefusals } from '~/text/refusals/ai-register'
import { Actions, Button, Notice, PageHeading, TextArea, TextField } from '~/ui'
import { remark } from '~/use-cases/ai-register/remark'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { systemName } from './name'
import { requireRegister } from './require'

/** The system that is asked about, if the reader may know of it. */
async function systemAsked(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const place = await requireRegister(args)
  const number = new URL(args.request.url).searchParams.get('system')?.toUpperCase()
  const [system] = number ? await aiSystemsOf(place.read, place.actor, place.municipality.id, number) : []
  return { ...place, system: system ?? null }
}

export async function loader(args: LoaderFunctionArgs) {
  const { m, system } = await systemAsked(args)
  return {
    m,
    system: system && { name: systemName(system), slug: system.number.toLowerCase() },
    received: new URL(args.request.url).searchParams.has('tack'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, system } = await systemAsked(args)
  const fields = await readFields(args.request)
  const done = await remark(ctx, {
    ...{ municipalityId: municipality.id, systemId: system?.id ?? null },
    ...{ text: fields.get('text') ?? '', contact: fields.get('contact') ?? '' },
  })
  if (!done.ok) return refusedForm(fields, done.refusal, systemRefusals)
  return redirect(`${paths.aiRegister(m, 'synpunkt')}?tack=1`)
}

export const meta: MetaFunction = () => [{ title: 'Synpunkt på AI-registret – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'AI-register', href: paths.aiRegister((data as { m: string }).m) },
    { label: 'Synpunkt' },
  ],
}

export default function Remark() {
  const { m, system, received } = useLoaderData<typeof loader>()
  const { field, value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title="Något som saknas eller är fel?"
        facts={system ? [system.name] : []}
        lede="Berätta om ett system som borde finnas i registret, eller om något som inte stämmer. Du behöver inte säga vem du är. Det du skriver blir en allmän handling."
      />
      {received ? (
        <Notice tone="success" title="Tack" live>
          Synpunkten är mottagen. <a href={paths.aiRegister(m)}>Till registret</a>
        </Notice>
      ) : (
        <form method="post" className="column">
          {problem}
          <TextArea
            name="text"
            label="Vad saknas eller är fel?"
            hint="Skriv inget om enskilda personers förhållanden."
            defaultValue={value('text')}
            error={error('text')}
            rows={6}
            maxLength={4000}
          />
          <TextField
            {...field('contact')}
            label="E-post eller telefon, om du vill ha svar"
            maxLength={199}
            optional
          />
          <Actions>
            <Button>Skicka</Button>
          </Actions>
        </form>
      )}
    </>
  )
}
