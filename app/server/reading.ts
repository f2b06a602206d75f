import path from 'node:path'
import { readInWorker } from '../documents/reading'
import type { ReadFile } from '../use-cases/intake/receive-file'
import { application } from './application'

/** Reads a file in the worker of the running program, within its limits of time and memory. */
export const readFileInWorker: ReadFile = (file, kind) =>
  readInWorker(path.join(application().root, 'build', 'tools', 'reading-worker.mjs'), file, kind, {
    read: true,
  })
