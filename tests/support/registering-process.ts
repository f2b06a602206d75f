import { uuidv7 } from 'uuidv7'
import { registerCase } from '~/use-cases/cases/register-case'
import type { Context } from '~/use-cases/context'
import { openDatabase } from '#db/connection'

/**
 * A process of its own that registers cases in one register, several at a time, and writes the number of each on a
 * line once it is saved. Settings: `folder`, `url`, `municipalityId`, `registerId`, `count`, `abreast`.
 */
const { folder, url, municipalityId, registerId, count, abreast } = JSON.parse(process.argv[2] ?? '{}') as {
  folder: string
  url?: string
  municipalityId: string
  registerId: string
  count: number
  abreast: number
}

const database = openDatabase({ folder, url })
const unused = () => {
  throw new Error('No file is stored here')
}
const ctx: Context = {
  actor: { kind: 'system', name: `process ${process.pid}` },
  database,
  files: { put: unused, stream: unused, has: unused } as unknown as Context['files'],
  today: '2026-11-20',
  now: () => new Date().toISOString(),
  newId: uuidv7,
  log: { info: () => undefined, warn: () => undefined },
}

let left = count
async function register(): Promise<void> {
  while (left > 0) {
    left -= 1
    const made = await registerCase(ctx, {
      municipalityId,
      registerId,
      kind: 'motion',
      publicTitle: `Motion från process ${process.pid}`,
      receivedDay: '2026-11-20',
      documents: [
        { kind: 'motion', direction: 'incoming', publicTitle: 'Motion', day: '2026-11-20', released: false },
      ],
    })
    process.stdout.write(`${made.ok ? made.value.number : `refused: ${made.refusal}`}\n`)
  }
}
await Promise.all(Array.from({ length: abreast }, register))
await database.close()
