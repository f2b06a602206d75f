import { afterAll } from 'vitest'
import { startPortal } from './portal'

/**
 * The address of a portal with the demonstration that is the test file's alone, so that files run side by side and in
 * any order. What it logged is shown when it stops.
 */
export async function portalOfOwn(): Promise<string> {
  const portal = await startPortal()
  afterAll(async () => {
    await portal.stop()
    if (portal.log() !== '') console.error(portal.log())
  })
  return portal.base
}
