import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { registerField } from '~/domain/ai-act/register/fields'
import { judgeSystem } from '~/domain/ai-act/register/judge'
import { publicationExemptions } from '~/domain/ai-act/register/words'
import type { Result } from '~/domain/shared/result'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { exemptionLabel, fieldFaultText, fieldGroupSlug, publicationLabel } from '~/text/ai-register'
import { systemRefusals } from '~/text/refusals/ai-register'
import {
  Actions,
  Button,
  Checkbox,
  LinkList,
  Notice,
  PageHeading,
  RadioGroup,
  Section,
  TextField,
} from '~/ui'
import { askForReview, exemptSystem, publishSystem } from '~/use-cases/ai-register/publish-system'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { systemName } from './name'
import { requireSystem } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, system, slug, allowed } = await requireSystem(args, 'ai.register')
  const { version } = system
  const { faults, missing } = judgeSystem({ ...version, today: ctx.today })
  return {
    ...{ m, slug, name: systemName(system), number: system.number, version: version.number },
    ...{
      decides: allowed('ai.decide'),
      publication: version.publication,
      assessed: version.riskClass !== null,
    },
    lacks: [...missing, ...faults].flatMap((fault) => {
      const field = registerField(fault.key)
      return field
        ? [
            {
              label: field.label,
              href: `${paths.aiRegister(m, slug, 'andra', fieldGroupSlug[field.group])}#${field.key}`,
              note: fieldFaultText(fault),
            },
          ]
        : []
    }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, system, slug } = await requireSystem(args, 'ai.register')
  const fields = await readFields(args.request)
  const place = {
    municipalityId: municipality.id,
    number: system.number,
    version: Number(fields.get('version')),
  }
  const note = fields.get('note') ?? ''
  const acts: Record<string, () => Promise<Result<unknown, keyof typeof systemRefusals>>> = {
    publish: () => publishSystem(ctx, place, { reviewed: fields.get('reviewed') === 'on', note }),
    exempt: () => exemptSystem(ctx, place, { exemption: fields.get('exemption') ?? '', note }),
    review: () => askForReview(ctx, place),
  }
  const intent = fields.get('intent') ?? ''
  const act = Object.hasOwn(acts, intent) ? acts[intent] : undefined
  if (!act) throw new Response(null, { status: 400 })
  const done = await act()
  if (!done.ok) return refusedForm(fields, done.refusal, systemRefusals)
  return redirect(paths.aiRegister(m, slug))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Publicera ${data.name} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, slug, name } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'AI-register', href: paths.aiRegister(m) },
      { label: name, href: paths.aiRegister(m, slug) },
      { label: 'Publicering' },
    ]
  },
}

export default function PublishSystem() {
  const { m, slug, name, number, version, decides, publication, assessed, lacks } =
    useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const publish = formView(refused, 'publish')
  const exempt = formView(refused, 'exempt')
  const review = formView(refused, 'review')
  const ready = lacks.length === 0 && assessed
  return (
    <>
      <PageHeading
        kind="AI-system"
        facts={[number, name, publicationLabel[publication]]}
        title="Publicering"
        lede="Det som publiceras kan läsas av alla, och finns kvar i historiken."
      />
      {publish.problem ?? exempt.problem ?? review.problem}
      {!assessed && (
        <Notice tone="warning">
          <a href={paths.aiRegister(m, slug, 'fragor')}>Besvara AI-förordningens frågor</a> först.
        </Notice>
      )}
      {lacks.length > 0 && (
        <Section id="saknas" title="Det här behövs före publicering" count={lacks.length}>
          <LinkList links={lacks} />
        </Section>
      )}
      {ready && !decides && (
        <form method="post">
          <input type="hidden" name="version" value={version} />
          <p>Uppgifterna är fullständiga. Den som får besluta om publicering granskar dem.</p>
          <Actions>
            <Button name="intent" value="review">
              Lämna för granskning
            </Button>
          </Actions>
        </form>
      )}
      {ready && decides && publication !== 'published' && (
        <Section id="publicera" title="Publicera">
          <form method="post">
            <input type="hidden" name="version" value={version} />
            <Checkbox
              name="reviewed"
              label="Sekretessen är prövad för sammanfattningar, risker och mätningar"
              hint="Annars visas de inte för allmänheten."
              defaultChecked={publish.value('reviewed') === 'on'}
            />
            <TextField
              {...publish.field('note')}
              id="publish-note"
              label="Vad har ändrats?"
              hint="Står i den historik som alla kan läsa."
              maxLength={500}
              optional
            />
            <Actions>
              <Button name="intent" value="publish">
                Publicera
              </Button>
            </Actions>
          </form>
        </Section>
      )}
      {decides && publication !== 'exempted' && (
        <Section id="undanta" title="Undanta från publicering">
          <form method="post">
            <input type="hidden" name="version" value={version} />
            <RadioGroup
              name="exemption"
              label="Skäl"
              hint="AI-id, nämnd, riskklass och skälet visas ändå."
              choices={publicationExemptions.map((value) => ({ value, label: exemptionLabel[value] }))}
              defaultValue={exempt.value('exemption')}
              error={exempt.error('exemption')}
            />
            <TextField
              {...exempt.field('note')}
              label="Anteckning"
              hint="Läses bara inom kommunen."
              maxLength={500}
              optional
            />
            <Actions>
              <Button name="intent" value="exempt" variant="secondary">
                Undanta
              </Button>
            </Actions>
          </form>
        </Section>
      )}
    </>
  )
}
