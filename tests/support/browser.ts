import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { demonstrationPassword } from '#db/demo/accounts'

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

/** Pages that axe has found nothing on, each as it stood; a test file has its own. */
const faultless = new Set<string>()

type Violation = { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }

/** The browser's words when the page it was asked about is no longer there. */
const leftThePage = (error: unknown): boolean =>
  error instanceof Error && /page is navigating|Execution context was destroyed/.test(error.message)

/**
 * A visitor whose every page is judged: it answers below 400 unless said otherwise, axe finds nothing, no
 * error is logged, nothing is asked of another host, and the page is no wider than the window.
 */
export class Visitor {
  readonly faults: string[] = []
  private constructor(
    readonly page: Page,
    readonly base: string,
    /** Axe needs a page that runs scripts; without them the same markup is judged by the visitors who have them. */
    private readonly scripts: boolean,
  ) {}

  static async arrive(
    browser: Browser,
    base: string,
    options: BrowserContextOptions = desktop,
  ): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'sv-SE', bypassCSP: false, ...options })
    const page = await context.newPage()
    const visitor = new Visitor(page, base, options.javaScriptEnabled ?? true)
    page.on('pageerror', (error) => visitor.faults.push(`error: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        visitor.faults.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      // The browser's own viewer of PDF files is made of pages of its own.
      if (!request.url().startsWith(base) && !/^(?:data|chrome|chrome-extension):/.test(request.url()))
        visitor.faults.push(`asked ${request.url()}`)
    })
    return visitor
  }

  async visit(path: string, status = 200): Promise<void> {
    const answer = await this.page.goto(`${this.base}${path}`)
    expect(answer?.status(), path).toBe(status)
    await this.judge()
  }

  /** Judges the page as it stands, after something was done on it; anew when it was on its way to another. */
  async judge(): Promise<void> {
    for (let left = 3; ; left--)
      try {
        return await this.judgeNow()
      } catch (error) {
        if (left === 0 || !leftThePage(error)) throw error
      }
  }

  private async judgeNow(): Promise<void> {
    const { page } = this
    await page.waitForLoadState('load')
    const where = page.url().replace(this.base, '')
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(width, `${where} is wider than the window`).toBeLessThanOrEqual(0)
    if (this.scripts) await this.beAccessible(where)
    expect(this.faults, where).toEqual([])
  }

  /** Axe is not asked twice about the same markup at the same address in a window of the same kind. */
  private async beAccessible(where: string): Promise<void> {
    const state = await this.state()
    if (faultless.has(state)) return
    expect(await this.violations(), where).toEqual([])
    faultless.add(state)
  }

  /** The address, the window, and the markup but for scripts, which have a new nonce each time. */
  private async state(): Promise<string> {
    const { page } = this
    const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    const markup = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '')
    return createHash('sha256')
      .update(JSON.stringify([page.url(), page.viewportSize(), dark, markup]))
      .digest('hex')
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
        expression: `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'], resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations))`,
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

  /** Signs in as one of the demonstration's people: `registrator@norrtalje.exempel`. */
  async signIn(email: string, password: string = demonstrationPassword): Promise<void> {
    const { page } = this
    await page.goto(`${this.base}/logga-in`)
    await page.fill('input[name=email][type=email]', email)
    await page.fill('input[type=password]', password)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/arbete')
  }

  /** Presses Tab until the element is reached; whatever has the focus on the way must show it. */
  async tabTo(selector: string): Promise<void> {
    for (let step = 0; step < 150; step++) {
      await this.page.keyboard.press('Tab')
      const focus = await this.page.evaluate((wanted) => {
        const active = document.activeElement
        if (!active) return 'lost'
        if (active.matches(wanted)) return 'there'
        // The last stop in a date field is the browser's own calendar button, which shows its focus inside the field.
        if (active instanceof HTMLInputElement && active.type === 'date') return 'shown'
        const { outlineStyle, boxShadow } = getComputedStyle(active)
        return outlineStyle !== 'none' || boxShadow !== 'none' ? 'shown' : `hidden at ${active.outerHTML}`
      }, selector)
      if (focus === 'there') return
      expect(focus).toBe('shown')
    }
    throw new Error(`${selector} was not reached by keyboard on ${this.page.url()}`)
  }

  async leave(): Promise<void> {
    await this.page.context().close()
  }
}
