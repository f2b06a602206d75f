import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import type { PackEdition } from '~/domain/meetings/pack'
import { formatCount, formatDateTime } from '~/text/format'
import { packEditionNote, packEditionText, packProblemText } from '~/text/meetings/papers'
import { Button, Notice, ProgressLine, Section } from '~/ui'
import { sizeText } from './file-facts'

type PackShown = {
  edition: PackEdition
  href: string
  withheld: boolean
  ready: {
    pages: number | null
    size: number | null
    version: number
    finishedAt: string | null
    changed: boolean
  } | null
  underway: {
    state: 'waiting' | 'working' | 'ready' | 'failed'
    pagesDone: number | null
    pagesTotal: number | null
    problem: string | null
  } | null
}

const refreshMs = 1500

/** The meeting's documents as one file each edition, and how far those being made have come. */
export function Packs({
  packs,
  makes,
  page,
}: {
  packs: readonly PackShown[]
  makes: boolean
  /** Where this is shown. */
  page: string
}) {
  const working = packs.some(({ underway }) => underway?.state === 'waiting' || underway?.state === 'working')
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!working) return
    const timer = setInterval(revalidate, refreshMs)
    return () => clearInterval(timer)
  }, [working, revalidate])
  const shown = packs.filter(({ ready, withheld }) => makes || ready !== null || withheld)
  if (shown.length === 0) return null
  return (
    <Section id="haften" title={shown.length > 1 ? 'Allt i ett häfte' : 'Allt i en fil'}>
      <div className="packs">
        {shown.map((pack) => (
          <PackView key={pack.edition} pack={pack} makes={makes} page={page} />
        ))}
      </div>
    </Section>
  )
}

function PackView({ pack, makes, page }: { pack: PackShown; makes: boolean; page: string }) {
  const { edition, ready, underway, withheld, href } = pack
  const isWorking = underway?.state === 'waiting' || underway?.state === 'working'
  return (
    <div className="pack">
      <h3>{packEditionText[edition]}</h3>
      <p className="note">{packEditionNote[edition]}</p>
      {ready && (
        <p className="pack-file">
          <a href={href}>Öppna häftet (PDF)</a>{' '}
          <span className="note">
            {[
              ready.pages === null ? '' : formatCount(ready.pages, 'sida', 'sidor'),
              ready.size === null ? '' : sizeText(ready.size),
              ready.version > 0 ? `dagordning version ${ready.version}` : 'utkast till dagordning',
              ready.finishedAt ? formatDateTime(ready.finishedAt) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      )}
      {withheld && !isWorking && (
        <p>
          {edition === 'full'
            ? 'Häftet innehåller något som du inte har rätt att se. Handlingarna som du får läsa finns under varje punkt.'
            : 'Något i häftet har ändrats eller är inte längre publicerat. Det visas inte förrän ett nytt är gjort.'}
        </p>
      )}
      {makes && ready?.changed && !isWorking && (
        <Notice tone="warning" title="Inte aktuellt">
          Dagordningen eller någon handling har ändrats sedan häftet gjordes.
        </Notice>
      )}
      {underway?.state === 'failed' && (
        <Notice tone={underway.problem === 'cancelled' ? 'info' : 'danger'} title="Häftet blev inte klart">
          {packProblemText[underway.problem ?? 'fault']}
        </Notice>
      )}
      {isWorking && (
        <>
          <ProgressLine
            label={underway?.state === 'waiting' ? 'Väntar på sin tur' : 'Sätter ihop häftet'}
            {...(underway?.pagesTotal ? { value: underway.pagesDone ?? 0, max: underway.pagesTotal } : {})}
            note={
              underway?.pagesTotal
                ? `${underway.pagesDone ?? 0} av ${formatCount(underway.pagesTotal, 'sida', 'sidor')}`
                : 'Börjar strax. Du kan lämna sidan; arbetet går vidare.'
            }
          />
          <p>
            <a href={page}>Visa hur långt det har kommit</a>
          </p>
        </>
      )}
      {makes && (
        <form method="post">
          <input type="hidden" name="edition" value={edition} />
          <input type="hidden" name="intent" value={isWorking ? 'cancel' : 'order'} />
          <Button variant="secondary">
            {isWorking
              ? 'Avbryt'
              : underway?.state === 'failed'
                ? 'Försök igen'
                : ready
                  ? 'Gör om häftet'
                  : 'Gör häftet'}
            <span className="visually-hidden">: {packEditionText[edition].toLowerCase()}</span>
          </Button>
        </form>
      )}
    </div>
  )
}
