/** What an import may hold at most; a file of it at most what an upload may. */
export const importLimits = {
  bytes: 1024 * 1024 * 1024,
  rows: 200_000,
  entries: 200_000,
  fileBytes: 50 * 1024 * 1024,
  sheetBytes: 200 * 1024 * 1024,
} as const

/** Lines handled in one go; between them others have their turn. */
export const BATCH = 500
