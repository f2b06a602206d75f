import { Fragment } from 'react'
import { Actions, Button, LinkButton, Notice } from '~/ui'
import { proposalKindText } from '~/text/meetings/run'
import { standing } from '~/domain/meetings/record/propositions'
import type { ItemRecord } from '~/domain/meetings/record/record'
import { Log } from './log'
import { NoteForm } from './note-form'
import { itemRecordOf, nameIn, useRun } from './run-context'
import { QuorumMark } from './status-bar'

/** The item that is looked at: what it is about, what needs the secretary's eye, and what has been noted. */
export function ItemPane() {
  const run = useRun()
  const { item, record } = run
  const told = itemRecordOf(run)
  if (!item || !told) return null
  const running = record.currentItemId === item.id
  const alive = new Set(standing(told.proposals).map(({ entryId }) => entryId))
  return (
    <>
      <div className="run-item-head">
        <p className="run-item-facts">
          Punkt {item.number}
          {item.caseHref && (
            <>
              {' · '}
              <a href={item.caseHref} target="_blank" rel="noreferrer">
                {item.caseNumber}
              </a>
            </>
          )}
          {item.presenter && ` · Föredragande ${item.presenter}`}
          {item.late && ' · Tillagd efter kallelsen'}
          {told.closedDoors && ' · Slutna dörrar'}
        </p>
        <h2 tabIndex={-1} id="punkten">
          {item.title}
        </h2>
        {item.proposal.length > 0 && (
          <details className="run-points" open={!told.decision}>
            <summary>{item.proposalFrom ?? 'Förslag till beslut'}</summary>
            <ol>
              {item.proposal.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ol>
          </details>
        )}
      </div>
      {!running && !told.ended && record.phase === 'in_session' && run.model.runs && (
        <NoteForm what="start" done={() => undefined}>
          <Button>Börja punkten</Button>
        </NoteForm>
      )}
      <Eye told={told} />
      <Proposals told={told} />
      <Log of={(entry) => entry.itemId === item.id && !alive.has(entry.id)} title="Antecknat på punkten" />
    </>
  )
}

/** What needs the secretary's eye now, each with the one thing to do about it. */
function Eye({ told }: { told: ItemRecord }) {
  const run = useRun()
  const { item, record, model } = run
  const name = nameIn(run)
  if (!item || !model.runs) return null
  const out = new Set(told.disqualified.map(({ personId }) => personId))
  const known = item.known.filter(({ personId }) => !out.has(personId))
  const here = new Set(
    record.attendance.filter(({ presence }) => presence !== 'absent').map(({ personId }) => personId),
  )
  const current = record.currentItemId === item.id || record.currentItemId === null
  const granted = told.minority.find((each) => each.granted)
  const facts = model.input.items.find(({ id }) => id === item.id)
  const lacks = !facts || model.input.body !== 'council' || told.decision ? [] : lacking(facts)
  return (
    <>
      {!told.quorum.quorate && record.phase === 'in_session' && <QuorumMark quorum={told.quorum} />}
      {known
        .filter(({ personId }) => here.has(personId) && !told.decision)
        .map(({ personId, reason }) => (
          <div className="run-eye" key={personId}>
            <p>
              <strong>{name(personId)}</strong> har anmält jäv före mötet: {reason}
            </p>
            <NoteForm what="disqualified" done={() => undefined}>
              <input type="hidden" name="person" value={personId} />
              <input type="hidden" name="reason" value={reason} />
              <Button variant="secondary">Anteckna jäv</Button>
            </NoteForm>
          </div>
        ))}
      {current && !told.decision && told.disqualified.length > 0 && <Calls title="Ersättare på tur" />}
      {lacks.map(({ about, words }) =>
        told.agreements.some((each) => each.about === about) ? null : (
          <div className="run-eye" key={about}>
            <p>{words} Är alla närvarande överens om att avgöra det som brådskande?</p>
            <NoteForm what="agreement" done={() => undefined}>
              <input type="hidden" name="about" value={about} />
              <input type="hidden" name="urgent" value="yes" />
              <Actions>
                <Button variant="secondary" name="all" value="yes">
                  Alla är överens
                </Button>
                <Button variant="quiet" name="all" value="no">
                  Nej
                </Button>
              </Actions>
            </NoteForm>
          </div>
        ),
      )}
      {told.minority.map(({ entryId, granted: stands, needed, present, about, supporters, count }) => (
        <Notice
          key={entryId}
          tone={stands ? 'warning' : 'info'}
          title={stands ? 'Minoriteten har rätt till det' : 'Begäran räcker inte'}
        >
          {Math.max(count ?? 0, supporters.length)} av {present} begär{' '}
          {about === 'table' ? 'bordläggning' : 'återremiss'}, {needed} behövs.
          {stands && ' Punkten avslutas som bordlagd eller återremitterad.'}
        </Notice>
      ))}
      {told.immediateApproval && (
        <div className="run-eye">
          <p>Paragrafen ska justeras omedelbart. Det kan göras när som helst nu.</p>
          <LinkButton variant="secondary" href={model.minutesAddress}>
            Till protokollet
          </LinkButton>
        </div>
      )}
      {!granted && told.votes.some(({ carried }) => carried === null) && (
        <Notice tone="warning" title="Lika röstetal">
          Ordförandens utslagsröst, eller vid val lotten, avgör.
        </Notice>
      )}
    </>
  )
}

const lacking = ({
  announced,
  prepared,
  exemptFromPreparation,
}: {
  announced: boolean
  prepared: boolean | null
  exemptFromPreparation: boolean
}) => [
  ...(announced ? [] : [{ about: 'not_announced', words: 'Ärendet är inte kungjort (KL 5 kap. 52 §).' }]),
  ...(prepared === false && !exemptFromPreparation
    ? [{ about: 'unprepared', words: 'Ärendet är inte berett (KL 5 kap. 33 §).' }]
    : []),
]

/** Seats that are empty now, and whose turn it is. One press lets all of them serve. */
export function Calls({ title }: { title: string }) {
  const run = useRun()
  const { record } = run
  const name = nameIn(run)
  if (record.calls.length === 0) return null
  return (
    <div className="run-eye">
      <div>
        <h3>{title}</h3>
        <ul>
          {record.calls.map(({ forPersonId, deputyId }) => (
            <li key={forPersonId}>
              <strong>{name(deputyId)}</strong> för {name(forPersonId)}
            </li>
          ))}
        </ul>
      </div>
      <NoteForm what="serves" item={record.currentItemId} done={() => undefined}>
        {record.calls.map(({ forPersonId, deputyId }) => (
          <input key={forPersonId} type="hidden" name="pair" value={`${deputyId}>${forPersonId}`} />
        ))}
        <Button variant="secondary">
          {record.calls.length === 1 ? 'Låt ersättaren tjänstgöra' : 'Låt alla tjänstgöra'}
        </Button>
      </NoteForm>
    </div>
  )
}

/** The proposals that stand, and what can be done with each. */
function Proposals({ told }: { told: ItemRecord }) {
  const run = useRun()
  const name = nameIn(run)
  const alive = standing(told.proposals)
  if (alive.length === 0) return null
  return (
    <section className="run-proposals" aria-label="Yrkanden">
      <h3>Yrkanden</h3>
      <ul>
        {alive.map(({ proposalId, entryId, kind, text, movers, moverText }) => (
          <li key={proposalId}>
            <p>
              <span className="tag">{proposalKindText[kind]}</span> {text}
              <span className="note">
                {' '}
                {movers.map((personId, at) => (
                  <Fragment key={personId}>
                    {at > 0 && ', '}
                    {name(personId)}
                  </Fragment>
                ))}
                {movers.length === 0 && moverText}
              </span>
              {told.found === proposalId && <strong> Bifallet</strong>}
            </p>
            {run.model.runs && !told.decision && (
              <div className="run-proposal-do">
                <Do what="found" proposal={proposalId} label="Ordföranden finner bifall" />
                <Do what="proposal_withdrawn" proposal={proposalId} label="Återtas" />
                <NoteForm what="struck" done={() => undefined}>
                  <input type="hidden" name="entry" value={entryId} />
                  <button type="submit" className="link-button">
                    Stryk
                  </button>
                </NoteForm>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Do({ what, proposal, label }: { what: string; proposal: string; label: string }) {
  return (
    <NoteForm what={what} done={() => undefined}>
      <input type="hidden" name="proposal" value={proposal} />
      <button type="submit" className="link-button">
        {label}
      </button>
    </NoteForm>
  )
}
