import path from 'node:path'
import { bundleMDX } from 'mdx-bundler'
import { type ContentPlace, filesOf } from './load'
import { renderContent } from './render'

/** A template file of `content/mallar`, compiled: what its front matter says, unjudged, and its guidance as HTML. */
export type TemplateFile = {
  slug: string
  file: string
  frontMatter: unknown
  /** What stands before the first second-level heading. */
  whole: string
  /** Guidance by the text of its second-level heading, which is a section's key. */
  bySection: Record<string, string>
}

/** Every template of the installation; a file of the overlay replaces the portal's own of the same name. */
export async function compileTemplates(
  place: ContentPlace,
): Promise<(TemplateFile | { slug: string; file: string; error: string })[]> {
  const files = await filesOf(place, 'mallar')
  return Promise.all([...files].map(([slug, file]) => compile(slug, file)))
}

async function compile(slug: string, file: string) {
  try {
    const { code, frontmatter } = await bundleMDX({
      file,
      cwd: path.dirname(file),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    })
    return { slug, file, frontMatter: frontmatter, ...parted(renderContent(code)) }
  } catch (error) {
    return { slug, file, error: error instanceof Error ? error.message : String(error) }
  }
}

/** HTML cut at its second-level headings. */
function parted(html: string): Pick<TemplateFile, 'whole' | 'bySection'> {
  const [whole = '', ...parts] = html.split(/<h2[^>]*>/)
  const bySection = parts.map((part) => {
    const [heading = '', ...rest] = part.split('</h2>')
    return [heading.trim(), rest.join('</h2>').trim()] as const
  })
  return { whole: whole.trim(), bySection: Object.fromEntries(bySection) }
}
