import path from 'node:path'
import {
  readInWorker,
  readSieInWorker as readSieAt,
  readTableInWorker as readTableAt,
} from '../documents/reading'
import type { ReadSie, ReadTable } from '../documents/reading/read-in-worker'
import type { ReadFile } from '../use-cases/intake/receive-file'
import { application } from './application'

const worker = () => path.join(application().root, 'build', 'tools', 'reading-worker.mjs')

/** Reads a file in the worker of the running program, within its limits of time and memory. */
export const readFileInWorker: ReadFile = (file, kind) => readInWorker(worker(), file, kind, { read: true })

/** A table of an uploaded file (CSV or .xlsx), read in the worker of the running program. */
export const readTableInWorker: ReadTable = (file, name, options) =>
  readTableAt(worker(), file, name, options)

/** An uploaded SIE 4 file, read in the worker of the running program. */
export const readSieInWorker: ReadSie = (file) => readSieAt(worker(), file)
