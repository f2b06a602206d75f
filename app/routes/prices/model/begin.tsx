import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { priceVersionsOf } from '#db/queries/economy/price-model'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { priceStateLabel } from '~/text/economy/price-list'
import { beginVersionRefusals } from '~/text/refusals/price-model'
import { Actions, Button, PageHeading, Select, TextField } from '~/ui'
import { beginVersion } from '~/use-cases/economy/prices/model/begin-version'
import { refusedForm } from '../../account/form'
import { formView } from '../../account/form-view'
import { requireEconomy } from '../../economy/require-economy'
import type { FrameHandle } from '../../municipality/frame'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, municipality, m } = await requireEconomy(args, 'price.work')
  const versions = await priceVersionsOf(read, { municipalityId: municipality.id, inside: true })
  const last = versions.find(({ restatesId, state }) => restatesId === null && state !== 'withdrawn')
  const year = (last?.year ?? Number(ctx.today.slice(0, 4))) + 1
  return {
    ...{ m, year, basedOn: last ? String(last.number) : '' },
    versions: versions.map(({ number, name, state }) => ({
      value: String(number),
      label: `${name} (${priceStateLabel[state].toLowerCase()})`,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireEconomy(args, 'price.work')
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const begun = await beginVersion(ctx, {
    ...{ municipalityId: municipality.id, year: field('year'), name: field('name') },
    ...{ basedOn: field('basedOn'), unit: field('unit') },
  })
  if (!begun.ok) return refusedForm(fields, begun.refusal, beginVersionRefusals)
  return redirect(`${paths.economy(m, 'prismodell', String(begun.value.number))}?sparat=1`)
}

export const meta: MetaFunction = () => [{ title: 'Nytt prisår – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m } = data as { m: string }
    return [{ label: 'Prismodell', href: paths.economy(m, 'prismodell') }, { label: 'Nytt prisår' }]
  },
}

export default function Begin() {
  const { m, year, basedOn, versions } = useLoaderData<typeof loader>()
  const { field, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <PageHeading
        title="Börja på ett nytt prisår"
        lede="En kopia tar med förvaltningar, kategorier, overhead, tjänsteområden, årsarbetare, kostnader och nycklar. Volymerna räknas på nytt, och regleringar hör till sitt år."
      />
      {problem}
      <form method="post">
        <TextField
          {...field('year', String(year))}
          label="Prisår"
          hint="Volymerna räknas från juli två år före till juni året före"
          inputMode="numeric"
          width="short"
        />
        <TextField {...field('name', `Prislista ${year}`)} label="Namn" maxLength={120} width="medium" />
        <Select
          {...field('basedOn', basedOn)}
          label="Utgå från"
          placeholder="Tomt"
          choices={versions}
          hint="Den blir också det år som priserna jämförs med"
          width="medium"
        />
        <Select
          {...field('unit', 'ore')}
          label="Priserna sätts i"
          choices={[
            { value: 'ore', label: 'Kronor och ören' },
            { value: 'kr', label: 'Hela kronor' },
            { value: 'tkr', label: 'Hela tusental kronor' },
          ]}
          width="medium"
        />
        <Actions>
          <Button>Börja på prisåret</Button>
          <a href={paths.economy(m, 'prismodell')}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
