import type { TestProject } from 'vitest/node'
import { startPortal } from './portal'

declare module 'vitest' {
  export interface ProvidedContext {
    portal: string
  }
}

/** The portal with the demonstration, for the journeys in a browser. What it logged is shown when it stops. */
export default async function portalWithDemonstration(project: TestProject): Promise<() => Promise<void>> {
  const portal = await startPortal()
  project.provide('portal', portal.base)
  return async () => {
    await portal.stop()
    if (portal.log() !== '') console.error(portal.log())
  }
}
