import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The faces that documents are set in: TTF, since Typst reads no woff2. */
const faces = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
]

const read = (face: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${face}`))

let loaded: Buffer[] | undefined

/** The font files, read once from the installed packages. */
export const fontFiles = (): Buffer[] => {
  loaded ??= faces.map(read)
  return loaded
}

let covered: ReadonlySet<number> | undefined

/** Every sign that some upright face can show: the two families stand in for each other. */
export const coveredSigns = (): ReadonlySet<number> => {
  covered ??= new Set(
    fontFiles().flatMap((file, at) => (faces[at]?.includes('/400Regular/') ? charactersOf(file) : [])),
  )
  return covered
}

/** The code points of a font's character map (OpenType `cmap`, formats 4 and 12). */
function charactersOf(font: Buffer): number[] {
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue
    const cmap = font.subarray(font.readUInt32BE(at + 8))
    const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, map) =>
      cmap.subarray(cmap.readUInt32BE(4 + map * 8 + 4)),
    )
    return maps.flatMap(charactersOfMap)
  }
  return []
}

function charactersOfMap(map: Buffer): number[] {
  const format = map.readUInt16BE(0)
  const found: number[] = []
  const add = (from: number, to: number) => {
    for (let sign = from; sign <= to; sign++) found.push(sign)
  }
  if (format === 12)
    for (let group = 0; group < map.readUInt32BE(12); group++)
      add(map.readUInt32BE(16 + group * 12), map.readUInt32BE(20 + group * 12))
  if (format === 4) {
    const segments = map.readUInt16BE(6)
    for (let at = 0; at < segments; at += 2)
      add(map.readUInt16BE(16 + segments + at), map.readUInt16BE(14 + at))
  }
  return found.filter((sign) => sign !== 0xffff)
}
