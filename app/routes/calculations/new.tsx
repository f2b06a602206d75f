import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { casePage } from '#db/queries/case-page'
import { calculationByNumber } from '#db/queries/economy/calculations'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { PageHeading } from '~/ui'
import { createCalculation } from '~/use-cases/economy/calculations/create-calculation'
import { calculationDefaults } from '~/use-cases/economy/calculations/defaults'
import { statedInput } from '~/use-cases/economy/calculations/stated-input'
import type { FrameHandle } from '../municipality/frame'
import { readCalculation, valuesOf } from '../cases/calculation-address'
import { statedCalculation, UNDATED_START } from '~/use-cases/economy/recalculate'
import { CalculationForm } from './calculation-form'
import { openedForm, postedForm, refusedCalculation } from './form.server'
import { caseOf, requireMatter } from './require-calculation'

/** `?kopia=1` begins with another calculation, `?fran=tom` with nothing, otherwise with what the document states. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, matter } = await requireMatter(args, 'case.calculate')
  const search = new URL(args.request.url).searchParams
  const defaults = await calculationDefaults(ctx, municipality.id)
  const read = ctx.database.read
  const copied = search.has('kopia')
    ? await calculationByNumber(read, ctx.actor, matter, Number(search.get('kopia')))
    : null
  const page = await casePage(read, ctx.actor, municipality.id, matter.slug)
  const stated = page?.investment ?? null
  const what = { m, matter: caseOf(matter), hasDocument: stated !== null, copied: copied?.name ?? null }
  if (copied)
    return {
      ...what,
      form: openedForm(
        { input: copied.input, name: `Scenario: ${copied.name}`, kind: 'scenario' },
        defaults,
        { basedOn: copied.number },
      ),
    }
  if (!stated || search.get('fran') === 'tom')
    return { ...what, form: openedForm({ input: defaults.input, name: '', kind: 'plan' }, defaults) }
  const input = statedInput(stated, defaults)
  const changed = search.has('belopp') ? whatIf(search, stated) : null
  return {
    ...what,
    form: openedForm(
      changed
        ? { input: { ...input, ...changed }, name: '', kind: 'scenario' }
        : { input, name: 'Enligt handlingen', kind: 'plan' },
      defaults,
      { fromDocument: true },
    ),
  }
}

/** What the page that recalculates without saving has in its address, as a calculation. */
function whatIf(search: URLSearchParams, stated: Parameters<typeof statedCalculation>[0]) {
  const known = statedCalculation(stated)
  const { calculation } = readCalculation(search, known && valuesOf(known))
  if (!calculation) return null
  const { principalOre, residualOre, ratePct, lifeMonths, method, interestMethod, start } = calculation
  const same = principalOre === stated.principalOre
  return {
    ...(same
      ? {}
      : {
          lines: [
            {
              ...{ phase: 'project' as const, label: 'Investering', ore: principalOre },
              treatment: 'CAPITAL' as const,
            },
          ],
          reserve: null,
        }),
    ...{ residualOre, lifeMonths, method, interestMethod },
    takenIntoUse: start === UNDATED_START ? null : `${start}-01`,
    rates: { mode: 'FIXED' as const, ratePct, source: null },
    horizonYears: Math.max(1, Math.ceil(lifeMonths / 12)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, matter, place } = await requireMatter(args, 'case.calculate')
  const fields = await readFields(args.request)
  const { read, answer } = postedForm(fields, await calculationDefaults(ctx, municipality.id))
  if (answer) return answer
  const { input, name, kind, view } = read
  const { basedOn, fromDocument } = view
  const result = await createCalculation(ctx, { ...place, name, kind, basedOn, fromDocument, input })
  if (!result.ok) return refusedCalculation(view, result.refusal)
  return redirect(`${paths.calculations(m, matter.slug, String(result.value.number))}?sparad=1`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Ny kalkyl för ${data.matter.title} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, matter } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Kalkyler', href: paths.calculations(m, matter.slug) },
      { label: 'Ny kalkyl' },
    ]
  },
}

export default function NewCalculation() {
  const { m, matter, form, hasDocument, copied } = useLoaderData<typeof loader>()
  const posted = useActionData<typeof action>()
  const here = paths.calculations(m, matter.slug, 'ny')
  return (
    <>
      <PageHeading
        kind="Ny kalkyl"
        facts={[matter.number]}
        title={matter.title}
        lede={
          copied
            ? `Börjar med ${copied}. Den kalkylen ändras inte.`
            : form.fromDocument
              ? 'Börjar med det som står i handlingen. Det som handlingen inte säger är ifyllt efter kommunens val.'
              : 'Börjar tom, med kommunens val ifyllda.'
        }
        actions={
          hasDocument &&
          (form.fromDocument ? (
            <a href={`${here}?fran=tom`}>Börja tom i stället</a>
          ) : (
            <a href={here}>Börja med handlingens siffror</a>
          ))
        }
      />
      <CalculationForm form={posted ?? form} cancel={paths.calculations(m, matter.slug)} />
    </>
  )
}
