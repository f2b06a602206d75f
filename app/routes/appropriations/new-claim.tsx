import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agendaPlacesOfCase } from '#db/queries/meetings/agenda'
import { caseByNumber } from '#db/queries/case-by-number'
import { oreTyped } from '~/domain/shared/typed'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatKr } from '~/text/format'
import { Actions, Button, DateField, FieldRow, PageHeading, TextArea, TextField } from '~/ui'
import { addClaim } from '~/use-cases/economy/appropriations/add-claim'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { refusedRoom } from './refused'
import { appropriationCrumbs } from './crumbs'
import { requireAppropriation } from './require-appropriation'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, appropriation } = await requireAppropriation(
    args,
    'appropriation.change',
  )
  const search = new URL(args.request.url).searchParams
  const found = search.has('arende')
    ? await caseByNumber(read, actor, municipality.id, search.get('arende') ?? '')
    : null
  const meeting = found ? (await agendaPlacesOfCase(read, actor, found.id)).at(-1) : undefined
  return {
    m,
    appropriation,
    begun: {
      case: found?.number ?? '',
      day: meeting?.day ?? '',
      position: meeting?.number?.toString() ?? '',
      amount: /^\d{1,15}$/.test(search.get('ore') ?? '') ? oreTyped(Number(search.get('ore'))) : '',
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, appropriation } = await requireAppropriation(args, 'appropriation.change')
  const fields = await readFields(args.request)
  const typed = (name: string) => fields.get(name) ?? ''
  const done = await addClaim(ctx, {
    ...{ municipalityId: municipality.id, appropriationId: appropriation.id },
    ...{ caseNumber: typed('caseNumber'), label: typed('label'), requested: typed('requested') },
    ...{ decided: typed('decided'), meetingDay: typed('meetingDay'), position: typed('position') },
    ...{ decisionId: '', note: typed('note') },
  })
  if (!done.ok) return refusedRoom(fields, done, 'decided')
  return redirect(`${paths.economy(m, 'anslag', appropriation.slug)}?sparat=1`)
}

export const meta: MetaFunction = () => [{ title: 'Lägg till ett ärende på anslaget – Rådslag' }]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (data) => appropriationCrumbs(data as Data, 'Nytt ärende'),
}

export default function NewClaim() {
  const { m, appropriation, begun } = useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  const { name, year, frame, slug } = appropriation
  return (
    <>
      <PageHeading
        kind="Anslag"
        facts={[`${name} ${year}`]}
        title="Lägg till ett ärende"
        lede={`Kvar att besluta om: ${formatKr(frame.roomOre)}. Ett äskande räknas inte av förrän det är beslutat.`}
      />
      {view.problem}
      <form method="post" className="economy-form" noValidate>
        <FieldRow>
          <TextField
            {...view.field('caseNumber', begun.case)}
            label="Ärendets nummer"
            hint="Till exempel KS 2026/14"
            width="medium"
          />
          <TextField
            {...view.field('label')}
            label="Eller vad pengarna ska till"
            hint="Om ärendet inte finns i portalen"
            optional
          />
        </FieldRow>
        <FieldRow>
          <TextField
            {...view.field('requested', begun.amount)}
            label="Äskat belopp"
            suffix="kr"
            inputMode="decimal"
            width="medium"
          />
          <TextField
            {...view.field('decided')}
            label="Beslutat belopp"
            hint="Lämna tomt tills det är beslutat"
            suffix="kr"
            inputMode="decimal"
            width="medium"
            optional
          />
        </FieldRow>
        <FieldRow>
          <DateField
            {...view.field('meetingDay', begun.day)}
            label="Sammanträde"
            hint="Ger ordningen på anslaget"
            optional
          />
          <TextField
            {...view.field('position', begun.position)}
            label="Punkt på dagordningen"
            inputMode="numeric"
            width="short"
            optional
          />
        </FieldRow>
        <TextArea {...view.field('note')} label="Anteckning" rows={2} optional />
        <Actions>
          <Button>Spara</Button>
          <a href={paths.economy(m, 'anslag', slug)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
