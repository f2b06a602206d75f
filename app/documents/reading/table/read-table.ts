import { refusedTable, tableLimits, type TableOptions, type TableRead } from './model'
import { readSheetTable } from './read-sheet-table'
import { readTextTable } from './read-text-table'

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/**
 * A table from a file: CSV with any delimiter and encoding, or a sheet of an .xlsx. What the file is, its bytes say;
 * its name only tells an .ods from an .xlsx. Never throws for what a file contains. Files from outside are read in the
 * worker.
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  options: TableOptions = {},
): Promise<TableRead> {
  if (bytes.length === 0) return refusedTable('empty')
  if (bytes.length > tableLimits.bytes) return refusedTable('too-large')
  // The container of the old Office formats, which also holds an .xlsx with a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refusedTable(/\.xls[xm]$/i.test(name) ? 'encrypted' : 'old-format')
  if (startsWith(bytes, 0x50, 0x4b))
    return /\.ods$/i.test(name) ? refusedTable('old-format') : readSheetTable(bytes, options)
  return readTextTable(bytes)
}
