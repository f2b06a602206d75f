import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

type Held = { __release: () => void }

/** Keeps back the tasks a page queues for later, React's renders among them, until `__release` is called. */
function holdTasks() {
  const kept: (() => void)[] = []
  const post = MessagePort.prototype.postMessage
  MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
    kept.push(() => post.call(this, message))
  }
  Object.assign(window, {
    __release: () => {
      MessagePort.prototype.postMessage = post
      for (const release of kept) release()
    },
  })
}

describe('a page on a slow machine', () => {
  it('takes what is typed before its scripts are ready, and loses nothing', async () => {
    visitor = await Visitor.arrive(browser, portal)
    const { page } = visitor
    await page.addInitScript(holdTasks)
    await page.goto(`${portal}/logga-in`)
    await page.focus('input[type=email]')
    await page.keyboard.type('registrator@')
    await page.evaluate(() => (window as unknown as Held).__release())
    await page.keyboard.type('norrtalje.exempel')
    await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith('__reactContainer')))
    await visitor.judge()
    expect(await page.inputValue('input[type=email]')).toBe('registrator@norrtalje.exempel')
  })
})
