import type { LoaderFunctionArgs } from '@remix-run/node'
import { aiSystemsOf } from '#db/queries/ai-register/systems'
import { publicActor } from '~/domain/access'
import { dutchRecord } from '~/domain/ai-act/register/dutch'
import { dutchRecordSchema } from '~/use-cases/ai-register/dutch-schema'
import { requireRegister } from './require'

/** What is published, in the terms of the Dutch register of algorithms. What does not fit its form is left out and named. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality } = await requireRegister(args)
  const published = (await aiSystemsOf(read, publicActor, municipality.id)).filter(({ stub }) => !stub)
  const records = published.map(({ number, version, publishedAt }) => ({
    number,
    record: dutchRecordSchema.safeParse(
      dutchRecord({
        ...{ number, fields: version.fields, riskClass: version.riskClass },
        publishedMonth: (publishedAt ?? version.savedAt).slice(0, 7),
      }),
    ),
  }))
  return Response.json({
    type: 'AlgorithmRegister',
    items: records.flatMap(({ record }) => (record.success ? [record.data] : [])),
    leftOut: records.flatMap(({ number, record }) =>
      record.success
        ? []
        : [{ id: number, properties: [...new Set(record.error.issues.map(({ path }) => path.join('.')))] }],
    ),
    total: records.length,
    next: null,
  })
}
