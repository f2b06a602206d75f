import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPortal } from './portal'

/** The demonstration, filled once for all journeys, which each begin with a copy of it. */
export default async function fillPortal(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'radslag-filled-'))
  const portal = await startPortal({ DATA_DIR: folder })
  await portal.stop()
  process.env.TEST_FILLED_PORTAL = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
