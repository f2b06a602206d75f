/** Bounds of what is read. Sizes in bytes, times in milliseconds. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  pages: 2000,
  textCharacters: 20_000_000,
  /** What a zip container may hold in all when unpacked, and how far it may expand once it is larger than `zipFreeBytes`. */
  unpackedBytes: 200 * 1024 * 1024,
  unpackedRatio: 150,
  zipFreeBytes: 10 * 1024 * 1024,
  zipEntries: 10_000,
  /** One XML part of a Word file: parsed, it takes many times its size in memory. */
  xmlPartBytes: 40 * 1024 * 1024,
  timeMs: 20_000,
  workerHeapMb: 512,
  /** How much the whole process may grow while one document is read: buffers are not part of the heap. */
  processGrowthBytes: 1024 * 1024 * 1024,
} as const
