import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '~/server/env'
import { dialect } from '#db/dialect'
import { fill, type Filled } from './fill'
import { measureFinance } from './finance'
import { measure, type Question } from './load'
import { measurePack } from './packs'
import { startPortal } from './portal'
import { questionsFor } from './questions'
import { type Figures, financeReport, type Measurement, packReport, report } from './report'

const usage = `npm run bench -- [--sizes 1000,10000,100000] [--quick] [--packs] [--finance] [--json FILE]

  --sizes   numbers of cases, growing
  --quick   1 000 and 10 000 cases and a second a measurement
  --packs   only a meeting's pack: 60 items with 1 500 pages
  --finance only the finance core: schedules and price models
  --json    writes every figure to a file as well`

const CONNECTIONS = [1, 8]

type Plan = { sizes: number[]; seconds: number; json: string | undefined; only: 'packs' | 'finance' | null }

const PACK = { items: 60, pages: 1500 }

function readPlan(args: string[]): Plan | null {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string' },
      quick: { type: 'boolean' },
      packs: { type: 'boolean' },
      finance: { type: 'boolean' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const given = values.sizes ?? (values.quick ? '1000,10000' : '1000,10000,100000')
  const sizes = given.split(',').map(Number)
  if (values.help || sizes.some((size) => !Number.isInteger(size) || size < 1)) return null
  const only = (values.finance && 'finance') || (values.packs && 'packs') || null
  return { sizes: only ? [] : sizes, seconds: values.quick ? 1 : 4, json: values.json, only }
}

const say = (text: string) => process.stderr.write(`${text}\n`)

async function measureAll(base: string, questions: Question[], seconds: number, label: string) {
  const found: Measurement[] = []
  for (const connections of CONNECTIONS)
    for (const question of questions) {
      say(`  ${label}: ${question.name}, ${connections} samtidigt`)
      found.push({
        page: question.name,
        connections,
        ...(await measure(base, question, { connections, seconds })),
      })
    }
  return found
}

/** One size from an empty folder to its figures. Nothing of it is left on disk. */
async function measureSize(root: string, size: number, seconds: number): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    say(`${size} ärenden`)
    const filled = await fill(folder, root, size)
    return { size, ...(await measurePortals(root, folder, filled, seconds)), ...figuresOf(filled) }
  } finally {
    remove()
    process.off('exit', remove)
  }
}

const figuresOf = ({ fillSeconds, databaseBytes }: Filled) => ({ fillSeconds, databaseBytes })

async function measurePortals(root: string, folder: string, filled: Filled, seconds: number) {
  const questions = questionsFor(filled)
  const rendered = questions.filter((question) => question.rendered)
  const inMemory = await withPortal(root, folder, { program: 'tests/bench/in-memory.mjs' }, ({ base }) =>
    measureAll(base, fewCases(rendered), seconds, 'data i minnet'),
  )
  const two = await withPortal(root, folder, { processes: 2 }, ({ base }) =>
    measureAll(base, rendered, seconds, 'två processer'),
  )
  return withPortal(root, folder, {}, async (portal) => ({
    coldStartMs: portal.coldStartMs,
    one: await measureAll(portal.base, questions, seconds, 'en process'),
    memoryBytes: portal.memory(),
    inMemory,
    two,
  }))
}

async function withPortal<Value>(
  root: string,
  folder: string,
  options: { program?: string; processes?: number },
  work: (portal: Awaited<ReturnType<typeof startPortal>>) => Promise<Value>,
): Promise<Value> {
  const portal = await startPortal(root, folder, options)
  try {
    return await work(portal)
  } finally {
    await portal.stop()
  }
}

const KEPT_IN_MEMORY = 50

/** The same questions about few enough cases that the warm-up has read them all. */
const fewCases = (questions: Question[]): Question[] =>
  questions.map((question) => ({ ...question, request: (nth) => question.request(nth % KEPT_IN_MEMORY) }))

async function main(): Promise<void> {
  const plan = readPlan(process.argv.slice(2))
  if (plan === null) return void say(usage)
  if (dialect !== 'sqlite') throw new Error('Mätningen görs på SQLite: kör utan DATABASE_URL')
  const root = projectRoot()
  const machine = `${cpus()[0]?.model.trim() ?? 'okänd processor'}, ${availableParallelism()} kärnor, Node ${process.version}`
  const finance = plan.only === 'packs' ? [] : measureFinance()
  const saved = (more: object) => {
    if (plan.json) writeFileSync(plan.json, `${JSON.stringify({ machine, finance, ...more }, null, 2)}\n`)
  }
  if (plan.only === 'finance') {
    process.stdout.write(`${machine}\n${financeReport(finance)}`)
    return saved({})
  }
  const figures: Figures[] = []
  for (const size of plan.sizes) figures.push(await measureSize(root, size, plan.seconds))
  say(`häfte med ${PACK.items} punkter och ${PACK.pages} sidor`)
  const pack = await measurePack(root, PACK)
  const start = figures.length > 0 ? report(machine, figures) : `${machine}\n\n`
  process.stdout.write(start + (finance.length > 0 ? financeReport(finance) : '') + packReport(pack))
  saved({ figures, pack })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
await main()
