import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, scopeOf } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { directionLabel, documentKindLabel } from '~/text/cases'
import { formatCount } from '~/text/format'
import { releaseRefusal } from '~/text/refusals/register'
import { Columns, DateText, FactList, LinkButton, Notice, PageHeading, Section, SideSection } from '~/ui'
import { releaseDocument } from '~/use-cases/cases/release-document'
import { documentNumbers, documentPage, textOfVersion } from '#db/queries/documents'
import type { FrameHandle } from '../municipality/frame'
import { flowing } from '../register/proposal-view'
import { documentPlace } from './place'
import { ReleaseForm } from './release-form'
import { sizeText, TextPreview } from './text-preview'

async function requirePlace(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const place = documentPlace(municipality.id, args.params)
  if (!place) throw new Response(null, { status: 404 })
  return { ctx, municipality, place }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, place } = await requirePlace(args)
  const { read } = ctx.database
  const document = await documentPage(read, scopeOf(ctx.actor), place)
  if (!document) throw new Response(null, { status: 404 })
  const m = municipality.slug
  if (document.caseSlug !== place.slug) throw redirect(paths.document(m, document.caseSlug, document.number))
  const [newest] = document.versions
  const text = newest ? await textOfVersion(read, newest.id) : null
  const around = await documentNumbers(read, document.caseId)
  const at = around.findIndex(({ number }) => number === document.number)
  return {
    m,
    document,
    pages:
      text === null
        ? null
        : flowing(text)
            .split('\f')
            .map((page) => page.trim().replace(/\n{3,}/g, '\n\n')),
    previous: around[at - 1] ?? null,
    next: around[at + 1] ?? null,
    releases: may(ctx.actor, 'document.release', {
      municipalityId: municipality.id,
      bodyId: document.bodyId,
    }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, place } = await requirePlace(args)
  const fields = await readFields(args.request)
  const decided = await releaseDocument(ctx, {
    ...place,
    release: fields.get('release') === 'yes',
    confirmed: fields.get('confirmed') === 'on',
  })
  if (decided.ok) return redirect(paths.document(municipality.slug, place.slug, place.number))
  if (decided.refusal === 'document-not-found') throw new Response(null, { status: 404 })
  return data({ refusal: decided.refusal }, { status: decided.refusal === 'forbidden' ? 403 : 400 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.document.title ?? 'Handling'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    if (!page) return []
    const { m, document } = page as {
      m: string
      document: { caseNumber: string; caseSlug: string; number: number }
    }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: document.caseNumber, href: paths.case(m, document.caseSlug) },
      { label: `Handling ${document.number}` },
    ]
  },
}

export default function Document() {
  const { m, document, pages, previous, next, releases } = useLoaderData<typeof loader>()
  const answer = useActionData<{ refusal: string }>()
  const [newest] = document.versions
  const file = paths.documentFile(m, document.caseSlug, document.number)
  const shown = newest && /^(?:application\/pdf|image\/(?:png|jpeg))$/.test(newest.mime)
  const siblings = [previous, next].filter((each) => each !== null)
  return (
    <>
      <PageHeading
        kind={documentKindLabel[document.kind]}
        facts={[
          `${document.caseNumber}-${document.number}`,
          directionLabel[document.direction],
          document.bodyName,
        ]}
        title={document.title}
        lede={
          <>
            Hör till ärendet <a href={paths.case(m, document.caseSlug)}>{document.caseTitle}</a>
          </>
        }
      />
      {answer && (
        <Notice tone="danger" live>
          {releaseRefusal[answer.refusal]}
        </Notice>
      )}
      <Columns
        asideLabel="Om handlingen"
        aside={
          <>
            {newest && (
              <SideSection title="Fil">
                <p className="file-name">{newest.fileName}</p>
                <p className="note">
                  {[
                    newest.pages !== null && formatCount(newest.pages, 'sida', 'sidor'),
                    sizeText(newest.size),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <LinkButton href={`${file}?ladda-ner=1`} variant="secondary" wide download>
                  Ladda ner
                </LinkButton>
              </SideSection>
            )}
            <SideSection title="Registrerat">
              <FactList
                facts={[
                  {
                    term:
                      document.direction === 'incoming'
                        ? 'Inkom'
                        : document.direction === 'outgoing'
                          ? 'Skickades'
                          : 'Upprättades',
                    value: document.day ? (
                      <DateText value={document.day} />
                    ) : (
                      (document.dayText ?? 'Framgår inte')
                    ),
                  },
                  ...(document.party
                    ? [{ term: document.direction === 'outgoing' ? 'Till' : 'Från', value: document.party }]
                    : []),
                  ...(document.protectedTitle
                    ? [{ term: 'Skyddad rubrik', value: document.protectedTitle }]
                    : []),
                  ...(document.secrecyProvision
                    ? [{ term: 'Sekretess', value: document.secrecyProvision }]
                    : []),
                  { term: 'Registrerades', value: <DateText value={document.registeredAt} /> },
                ]}
              />
            </SideSection>
            {releases && newest && (
              <SideSection title="På webben">
                <ReleaseForm
                  released={document.released}
                  casePublished={document.casePublished}
                  secret={document.secrecyProvision !== null || document.caseSecret}
                  confirm={answer?.refusal === 'personal-numbers' || answer?.refusal === 'not-read'}
                />
              </SideSection>
            )}
            {document.versions.length > 1 && (
              <SideSection title="Versioner">
                <ul className="link-list">
                  {document.versions.map((version) => (
                    <li key={version.id}>
                      <a href={`${file}?version=${version.version}`}>Version {version.version}</a>
                      <span className="note">
                        <DateText value={version.createdAt} />
                        {version.createdBy && `, ${version.createdBy}`}
                      </span>
                    </li>
                  ))}
                </ul>
              </SideSection>
            )}
            {siblings.length > 0 && (
              <SideSection title="Fler handlingar i ärendet">
                <ul className="link-list">
                  {siblings.map(({ number, title }) => (
                    <li key={number}>
                      <a href={paths.document(m, document.caseSlug, number)}>
                        {number}. {title}
                      </a>
                    </li>
                  ))}
                </ul>
              </SideSection>
            )}
          </>
        }
      >
        {document.sourceNote && <p className="note">{document.sourceNote}</p>}
        {document.withheld && (
          <Notice tone="info" title="Filen visas inte på webben">
            Handlingen finns registrerad. Du har rätt att begära ut den hos {document.bodyName}; du behöver
            inte säga vem du är eller varför.
          </Notice>
        )}
        {!newest && !document.withheld && <p>Handlingen är registrerad utan fil.</p>}
        {newest && shown && newest.mime === 'application/pdf' && (
          <Section id="visning" title="Handlingen" links={<a href={file}>Öppna i eget fönster</a>}>
            <iframe className="file-view" src={file} title={newest.fileName} />
          </Section>
        )}
        {newest && shown && newest.mime !== 'application/pdf' && (
          <Section id="visning" title="Handlingen">
            <img className="file-image" src={file} alt={document.title} />
          </Section>
        )}
        {pages && (
          <Section id="text" title={shown ? 'Som text' : 'Handlingen'}>
            <TextPreview pages={pages} />
          </Section>
        )}
        {newest && !pages && !shown && (
          <Notice tone="info" title="Ingen förhandsvisning">
            Filer av det här slaget visas inte här. Ladda ner filen för att öppna den.
          </Notice>
        )}
      </Columns>
    </>
  )
}
