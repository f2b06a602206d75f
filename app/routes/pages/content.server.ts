import { type Content, loadContent } from '~/content/load'
import { application } from '~/server/application'

/** The installation's pages and guides. */
export function content(): Promise<Content> {
  const { root, env } = application()
  return loadContent({ root, overlay: env.CONTENT_DIR })
}
