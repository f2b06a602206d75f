import path from 'node:path'
import { type PackTools, packToolsInWorker } from '../documents/packs'
import { application } from './application'

/** Packs made in the worker of the running program. */
export const packTools = (): PackTools =>
  packToolsInWorker(path.join(application().root, 'build', 'tools', 'packing-worker.mjs'))
