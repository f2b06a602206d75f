import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { stanceLabel } from '~/text/referrals'
import { Actions, Button, DateText, ErrorSummary, MAIN_ID, Notice, PageHeading, Section } from '~/ui'
import { errorIn, NewReplyDay, ReasonField } from './answer-fields'
import type { ReferralAnswer } from './answer.server'
import type { ReplyPage } from './reply'
import { SentDocuments } from './sent-documents'
import { StatementFields, type StatementTyped } from './statement-fields'
import { UserText } from './user-text'

const told: Record<string, string> = {
  mottagen: 'Tack, avsändaren ser att remissen har kommit fram',
  begart: 'Er begäran om längre tid är skickad. Svaret kommer med e-post',
  avstod: 'Avsändaren har fått besked om att ni avstår',
  svarat: 'Tack, yttrandet är mottaget',
  sent: 'Tack, yttrandet är mottaget och registreras i efterhand',
}

/** The page behind a secret link: what was sent, and the ways to answer, without signing in. */
export function ReplyView({
  page,
  answer,
  typed,
}: {
  page: ReplyPage
  answer: ReferralAnswer | null
  typed: StatementTyped
}) {
  return (
    <>
      <a className="skip-link" href={`#${MAIN_ID}`}>
        Hoppa till innehållet
      </a>
      <header className="site-header">
        <div className="site-bar">
          <span className="site-name">
            <img src="/crest.svg" alt="" width="30" height="36" />
            <span>
              <strong>{page.sender}</strong>
              <span className="site-product">Rådslag</span>
            </span>
          </span>
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="reply-page">
        {page.done && told[page.done] && (
          <Notice tone="success" title={told[page.done]} live>
            <p>Spara länken: här kan ni se vad ni har svarat.</p>
          </Notice>
        )}
        <PageHeading
          kind="Remiss"
          title={page.title}
          facts={[page.number, `Till ${page.recipient}`]}
          lede={lede(page)}
        />
        <ErrorSummary errors={answer ? [{ fieldId: answer.error.field, message: answer.error.text }] : []} />
        <Standing page={page} />
        {page.question && (
          <Section id="fragan" title="Vad yttrandet ska omfatta">
            <UserText markdown={page.question} />
          </Section>
        )}
        {page.letterText && (
          <details className="disclosure">
            <summary>
              <h2>Hela remissen</h2>
            </summary>
            <UserText markdown={page.letterText} />
          </details>
        )}
        <SentDocuments
          documents={page.documents}
          href={(number) => `${paths.reply(page.secret)}/handlingar/${number}/fil`}
        />
        {page.answers && (
          <Section
            id="svara"
            title={page.answeredDay && page.state !== 'declined' ? 'Rätta yttrandet' : 'Svara'}
            intro="Ert svar blir en allmän handling hos avsändaren. Skriv inte personnummer eller andra känsliga uppgifter."
          >
            <form method="post" encType="multipart/form-data">
              <StatementFields typed={typed} errorAt={errorIn(answer, 'answer')} decision={false} />
              <Actions>
                <Button name="intent" value="answer">
                  Skicka yttrandet
                </Button>
              </Actions>
            </form>
          </Section>
        )}
        {page.waits && <Otherwise page={page} answer={answer} />}
      </main>
    </>
  )
}

const lede = ({ kind, replyDay, sender }: ReplyPage): string =>
  kind === 'information' || !replyDay
    ? `${sender} skickar detta för kännedom. Inget svar väntas.`
    : `${sender} vill ha ert svar senast den ${formatDate(replyDay)}.`

/** What has happened so far, and what that means for whoever reads. */
function Standing({ page }: { page: ReplyPage }) {
  const { state, answeredDay, stance, statementText, statementAsFile, closingReason, passed, waits } = page
  if (state === 'closed' && answeredDay === null)
    return (
      <Notice tone="info" title="Ärendet har gått vidare">
        <p>Svarstiden är över. Ett yttrande tas ändå emot och registreras.</p>
      </Notice>
    )
  if (state === 'closed')
    return (
      <Notice tone="info" title="Yttrandet är godtaget">
        <p>
          {stance && `${stanceLabel[stance]}. `}Det kan inte längre ändras här. Hör av er till avsändaren om
          något är fel{page.contact ? `: ${page.contact}` : ''}.
        </p>
      </Notice>
    )
  if (state === 'declined')
    return (
      <Notice tone="info" title="Ni har avstått från att yttra er">
        <p>{closingReason} Har ni ändrat er kan ni svara nedan.</p>
      </Notice>
    )
  if (state === 'answered' && answeredDay)
    return (
      <Section id="ert-svar" title="Ert svar">
        <p>
          {stance && <strong>{stanceLabel[stance]}. </strong>}
          Lämnat den <DateText value={answeredDay} />. Ni kan rätta det tills avsändaren har godtagit det.
        </p>
        {statementText && <UserText markdown={statementText} />}
        {statementAsFile && <p>Yttrandet lämnades som fil.</p>}
      </Section>
    )
  return (
    <>
      {passed && waits && (
        <Notice tone="warning" title="Svarstiden har gått ut">
          <p>Ni kan fortfarande svara.</p>
        </Notice>
      )}
      {state === 'sent' && (
        <form method="post">
          <Actions>
            <Button variant="secondary" name="intent" value="acknowledge">
              Bekräfta att remissen har kommit fram
            </Button>
          </Actions>
        </form>
      )}
    </>
  )
}

function Otherwise({ page, answer }: { page: ReplyPage; answer: ReferralAnswer | null }) {
  return (
    <>
      <Section id="anstand" title="Behöver ni längre tid?">
        <form method="post">
          <NewReplyDay answer={answer} intent="ask" label="Ny dag" min={page.replyDay ?? undefined} />
          <ReasonField answer={answer} intent="ask" label="Varför?" />
          <Actions>
            <Button variant="secondary" name="intent" value="ask">
              Be om längre tid
            </Button>
          </Actions>
        </form>
      </Section>
      <Section id="avsta" title="Avstå från att svara">
        <form method="post">
          <ReasonField answer={answer} intent="decline" label="Skäl" />
          <Actions>
            <Button variant="secondary" name="intent" value="decline">
              Avstå
            </Button>
          </Actions>
        </form>
      </Section>
    </>
  )
}
