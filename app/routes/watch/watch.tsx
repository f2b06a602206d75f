import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { Actions, Button, Notice, PageHeading } from '~/ui'
import { changeWatch, readWatch } from '~/use-cases/watches/follow'
import type { FrameHandle } from '../municipality/frame'

export const meta: MetaFunction = () => [
  { title: 'Din bevakning – Rådslag' },
  { name: 'robots', content: 'noindex' },
]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Din bevakning' }] }

/** Who has the address can end the watch, so the page is kept nowhere. */
export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Opening the page changes nothing: mail programs open links on their own. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const { slug: m } = await requireMunicipality(args.params.kommun)
  const watch = await readWatch(ctx, args.params.hemlighet ?? '')
  const shown = watch?.municipalitySlug === m ? watch : null
  return data({ m, watch: shown }, { status: shown ? 200 : 404 })
}

/** Confirms or ends the watch. A mail program's own button sends `List-Unsubscribe=One-Click` (RFC 8058). */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  await requireMunicipality(args.params.kommun)
  const fields = await readFields(args.request)
  const change = fields.get('intent') === 'confirm' ? 'confirm' : 'end'
  if (!(await changeWatch(ctx, args.params.hemlighet ?? '', change)))
    throw new Response(null, { status: 404 })
  return { changed: change }
}

export default function Watch() {
  const { m, watch } = useLoaderData<typeof loader>()
  const changed = useActionData<typeof action>()?.changed
  if (!watch)
    return (
      <>
        <PageHeading title="Bevakningen finns inte" />
        <p>
          Den kan vara avslutad för länge sedan, eller aldrig bekräftad.{' '}
          <a href={paths.cases(m)}>Till ärendena</a>
        </p>
      </>
    )
  if (watch.state === 'ended')
    return (
      <>
        <PageHeading title="Bevakningen är avslutad" lede={watch.label} />
        {changed && (
          <Notice tone="success" live>
            Du får ingen mer e-post om det här, och din adress är borttagen.
          </Notice>
        )}
        <p>
          <a href={paths.cases(m)}>Till ärendena</a>
        </p>
      </>
    )
  const unconfirmed = watch.state === 'unconfirmed'
  return (
    <>
      <PageHeading title={unconfirmed ? 'Bekräfta bevakningen' : 'Din bevakning'} lede={watch.label} />
      {changed === 'confirm' && (
        <Notice tone="success" title="Bevakningen är bekräftad" live>
          Du får ett brev på morgonen när något nytt har hänt.
        </Notice>
      )}
      <form method="post">
        <Actions>
          {unconfirmed && (
            <Button name="intent" value="confirm">
              Bekräfta bevakningen
            </Button>
          )}
          <Button variant="secondary" name="intent" value="end">
            {unconfirmed ? 'Nej, ta bort den' : 'Sluta bevaka'}
          </Button>
        </Actions>
      </form>
    </>
  )
}
