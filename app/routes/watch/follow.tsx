import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { application, watchSecret } from '~/server/application'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { watchRefusals } from '~/text/refusals/watch'
import { Actions, Button, Notice, PageHeading, TextField } from '~/ui'
import { askToFollow, follow, ownWatch, unfollow } from '~/use-cases/watches/follow'
import { askedTarget, resolveTarget } from '~/use-cases/watches/target'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import stylesheet from '../workday/workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [
  { title: 'Bevaka – Rådslag' },
  { name: 'robots', content: 'noindex' },
]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Bevaka' }] }

/** When the next try can be made. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** What the address asks to follow, as far as the reader may see it. */
async function requireTarget(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const asked = askedTarget(new URL(args.request.url).searchParams)
  const found = asked && (await resolveTarget(ctx.database.read, ctx.actor, municipality.id, asked))
  if (!asked || !found) throw new Response(null, { status: 404 })
  const signedIn = may(ctx.actor, 'workday.see', { municipalityId: municipality.id })
  return { ctx, municipality, m: municipality.slug, asked, found, signedIn }
}

type Asked = Awaited<ReturnType<typeof requireTarget>>['asked']

/** Where one comes from and goes back to. */
const backTo = (m: string, asked: Asked) =>
  asked.kind === 'case'
    ? paths.case(m, asked.slug)
    : asked.kind === 'post_list'
      ? paths.postList(m)
      : `${paths.cases(m)}${asked.query ? `?${asked.query}` : ''}`

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, asked, found, signedIn } = await requireTarget(args)
  return {
    name: municipality.displayName,
    ...{ label: found.label, kind: asked.kind, signedIn, back: backTo(m, asked) },
    following: (await ownWatch(ctx, found.target)) !== null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, asked, found, signedIn } = await requireTarget(args)
  const fields = await readFields(args.request)
  const secret = watchSecret(application())
  if (signedIn) {
    if (fields.get('intent') === 'stop') {
      const own = await ownWatch(ctx, found.target)
      if (own) await unfollow(ctx, own.id)
    } else {
      const done = await follow(ctx, secret, { municipality, asked })
      if (!done.ok) throw new Response(null, { status: done.refusal === 'forbidden' ? 403 : 404 })
    }
    throw redirect(asked.kind === 'case' ? backTo(m, asked) : paths.watches(m))
  }
  const input = { municipality, asked, email: fields.get('email') ?? '', address: args.context.address }
  const result = await askToFollow(ctx, secret, input)
  if (!result.ok) return refusedForm(fields, result.refusal, watchRefusals, result.detail.until)
  return data({ sent: true } as const)
}

export default function Follow() {
  const { name, label, kind, signedIn, following, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const sent = answer !== undefined && 'sent' in answer
  const { value, error, problem } = formView(sent ? undefined : answer)
  const what = kind === 'case' ? 'Ärende ' : kind === 'search' ? 'Sökningen: ' : ''
  return (
    <>
      <PageHeading
        title={kind === 'case' ? 'Följ ärendet' : 'Bevaka'}
        lede={`${what}${label}, hos ${name}.`}
      />
      {problem}
      {sent ? (
        <Notice tone="success" title="Kontrollera din e-post" live>
          Vi har skickat ett brev med en länk. Öppna den och bekräfta, så börjar bevakningen.{' '}
          <a href={back}>Tillbaka</a>
        </Notice>
      ) : signedIn ? (
        <form method="post">
          <p>
            {following
              ? 'Du bevakar det här och får ett brev på morgonen när något nytt har hänt.'
              : 'Du får ett brev på morgonen när något nytt har hänt, högst ett om dagen.'}
          </p>
          <Actions>
            <Button name="intent" value={following ? 'stop' : 'follow'}>
              {following ? 'Sluta bevaka' : 'Bevaka'}
            </Button>
            <a href={back}>Tillbaka</a>
          </Actions>
        </form>
      ) : (
        <form method="post" className="work-form">
          <TextField
            name="email"
            label="E-post"
            type="email"
            autoComplete="email"
            hint="Du får ett brev på morgonen när något nytt har hänt, högst ett om dagen. Först får du ett brev att bekräfta med. Adressen används bara till det här och tas bort när du slutar."
            defaultValue={value('email')}
            error={error('email')}
            required
          />
          <Actions>
            <Button>Skicka bekräftelse</Button>
            <a href={back}>Tillbaka</a>
          </Actions>
        </form>
      )}
    </>
  )
}
