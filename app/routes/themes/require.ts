import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { themeBySlug } from '#db/queries/themes'
import { may } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { requireWorker } from '../workday/guard'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** The theme of the address; 404 for one that there is not. */
export async function requireTheme(args: Args) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const theme = await themeBySlug(read, municipality.id, args.params.tema ?? '')
  if (!theme) throw new Response(null, { status: 404 })
  const marks = may(ctx.actor, 'theme.mark', { municipalityId: municipality.id })
  return { ctx, read, actor: ctx.actor, municipality, m: municipality.slug, theme, marks }
}

/** The same for those who keep the themes; who is not signed in is sent to sign in. */
export async function requireThemeWork(args: Args) {
  const found = await requireTheme(args)
  await requireWorker(args, 'theme.mark')
  return found
}
