import type { LoaderFunctionArgs } from '@remix-run/node'
import { effectiveVolume, keysInUse } from '~/domain/finance/price-rows'
import { csvAnswer, csvOf } from '~/server/csv'
import { requireVersion } from './require-version'

const head = ['Område', 'Nyckel', 'Förvaltning', 'Volym', 'Uppskattad', 'Skäl', 'Föregående år']

/** Every place for a volume, with what is there: to be read, or filled in and read back. */
export async function loader(args: LoaderFunctionArgs) {
  const { m, version, model, previousModel } = await requireVersion(args)
  const previous = await previousModel()
  const rows = model.areas.flatMap((area) => {
    const before = previous?.areas.find(({ code }) => code === area.code)
    return keysInUse(area).flatMap((key) => {
      const was = before?.keys.find(({ code }) => code === key.code)
      return model.departments.map(({ id, code }) => {
        const row = key.volumes.find(({ departmentId }) => departmentId === id)
        const lastId = previous?.departments.find((each) => each.code === code)?.id
        const last = was?.volumes.find(({ departmentId }) => departmentId === lastId)
        return [
          ...[area.code, key.code, code, row ? decimal(row.volume) : ''],
          ...[row?.estimated ? 'Ja' : '', row?.reason ?? '', last ? decimal(effectiveVolume(last)) : ''],
        ]
      })
    })
  })
  return csvAnswer(`volymer-${m}-${version.year}.csv`, csvOf(head, rows))
}

const decimal = (text: string): string => text.replace('.', ',')
