import { paragraphText } from '~/text/deadlines'
import { formatDate, formatDateTime } from '~/text/format'
import {
  Actions,
  Button,
  DateField,
  DeadlineChip,
  LinkButton,
  LinkList,
  Select,
  SideSection,
  StatusBadge,
  TextArea,
  TextField,
} from '~/ui'
import type { FormState } from '../../account/form'
import { formView } from '../../account/form-view'
import type { MinutesPage, PartView } from './minutes-page.server'

type Given = { page: MinutesPage; answer: FormState | undefined }

/** What is to be done with the minutes, who signs, and their files. */
export function MinutesSide({ page, answer }: Given) {
  const open = page.due.state !== 'met'
  return (
    <>
      {(page.writes || open) && (
        <SideSection title="Sista dag">
          <DeadlineChip
            day={page.due.day}
            label="Protokollet ska vara justerat"
            state={page.due.state}
            reason={{
              basis: `Senast fjorton dagar efter sammanträdet, ${paragraphText('KL 5 kap. 69 § och 6 kap. 35 §')}.`,
              rawDay: page.due.raw,
            }}
          />
        </SideSection>
      )}
      {page.parts.map((part) => (
        <Part key={part.id} part={part} page={page} answer={answer} />
      ))}
      {page.dispatch && page.parts.some(({ state }) => state === 'approved') && (
        <SideSection title="Expediering">
          <LinkList links={[{ label: 'Skicka utdrag till mottagarna', href: page.dispatch }]} />
        </SideSection>
      )}
    </>
  )
}

const fileLabel = {
  draft: 'Utkastet som PDF',
  signing: 'Texten som PDF',
  approved: 'Protokollet som PDF',
}

const nameOf = ({ part, span }: PartView) => (part === null ? 'Protokollet' : `${span}, omedelbart justerat`)

function Part({ part, page, answer }: Given & { part: PartView }) {
  const { hindrances, state, mine, pdf, hash } = part
  const send = formView(answer, `send:${part.id}`)
  return (
    <SideSection title={nameOf(part)}>
      <LinkList links={[{ label: fileLabel[state], href: pdf }]} />
      {mine && state === 'signing' && !mine.signed && (
        <p>
          <LinkButton href={page.signing} wide>
            Läs och justera
          </LinkButton>
        </p>
      )}
      {page.writes && state === 'draft' && (
        <form method="post" className="minutes-send">
          {send.problem}
          {hindrances.length > 0 && (
            <>
              <h3>Kvar att göra</h3>
              <ul className="minutes-left">
                {hindrances.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          )}
          <input type="hidden" name="minutesId" value={part.id} />
          <Button
            name="intent"
            value={`send:${part.id}`}
            wide
            variant={hindrances.length > 0 ? 'secondary' : 'primary'}
          >
            Lås texten och skicka till justering
          </Button>
          <p className="note">Du signerar som sekreterare när du skickar.</p>
        </form>
      )}
      <Signers part={part} page={page} answer={answer} />
      {hash && (
        <p className="note">
          Textens kontrollsumma <span className="minutes-hash">{hash}</span>
        </p>
      )}
      {page.writes && state === 'approved' && <Correct part={part} answer={answer} />}
    </SideSection>
  )
}

function Signers({ part, page, answer }: Given & { part: PartView }) {
  if (part.signers.length === 0) return null
  return (
    <>
      <h3>Underskrifter</h3>
      <ul className="minutes-signers">
        {part.signers.map((signer) => (
          <li key={signer.id}>
            <strong>{signer.name}</strong>
            <span className="note">{signer.label}</span>
            {signer.released !== null ? (
              <StatusBadge tone="neutral">
                Justerar inte{signer.released && `: ${signer.released}`}
              </StatusBadge>
            ) : signer.signedAt ? (
              <StatusBadge tone="success">
                {signer.method === 'paper' && signer.signedDay
                  ? `På papper ${formatDate(signer.signedDay)}`
                  : formatDateTime(signer.signedAt)}
              </StatusBadge>
            ) : (
              <StatusBadge tone="info" icon="clock">
                Väntar
              </StatusBadge>
            )}
            {page.writes &&
              part.state === 'signing' &&
              signer.part !== 'secretary' &&
              !signer.signedAt &&
              signer.released === null && <Instead part={part} signer={signer} page={page} answer={answer} />}
          </li>
        ))}
      </ul>
      {page.writes && part.mayReopen && (
        <form method="post">
          {formView(answer, `reopen:${part.id}`).problem}
          <input type="hidden" name="minutesId" value={part.id} />
          <Button variant="quiet" name="intent" value={`reopen:${part.id}`}>
            Öppna texten igen
          </Button>
        </form>
      )}
    </>
  )
}

/** For who signs on paper, or cannot sign. */
function Instead({
  part,
  signer,
  page,
  answer,
}: Given & { part: PartView; signer: PartView['signers'][number] }) {
  const paper = formView(answer, `paper:${signer.id}`)
  const release = formView(answer, `release:${signer.id}`)
  const hidden = (
    <>
      <input type="hidden" name="minutesId" value={part.id} />
      <input type="hidden" name="signer" value={signer.id} />
    </>
  )
  return (
    <details open={paper.problem != null || release.problem != null}>
      <summary>
        På papper, eller förhinder<span className="visually-hidden"> för {signer.name}</span>
      </summary>
      <form method="post">
        {paper.problem}
        {hidden}
        <input type="hidden" name="hash" value={part.fullHash ?? ''} />
        <DateField
          {...paper.field('day', page.today)}
          id={paper.problem ? 'day' : `dag-${signer.id}`}
          label="Underskrivet på papper den"
          max={page.today}
          min={page.meetingDay}
        />
        <Button variant="secondary" name="intent" value={`paper:${signer.id}`}>
          Notera underskriften
        </Button>
      </form>
      <form method="post">
        {release.problem}
        {hidden}
        <TextField
          {...release.field('reason')}
          id={release.problem ? 'reason' : `skal-${signer.id}`}
          label="Kan inte justera, därför att"
        />
        <Select
          name="replacement"
          id={release.problem ? 'replacement' : `ersatter-${signer.id}`}
          label="Justerar i stället"
          placeholder={signer.alone ? 'Välj person' : 'Ingen, de andra räcker'}
          error={release.error('replacement')}
          choices={page.people.map(({ personId, name, party }) => ({
            value: personId,
            label: party ? `${name} (${party})` : name,
          }))}
        />
        <Button variant="secondary" name="intent" value={`release:${signer.id}`}>
          Ändra vem som justerar
        </Button>
      </form>
    </details>
  )
}

function Correct({ part, answer }: { part: PartView; answer: FormState | undefined }) {
  const { field, value, problem } = formView(answer, `note:${part.id}`)
  return (
    <details open={problem != null} className="minutes-correct">
      <summary>Skriv en rättelse</summary>
      <form method="post">
        {problem}
        <p className="note">
          Ett justerat protokoll ändras inte. Rättelsen står bredvid paragrafen med dagens datum och läses av
          alla.
        </p>
        <input type="hidden" name="minutesId" value={part.id} />
        <Select
          name="paragraph"
          id={`rattelse-${part.id}`}
          label="Gäller"
          defaultValue={value('paragraph')}
          placeholder="Hela protokollet"
          choices={part.paragraphs.map(({ id, number, heading }) => ({
            value: id,
            label: `§ ${number} ${heading}`,
          }))}
        />
        <TextArea
          {...field('text')}
          id={problem ? 'text' : `rattelsetext-${part.id}`}
          label="Rättelse"
          rows={4}
        />
        <Actions>
          <Button variant="secondary" name="intent" value={`note:${part.id}`}>
            Spara rättelsen
          </Button>
        </Actions>
      </form>
    </details>
  )
}
