import cluster from 'node:cluster'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type RequestHandler } from 'express'
import { loadContent } from '../content/load'
import { type Application, createApplication, setApplication } from './application'
import { readEnv, SettingsError } from './env'
import {
  cacheControl,
  contentPolicy,
  plainRequests,
  sameOrigin,
  securityHeaders,
  workerPolicy,
} from './headers'
import { startJobs } from './jobs'
import { checkTemplates } from './memo-templates'
import { prepare } from './prepare'

/** Keeps opened pages in the reader's browser. */
const worker = 'offline.js'

/**
 * Starts the portal with Remix's build. With WEB_CONCURRENCY above 1 the first process prepares the database
 * and then several serve it.
 */
export async function serve(build: ServerBuild): Promise<void> {
  try {
    const env = readEnv()
    const many = env.WEB_CONCURRENCY > 1
    const application = createApplication(env)
    setApplication(application)
    if (cluster.isPrimary) await prepare(application)
    if (many && cluster.isPrimary) {
      await application.database.close()
      for (let n = 0; n < env.WEB_CONCURRENCY; n++) cluster.fork()
      cluster.on('exit', (_worker, code) => {
        if (code !== 0) cluster.fork()
      })
      return
    }
    await listen(application, build)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

async function listen(application: Application, build: ServerBuild): Promise<void> {
  const { env, log, root } = application
  const app = express()
  app.disable('x-powered-by')
  // One proxy in front: a client cannot choose the address that the rate limit counts.
  app.set('trust proxy', env.BASE_URL === undefined ? false : 1)
  app.use(securityHeaders(env.baseUrl))
  app.use(plainRequests)
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  // Before the files too: on a slow line the style sheet is what the first page waits for.
  app.use(compression())
  const client = path.join(root, 'build', 'portal', 'client')
  app.use(
    '/assets',
    express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  // Named one by one, so that no page costs a look on the disk for a file of its name.
  const files = readdirSync(client, { withFileTypes: true }).filter((entry) => entry.isFile())
  app.get(
    files.map(({ name }) => `/${name}`),
    express.static(client, {
      ...{ maxAge: '1h', index: false, redirect: false },
      setHeaders: (response, file) => {
        if (file.endsWith(worker)) response.setHeader('Content-Security-Policy', workerPolicy)
      },
    }),
  )
  app.use(contentPolicy)
  app.use(sameOrigin(env))
  app.use(remix(build))
  // Compiled now, so that no visitor waits for it.
  void loadContent({ root, overlay: env.CONTENT_DIR }).catch((error: unknown) =>
    log.error({ error: String(error) }, 'Innehållet kunde inte läsas'),
  )
  void checkTemplates()
  const server = app.listen(env.PORT, env.HOST, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : env.PORT
    log.info({ port }, `Rådslag svarar på ${env.BASE_URL ? env.baseUrl : `http://localhost:${port}`}`)
  })
  const stopJobs = startJobs(application)
  // A terminal and the parent process may both pass the signal on; the second is the same wish.
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    stopJobs()
    server.close(() => void application.database.close().then(() => process.exit(0)))
    server.closeIdleConnections()
    setTimeout(() => process.exit(0), 5_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Remix's handler; cookies that the session needs are added to whatever the page answers. */
function remix(build: ServerBuild): RequestHandler {
  const handler = createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (request, response) => {
      const cookies: string[] = []
      const writeHead = response.writeHead.bind(response)
      response.writeHead = ((...given: Parameters<typeof writeHead>) => {
        for (const cookie of cookies) response.appendHeader('Set-Cookie', cookie)
        cacheControl(request, response)
        return writeHead(...given)
      }) as typeof response.writeHead
      return { nonce: String(response.locals.nonce), address: request.ip ?? '', cookies }
    },
  })
  return handler
}
