import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A Chromium of the machine's, found by the bootstrap; our own flags. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  })
}

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } }
export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } }

type Violation = { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }

/**
 * A visitor whose every page is judged: it answers below 400 unless said otherwise, axe finds nothing, no
 * error is logged, nothing is asked of another host, and the page is no wider than the window.
 */
export class Visitor {
  readonly faults: string[] = []
  private constructor(
    readonly page: Page,
    readonly base: string,
  ) {}

  static async arrive(
    browser: Browser,
    base: string,
    options: BrowserContextOptions = desktop,
  ): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'sv-SE', bypassCSP: false, ...options })
    const page = await context.newPage()
    const visitor = new Visitor(page, base)
    page.on('pageerror', (error) => visitor.faults.push(`error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        visitor.faults.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith('data:'))
        visitor.faults.push(`asked ${request.url()}`)
    })
    return visitor
  }

  async visit(path: string, status = 200): Promise<void> {
    const answer = await this.page.goto(`${this.base}${path}`)
    expect(answer?.status(), path).toBe(status)
    await this.judge()
  }

  /** Judges the page as it stands, after something was done on it. */
  async judge(): Promise<void> {
    const { page } = this
    await page.waitForLoadState('load')
    const where = page.url().replace(this.base, '')
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(width, `${where} is wider than the window`).toBeLessThanOrEqual(0)
    expect(await this.violations(), where).toEqual([])
    expect(this.faults, where).toEqual([])
  }

  private async violations(): Promise<string[]> {
    const world = await this.page.context().newCDPSession(this.page)
    try {
      // An isolated world keeps axe out of reach of the page's own Content-Security-Policy.
      const { frameTree } = await world.send('Page.getFrameTree')
      const { executionContextId } = await world.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
      })
      await world.send('Runtime.evaluate', { expression: axeSource, contextId: executionContextId })
      const { result, exceptionDetails } = await world.send('Runtime.evaluate', {
        expression: `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] }).then((r) => JSON.stringify(r.violations))`,
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'axe failed')
      const found = JSON.parse(String(result.value)) as Violation[]
      return found.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} (${JSON.stringify(target)})`),
      )
    } finally {
      await world.detach()
    }
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }
}
