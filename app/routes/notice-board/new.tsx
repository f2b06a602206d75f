import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bodiesToChoose } from '#db/queries/meetings/notice-board'
import { may } from '~/domain/access'
import { kindsByHand } from '~/domain/meetings/public-notice'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { kindHint, noticeKindLabel } from '~/text/meetings/notice-board'
import { noticeRefusals } from '~/text/refusals/notice-board'
import { Actions, Button, DateField, PageHeading, RadioGroup, Select, TextArea, TextField } from '~/ui'
import { postByHand } from '~/use-cases/notices/post-by-hand'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { refusedPublicForm } from '../records/form'
import { requireKeeper } from './guard'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'notice.post')
  const bodies = await bodiesToChoose(ctx.database.read, municipality.id)
  const municipalityId = municipality.id
  return {
    m,
    whole: may(ctx.actor, 'notice.post', { municipalityId }) && ctx.session?.actor.bodyId == null,
    bodies: bodies.filter(({ id }) => may(ctx.actor, 'notice.post', { municipalityId, bodyId: id })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'notice.post')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const done = await postByHand(ctx, {
    ...{ municipalityId: municipality.id, kind: field('kind'), bodyId: field('body') },
    ...{ title: field('title'), text: field('text'), untilDay: field('until'), contact: field('contact') },
  })
  if (done.ok) return redirect(paths.publicNotice(m, done.value.noticeId))
  return refusedPublicForm(
    fields,
    done.refusal,
    noticeRefusals,
    null,
    done.refusal === 'forbidden' ? 403 : 400,
  )
}

export const meta: MetaFunction = () => [{ title: 'Nytt anslag – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (page) => [
    ...(page ? [{ label: 'Anslagstavla', href: paths.noticeBoard((page as { m: string }).m) }] : []),
    { label: 'Nytt anslag' },
  ],
}

export default function NewNotice() {
  const { whole, bodies } = useLoaderData<typeof loader>()
  const { field, value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title="Nytt anslag"
        lede="Kungörelser av fullmäktige och justerade protokoll anslås av sig själva. Här skriver du övriga anslag som lagen kräver eller tillåter."
      />
      {problem}
      <form method="post" className="column">
        <RadioGroup
          name="kind"
          label="Slag"
          choices={kindsByHand.map((kind) => ({
            ...{ value: kind, label: noticeKindLabel[kind], hint: kindHint[kind] },
          }))}
          defaultValue={value('kind')}
          error={error('kind')}
          required
        />
        <Select
          {...field('body')}
          label="Organ"
          placeholder={whole ? 'Kommunen som helhet' : 'Välj organ'}
          choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          optional={whole}
        />
        <TextField {...field('title')} label="Rubrik" required maxLength={300} />
        <TextArea
          {...field('text')}
          label="Text"
          hint="Skriv inga personnummer och inga uppgifter om enskilda som inte behövs."
          rows={8}
          required
        />
        <DateField
          {...field('until')}
          label="Ska vara anslaget till och med"
          hint="Sammanträdets dag, eller den dag lagen anger. Lämna tomt om ingen dag är bestämd. Beslut som kan överklagas får sin tid räknad av portalen."
          optional
        />
        <TextField
          {...field('contact')}
          label="Kontakt"
          hint="Funktion och adress, helst inte en person."
          optional
          maxLength={300}
        />
        <Actions>
          <Button>Sätt upp nu</Button>
        </Actions>
      </form>
    </>
  )
}
