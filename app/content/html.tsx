/** A page's text, made on the server from a file of the installation; never from anything a user wrote. */
export function ContentHtml({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from the installation's own content files
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
