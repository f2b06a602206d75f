import { Notice, Section } from '~/ui'
import { TextPreview } from './text-preview'

const inlineKinds = /^(?:application\/pdf|image\/(?:png|jpeg|webp|gif))$/

/** A version's file as far as a page can show it: PDF and images as they are, what was read to text as text. */
export function Preview({
  file,
  href,
  title,
  pages,
}: {
  file: { fileName: string; mime: string }
  href: string
  title: string
  pages: string[] | null
}) {
  const inline = inlineKinds.test(file.mime)
  return (
    <>
      {file.mime === 'application/pdf' && (
        <Section id="visning" title="Handlingen" links={<a href={href}>Öppna i eget fönster</a>}>
          <iframe className="file-view" src={href} title={file.fileName} />
        </Section>
      )}
      {inline && file.mime !== 'application/pdf' && (
        <Section id="visning" title="Handlingen">
          <img className="file-image" src={href} alt={title} />
        </Section>
      )}
      {pages && (
        <Section id="text" title={inline ? 'Som text' : 'Handlingen'}>
          <TextPreview pages={pages} />
        </Section>
      )}
      {!pages && !inline && (
        <Notice tone="info" title="Ingen förhandsvisning">
          Filer av det här slaget visas inte här. Ladda ner filen för att öppna den.
        </Notice>
      )}
    </>
  )
}
