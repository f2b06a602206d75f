import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { bundleMDX } from 'mdx-bundler'
import { z } from 'zod'
import { renderContent } from './render'

/** Folders of `content/` that are shown as pages. */
export const contentFolders = ['sidor', 'guider'] as const
export type ContentFolder = (typeof contentFolders)[number]

export type ContentPage = {
  slug: string
  title: string
  /** One sentence, for lists and search engines. */
  description: string
  /** Place in a list. */
  order: number
  html: string
}

export type Content = Record<ContentFolder, ContentPage[]>

/** Where the portal's own content lies, and the folder that an installation lays over it. */
export type ContentPlace = { root: string; overlay: string | undefined }

const frontMatter = z.object({
  title: z.string(),
  description: z.string(),
  order: z.number().default(100),
})

let compiled: Promise<Content> | undefined

/**
 * Every page, compiled once per process: called at start, so that no visitor waits, and by whoever shows a
 * page. A file of the overlay replaces the portal's own of the same name. MDX is code, so only files from
 * disk are compiled. A file that cannot be compiled throws with its name.
 */
export function loadContent(place: ContentPlace): Promise<Content> {
  compiled ??= compileAll(place)
  return compiled
}

async function compileAll(place: ContentPlace): Promise<Content> {
  const content: Content = { sidor: [], guider: [] }
  for (const folder of contentFolders) {
    const files = await filesOf(place, folder)
    const pages = await Promise.all([...files].map(([slug, file]) => compile(slug, file)))
    content[folder] = pages.sort((a, b) => a.order - b.order || (a.slug < b.slug ? -1 : 1))
  }
  return content
}

/** Files of a folder of `content/` by slug; those of the overlay win. */
export async function filesOf(
  { root, overlay }: ContentPlace,
  folder: ContentFolder | 'mallar',
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const places = [path.join(root, 'content', folder), ...(overlay ? [path.join(overlay, folder)] : [])]
  for (const place of places) {
    if (!existsSync(place)) continue
    for (const name of await readdir(place))
      if (/^[a-z0-9-]+\.mdx$/.test(name)) files.set(name.replace(/\.mdx$/, ''), path.join(place, name))
  }
  return files
}

async function compile(slug: string, file: string): Promise<ContentPage> {
  try {
    const { code, frontmatter } = await bundleMDX({
      file,
      cwd: path.dirname(file),
      // What is wrong is told by the error; esbuild need not also print it.
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
    return { slug, ...frontMatter.parse(frontmatter), html: renderContent(code) }
  } catch (error) {
    throw new Error(`Innehållet i ${file} går inte att använda`, { cause: error })
  }
}
