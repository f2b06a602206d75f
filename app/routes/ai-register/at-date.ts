import type { LoaderFunctionArgs } from '@remix-run/node'
import { aiRegisterAt } from '#db/queries/ai-register/at-date'
import { questionnaire } from '~/domain/ai-act'
import { isDay } from '~/domain/shared/day'
import { requireRegister } from './require'

/** The whole register as it stood on the day that is asked for, for the auditors (ai-governance.md 4.2 D). */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality } = await requireRegister(args, 'ai.read')
  const asked = new URL(args.request.url).searchParams.get('dag') ?? ctx.today
  if (!isDay(asked))
    return Response.json({ error: 'DAY_INVALID', message: 'Skriv dagen som 2026-09-14.' }, { status: 400 })
  const systems = await aiRegisterAt(read, actor, { municipalityId: municipality.id, day: asked })
  return Response.json(
    {
      type: 'AiRegisterAtDate',
      ...{ municipality: municipality.displayName, day: asked, questionnaireNow: questionnaire.version },
      total: systems.length,
      items: systems.map(({ number, version, ...rest }) => ({
        ...{ id: number, version: version.number, publication: version.publication },
        ...{ exemption: version.exemption, riskClass: version.riskClass, riskTags: version.riskTags },
        ...{ assessedDay: version.assessedDay, questionnaire: version.assessedOn?.questionnaire ?? null },
        ...{ answers: version.answers, reasons: version.reasons, fields: version.fields, ...rest },
      })),
    },
    {
      headers: {
        'Content-Disposition': `attachment; filename="ai-register-${asked}.json"`,
        'Cache-Control': 'private, no-store',
      },
    },
  )
}
