import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '~/domain/access'
import routes from '~/routes'
import type { SignedIn } from '~/server/session'

type Entry = { path?: string; file: string; children?: Entry[]; index?: boolean }
type Module = { loader?: (args: LoaderFunctionArgs) => Promise<unknown> }

const modules = import.meta.glob<Module>('../../../app/routes/**/*.{ts,tsx}')

type Page = { pattern: string; file: string }

/** Every address with its module; a frame's loader is asked with its own pages. */
const pages = (entries: readonly Entry[], above = ''): Page[] =>
  entries.flatMap((entry) => {
    const pattern = entry.path === undefined ? above : `${above}/${entry.path}`
    return [{ pattern, file: entry.file }, ...pages(entry.children ?? [], pattern)]
  })

/** Content pages are made of files; PDFs are written by a built worker, of what the page beside them tells. */
const left = /routes\/(?:pages|showcase|account|set-up)/

export const addresses = pages(routes as readonly Entry[]).filter(
  ({ file, pattern }) => !left.test(file) && !pattern.endsWith('.pdf'),
)

/** What an address answers a reader: its data, its text, or where it sends to. Faults are told, refusals are empty. */
export async function answerOf(
  { pattern, file }: Page,
  actor: Actor,
  values: Record<string, string>,
  query = '',
): Promise<string> {
  const load = modules[`../../../app/${file}`]
  if (!load) throw new Error(`${file} was not found`)
  const { loader } = await load()
  if (!loader) return ''
  const params: Record<string, string> = {}
  const path = pattern.replace(/:([a-z]+)/g, (_, name: string) => {
    params[name] = values[name] ?? 'x'
    return encodeURIComponent(params[name] ?? '')
  })
  const session: SignedIn | null =
    actor.kind === 'account'
      ? {
          ...{ sessionId: 's', email: 'x@exempel.se', actor, roles: [] },
          acting: { key: '', role: actor.role, bodyId: actor.bodyId, bodyName: null },
        }
      : null
  const context: AppLoadContext = { nonce: '', address: '', cookies: [], session: Promise.resolve(session) }
  const request = new Request(`http://localhost${path}${query}`)
  try {
    return await textOf(await loader({ request, params, context } as LoaderFunctionArgs))
  } catch (thrown) {
    if (thrown instanceof Response) return textOf(thrown)
    throw new Error(`${path} failed`, { cause: thrown })
  }
}

async function textOf(answer: unknown): Promise<string> {
  if (answer instanceof Response) {
    const type = answer.headers.get('content-type') ?? ''
    const head = JSON.stringify([...answer.headers])
    return /text|json|xml|calendar/.test(type) ? `${head}${await answer.text()}` : head
  }
  return JSON.stringify(answer) ?? ''
}
