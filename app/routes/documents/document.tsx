import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, scopeOf } from '~/domain/access'
import { flowing } from '~/domain/shared/flowing'
import type { PersonalDataPassage } from '~/domain/shared/personal-data'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { carriesFiles, readFields } from '~/server/uploads'
import { directionLabel, documentKindLabel } from '~/text/cases'
import { releaseRefusal } from '~/text/refusals/register'
import { Columns, DateText, ErrorSummary, Notice, PageHeading, SideSection } from '~/ui'
import { releaseDocument } from '~/use-cases/cases/release-document'
import { documentNumbers, documentPage, textOfVersion } from '#db/queries/documents'
import type { FrameHandle } from '../municipality/frame'
import { Care } from '../cases/sections/care'
import { Corrections } from '../cases/sections/corrections'
import { careOfDocument } from '../register-care/document-care.server'
import { Passages } from '../register-care/passages'
import { DocumentFacts } from './document-facts'
import { documentPlace } from './place'
import { Preview } from './preview'
import { ReleaseForm } from './release-form'
import { changeVersions, versionStateOf } from './version-actions.server'
import { VersionList } from './version-list'
import { type VersionAnswer, VersionWork } from './version-work'

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
  const asked = new URL(args.request.url).searchParams.get('version')
  const shown =
    asked === null ? document.versions[0] : document.versions.find(({ version }) => String(version) === asked)
  if (asked !== null && !shown) throw redirect(paths.document(m, document.caseSlug, document.number))
  const text = shown ? await textOfVersion(read, shown.id) : null
  const around = await documentNumbers(read, document.caseId)
  const { care, corrections } = await careOfDocument(ctx, document)
  const at = around.findIndex(({ number }) => number === document.number)
  return {
    m,
    document,
    shown: shown ?? null,
    work: versionStateOf(ctx, municipality.id, document),
    care,
    corrections,
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

/** What a refused form of the page is shown with. */
type Answer = {
  refusal?: string
  passages?: PersonalDataPassage[]
  version?: VersionAnswer & { message: string | null }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, place } = await requirePlace(args)
  const m = municipality.slug
  if (carriesFiles(args.request)) return changeVersions(ctx, { ...place, m }, args.request)
  const fields = await readFields(args.request)
  if (fields.has('intent')) return changeVersions(ctx, { ...place, m }, fields)
  const decided = await releaseDocument(ctx, {
    ...place,
    release: fields.get('release') === 'yes',
    confirmed: fields.get('confirmed') === 'on',
  })
  if (decided.ok) return redirect(paths.document(m, place.slug, place.number))
  if (decided.refusal === 'document-not-found') throw new Response(null, { status: 404 })
  return data<Answer>(
    { refusal: decided.refusal, passages: decided.detail },
    { status: decided.refusal === 'forbidden' ? 403 : 400 },
  )
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
  const { m, document, shown, work, care, corrections, pages, previous, next, releases } =
    useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const [newest] = document.versions
  const older = shown !== null && newest !== undefined && shown.version !== newest.version
  const file = paths.documentFile(m, document.caseSlug, document.number)
  const fileShown = older ? `${file}?version=${shown.version}` : file
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
      {answer?.refusal && (
        <Notice tone="danger" live>
          {releaseRefusal[answer.refusal]}
        </Notice>
      )}
      {answer?.passages && <Passages passages={answer.passages} />}
      {answer?.version?.message && (
        <Notice tone="danger" title="Det gick inte" live>
          {answer.version.message}
        </Notice>
      )}
      {answer?.version && (
        <ErrorSummary
          errors={Object.entries(answer.version.errors).map(([fieldId, message]) => ({ fieldId, message }))}
        />
      )}
      <Columns
        asideLabel="Om handlingen"
        aside={
          <>
            <DocumentFacts document={document} shown={shown} fileHref={fileShown} />
            {releases && newest && (
              <SideSection title="På webben">
                <ReleaseForm
                  released={document.released}
                  casePublished={document.casePublished}
                  secret={document.secrecyProvision !== null || document.caseSecret}
                  confirm={/^(?:personal-numbers|personal-data|not-read)$/.test(answer?.refusal ?? '')}
                />
              </SideSection>
            )}
            <VersionList
              versions={document.versions}
              shown={shown?.version ?? 0}
              m={m}
              slug={document.caseSlug}
              number={document.number}
            />
            {work && <VersionWork m={m} slug={document.caseSlug} state={work} answer={answer?.version} />}
            <Care m={m} slug={document.caseSlug} document={document.number} care={care} />
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
        {older && (
          <Notice tone="info" title={`Version ${shown.version} av ${newest.version}`}>
            Det här är en äldre version.{' '}
            <a href={paths.document(m, document.caseSlug, document.number)}>Visa den senaste</a>
          </Notice>
        )}
        {document.voidedDay && (
          <Notice tone="warning" title="Makulerat nummer">
            Handlingen registrerades av misstag och makulerades <DateText value={document.voidedDay} />.
            {document.voidReason && ` Skäl: ${document.voidReason}`}
          </Notice>
        )}
        {document.withheld && (
          <Notice tone="info" title="Filen visas inte på webben">
            <p>
              Handlingen finns registrerad. Du har rätt att begära ut den hos {document.bodyName}; du behöver
              inte säga vem du är eller varför.
            </p>
            <p>
              <a href={paths.recordsAsk(m, { case: document.caseSlug, document: document.number })}>
                Begär ut handlingen
              </a>
            </p>
          </Notice>
        )}
        {!newest && !document.withheld && <p>Handlingen är registrerad utan fil.</p>}
        {shown && <Preview file={shown} href={fileShown} title={document.title} pages={pages} />}
        <Corrections corrections={corrections} number={document.caseNumber} />
      </Columns>
    </>
  )
}
