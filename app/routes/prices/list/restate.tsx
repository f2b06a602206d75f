import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { priceModelOf } from '#db/queries/economy/price-model'
import { keysInUse, volumeOf } from '~/domain/finance/price-rows'
import { typedDecimal } from '~/domain/shared/typed'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatNumber } from '~/text/format'
import { priceListRefusals } from '~/text/refusals/price-list'
import {
  Actions,
  Button,
  CheckboxGroup,
  DataTable,
  FieldRow,
  Notice,
  PageHeading,
  Section,
  TabLinks,
  TextArea,
  TextField,
} from '~/ui'
import { type Restatement, restateYear } from '~/use-cases/economy/prices/list/restate'
import { type FormState, refusedForm } from '../../account/form'
import { formView } from '../../account/form-view'
import type { FrameHandle } from '../../municipality/frame'
import { priceListHref, versionHref } from './address'
import { requirePriceYear } from './require-list'

const kinds = ['delning', 'sammanslagning', 'omkorning'] as const
const SUCCESSORS = 4

export async function loader(args: LoaderFunctionArgs) {
  const { read, m, priced, allowed } = await requirePriceYear(args)
  if (!allowed('price.work')) throw new Response(null, { status: 403 })
  const model = await priceModelOf(read, priced.list.id)
  if (!model) throw new Response(null, { status: 404 })
  const { searchParams } = new URL(args.request.url)
  const split = model.departments.find(({ code }) => code === searchParams.get('forvaltning')) ?? null
  return {
    ...{ m, year: priced.list.year, name: priced.list.name },
    count: searchParams.get('antal') === String(SUCCESSORS) ? SUCCESSORS : 2,
    kind: kinds.find((each) => each === searchParams.get('sort')) ?? 'delning',
    departments: model.departments.map(({ code, name }) => ({ code, name })),
    split: split && { code: split.code, name: split.name },
    keys: split
      ? model.areas.flatMap((area) =>
          keysInUse(area).map((key) => ({
            ...{ area: area.code, areaName: area.name, key: key.code, name: key.name },
            volume: volumeOf(key, split.id),
          })),
        )
      : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, priced } = await requirePriceYear(args)
  const fields = await readFields(args.request)
  const begun = await restateYear(ctx, {
    ...{ municipalityId: municipality.id, year: priced.list.year, reason: fields.get('note') ?? '' },
    restatement: restatementOf(fields),
  })
  if (!begun.ok) {
    fields.set('merged', fields.getAll('merged').join(','))
    const answer = refusedForm(fields, begun.refusal, priceListRefusals)
    return begun.refusal === 'volumes-invalid' ? data(volumeFaults(fields), { status: 400 }) : answer
  }
  return redirect(
    versionHref(m, begun.value.number, ...(fields.get('intent') === 'omkorning' ? [] : ['steg'])),
  )
}

const typed = (fields: URLSearchParams, name: string) => (fields.get(name) ?? '').trim()

/** The successors whose code or name was typed, with their place in the form. */
const successorsOf = (fields: URLSearchParams) =>
  Array.from({ length: SUCCESSORS }, (_, at) => ({
    ...{ at: at + 1, code: typed(fields, `code-${at + 1}`), name: typed(fields, `name-${at + 1}`) },
  })).filter(({ code, name }) => code !== '' || name !== '')

/** Fields of volumes are named `v/area/key/place`. */
const volumeFields = (fields: URLSearchParams) =>
  [...fields].flatMap(([name, value]) => {
    const [mark, area = '', key = '', at = ''] = name.split('/')
    return mark === 'v' ? [{ name, area, key, at: Number(at), value }] : []
  })

function restatementOf(fields: URLSearchParams): Restatement {
  const kind = fields.get('intent')
  if (kind === 'omkorning') return { kind: 'rerun' }
  if (kind === 'sammanslagning')
    return {
      ...{ kind: 'merge', from: fields.getAll('merged') },
      into: { code: typed(fields, 'code-1'), name: typed(fields, 'name-1') },
    }
  const successors = successorsOf(fields)
  const volumes = volumeFields(fields).flatMap(({ area, key, at, value }) => {
    const code = successors.find((each) => each.at === at)?.code
    return code === undefined ? [] : [[`${area}/${key}/${code}`, typedDecimal(value) ?? ''] as const]
  })
  return {
    ...{ kind: 'split', from: typed(fields, 'from'), volumes: Object.fromEntries(volumes) },
    successors: successors.map(({ code, name }) => ({ code, name })),
  }
}

/** Which volumes are missing or no numbers, each by its field. */
function volumeFaults(fields: URLSearchParams): FormState {
  const places = successorsOf(fields)
  const faults = volumeFields(fields).filter(({ at, value }) => {
    const volume = typedDecimal(value)
    return places.some((each) => each.at === at) && (volume === null || volume.startsWith('-'))
  })
  return {
    ...{ intent: 'delning', values: Object.fromEntries(fields) },
    errors: faults.map(({ name, value }) => ({
      field: name,
      text:
        value.trim() === ''
          ? 'Skriv volymen. Noll är ett värde, tomt är det inte.'
          : `${value.trim()} är ingen volym. Skriv ett tal som är noll eller större.`,
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Räkna om ${page.year} – ${page.name}` : 'Rådslag' },
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, year } = page as Data
    return [
      { label: 'Prislista', href: paths.economy(m, 'prislista') },
      { label: String(year), href: priceListHref(m, year) },
      { label: 'Räkna om' },
    ]
  },
}

export default function RestatePage() {
  const page = useLoaderData<typeof loader>()
  const { m, year, kind } = page
  const answer = useActionData<typeof action>() as FormState | undefined
  const view = formView(answer, kind)
  const here = (sort: string) => `${priceListHref(m, year, 'omrakna')}?sort=${sort}`
  return (
    <>
      <PageHeading
        kind={`Prislista ${year}`}
        title={`Räkna om ${year} som jämförelseår`}
        lede="När organisationen, nycklarna eller uppdragen ändras går åren inte att jämföra rakt av. Det omräknade året visas bredvid det publicerade, med sitt skäl. Den publicerade prislistan ändras inte."
      />
      <TabLinks
        label="Vad som har ändrats"
        current={here(kind)}
        tabs={[
          { label: 'En förvaltning har delats', href: here('delning') },
          { label: 'Förvaltningar har slagits ihop', href: here('sammanslagning') },
          { label: 'Nycklar, flyttat arbete eller ett fel', href: here('omkorning') },
        ]}
      />
      {view.problem}
      {kind === 'delning' && <SplitForm page={page} view={view} />}
      {kind === 'sammanslagning' && <MergeForm page={page} view={view} />}
      {kind === 'omkorning' && (
        <form method="post">
          <Notice tone="info">
            Året kopieras till ett utkast i prismodellen. Ändra det som ska vara annorlunda där: vikter,
            nycklar, personal eller kostnader. Publicera sedan under Steg, så räknas hela året om.
          </Notice>
          <Reason view={view} />
          <Actions>
            <Button name="intent" value="omkorning">
              Skapa utkastet
            </Button>
          </Actions>
        </form>
      )}
    </>
  )
}

type View = ReturnType<typeof formView>

const Reason = ({ view }: { view: View }) => (
  <TextArea
    {...view.field('note')}
    label="Skäl"
    hint="Visas på prislistan, bredvid det omräknade året."
    rows={3}
  />
)

function SplitForm({ page: { m, year, departments, split, keys, count }, view }: { page: Data; view: View }) {
  const here = (code: string) =>
    `${priceListHref(m, year, 'omrakna')}?sort=delning&forvaltning=${encodeURIComponent(code)}`
  if (!split)
    return (
      <Section id="valj" title="Vilken förvaltning delades?">
        <ul className="link-list">
          {departments.map(({ code, name }) => (
            <li key={code}>
              <a href={here(code)}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
    )
  const places = Array.from({ length: count }, (_, at) => at + 1)
  return (
    <form method="post">
      <input type="hidden" name="from" value={split.code} />
      <Section
        id="nya"
        title={`${split.name} delas i`}
        links={count < SUCCESSORS && <a href={`${here(split.code)}&antal=${SUCCESSORS}`}>Fler än två</a>}
        intro={count > 2 ? 'Minst två. Lämna de rader tomma som inte behövs.' : undefined}
      >
        {places.map((at) => (
          <FieldRow key={at}>
            <TextField {...view.field(`code-${at}`)} label={`Kod ${at}`} width="short" optional={at > 2} />
            <TextField {...view.field(`name-${at}`)} label={`Namn ${at}`} width="medium" optional={at > 2} />
          </FieldRow>
        ))}
      </Section>
      <Section
        id="volymer"
        title="Deras volymer under mätperioden"
        intro="Det publicerade priset delas område för område efter hur stor del av varje nyckel de nya förvaltningarna stod för. Summan ändras inte."
      >
        <DataTable
          caption="Volymer för de nya förvaltningarna"
          captionHidden
          compact
          rows={keys}
          rowKey={(row) => `${row.area}/${row.key}`}
          columns={[
            { ...{ key: 'name', label: 'Nyckel', rowHeader: true }, render: ({ name }) => name },
            { ...{ key: 'area', label: 'Tjänsteområde' }, render: ({ areaName }) => areaName },
            {
              ...{ key: 'volume', label: `${split.name} då`, align: 'end' },
              render: ({ volume }) => (volume === null ? '–' : formatNumber(volume)),
            },
            ...places.map((at) => ({
              ...{ key: String(at), label: `Ny ${at}` },
              render: ({ area, key, name }: Data['keys'][number]) => (
                <TextField
                  {...view.field(`v/${area}/${key}/${at}`)}
                  label={<span className="visually-hidden">{`${name}, ny förvaltning ${at}`}</span>}
                  width="short"
                  inputMode="decimal"
                />
              ),
            })),
          ]}
        />
      </Section>
      <Reason view={view} />
      <Actions>
        <Button name="intent" value="delning">
          Räkna om
        </Button>
      </Actions>
    </form>
  )
}

function MergeForm({ page: { departments }, view }: { page: Data; view: View }) {
  return (
    <form method="post">
      <CheckboxGroup
        name="merged"
        label="Förvaltningar som slogs ihop"
        choices={departments.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValues={view.value('merged').split(',')}
        error={view.error('merged')}
      />
      <FieldRow>
        <TextField {...view.field('code-1')} label="Ny kod" width="short" />
        <TextField {...view.field('name-1')} label="Nytt namn" width="medium" />
      </FieldRow>
      <Reason view={view} />
      <Actions>
        <Button name="intent" value="sammanslagning">
          Räkna om
        </Button>
      </Actions>
    </form>
  )
}
