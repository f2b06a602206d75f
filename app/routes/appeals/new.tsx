import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { localRule } from '#db/queries/administration/local-rules'
import { appealableDecisions } from '#db/queries/meetings/appeals'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { courtName } from '~/text/courts'
import { filedAtLabel } from '~/text/meetings/appeals'
import { decisionName } from '~/text/meetings/legal-force'
import { appealRefusals } from '~/text/refusals/appeals'
import {
  Actions,
  Button,
  DateField,
  FieldRow,
  PageHeading,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import { registerAppeal } from '~/use-cases/appeals/register-appeal'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireKeeper } from '../notice-board/guard'
import { refusedPublicForm } from '../records/form'

const MOST = 300

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'appeal.handle')
  const { read } = ctx.database
  const municipalityId = municipality.id
  const decisions = await appealableDecisions(read, municipalityId, MOST)
  const court = await localRule(read, municipalityId, 'administrativeCourt', ctx.today)
  return {
    m,
    chosen: new URL(args.request.url).searchParams.get('beslut') ?? '',
    court: court === 'unstated' ? '' : courtName[court],
    today: ctx.today,
    decisions: decisions
      .toSorted(
        (a, b) =>
          (b.day ?? '').localeCompare(a.day ?? '') ||
          (a.paragraph ?? '').localeCompare(b.paragraph ?? '', 'sv', { numeric: true }),
      )
      .filter(({ bodyId }) => may(ctx.actor, 'appeal.handle', { municipalityId, bodyId }))
      .map(({ id, secret, heading, caseNumber, itemTitle, ...decision }) => ({
        value: id,
        label: `${decisionName(decision)}: ${itemTitle ?? (secret ? caseNumber : heading)}`,
      })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireKeeper(args, 'appeal.handle')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const done = await registerAppeal(ctx, {
    ...{ municipalityId: municipality.id, decisionId: field('decision'), court: field('court') },
    ...{ courtNumber: field('courtNumber'), filedAt: field('filedAt'), filedDay: field('filedDay') },
    ...{ receivedDay: field('receivedDay'), note: field('note') },
  })
  if (done.ok) return redirect(paths.appeal(m, done.value.appealId))
  const status = done.refusal === 'forbidden' ? 403 : done.refusal === 'not-possible' ? 409 : 400
  return refusedPublicForm(fields, done.refusal, appealRefusals, null, status)
}

export const meta: MetaFunction = () => [{ title: 'Registrera ett överklagande – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (page) => [
    ...(page ? [{ label: 'Överklaganden', href: paths.appeals((page as { m: string }).m) }] : []),
    { label: 'Registrera' },
  ],
}

export default function NewAppeal() {
  const { decisions, court, chosen, today } = useLoaderData<typeof loader>()
  const { field, value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title="Registrera ett överklagande"
        lede="Bara det överklagade beslutet väntar med laga kraft. Sammanträdets övriga beslut går vidare."
      />
      {problem}
      <form method="post" className="column">
        <Select
          {...field('decision', chosen)}
          label="Vilket beslut är överklagat?"
          placeholder="Välj beslut"
          choices={decisions}
          required
        />
        <RadioGroup
          name="filedAt"
          label="Vart lämnades överklagandet?"
          hint="Ett överklagande som har kommit till kommunen i tid räknas som i tid (13 kap. 6 § kommunallagen). Skicka det vidare till domstolen genast."
          choices={Object.entries(filedAtLabel).map(([word, label]) => ({ value: word, label }))}
          defaultValue={value('filedAt', 'court')}
          error={error('filedAt')}
          required
        />
        <FieldRow>
          <DateField {...field('filedDay')} label="Lämnades in" required />
          <DateField {...field('receivedDay', today)} label="Kommunen fick veta det" required />
        </FieldRow>
        <FieldRow>
          <TextField {...field('court', court)} label="Domstol" required maxLength={200} />
          <TextField {...field('courtNumber')} label="Målnummer" optional maxLength={60} />
        </FieldRow>
        <TextArea
          {...field('note')}
          label="Anteckning"
          hint="Skriv inte vem som har överklagat; det står i handlingarna."
          rows={3}
          optional
        />
        <Actions>
          <Button>Registrera</Button>
        </Actions>
      </form>
    </>
  )
}
