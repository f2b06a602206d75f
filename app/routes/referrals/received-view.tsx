import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { referralKindLabel, stanceLabel } from '~/text/referrals'
import {
  Actions,
  Button,
  Columns,
  DateText,
  ErrorSummary,
  FactList,
  Notice,
  PageHeading,
  Section,
  Select,
  SideSection,
} from '~/ui'
import { errorIn, NewReplyDay, ReasonField } from './answer-fields'
import type { ReferralAnswer } from './answer.server'
import { MeetingAdvice } from './meeting-advice'
import type { ReceivedPage } from './received'
import { SentDocuments } from './sent-documents'
import { replyDayFacts, SideStanding } from './side'
import { StatementFields, type StatementTyped } from './statement-fields'
import { UserText } from './user-text'

const told: Record<string, string> = {
  mottagen: 'Remissen är registrerad',
  bereds: 'Avsändaren ser att svaret bereds',
  avstod: 'Avsändaren har fått besked',
  begart: 'Avsändaren har fått er begäran om anstånd',
  svarat: 'Yttrandet är skickat och mottaget',
}

/** A referral as the recipient sees it: what is asked, by when, and the ways to answer. */
export function ReceivedView({
  page,
  answer,
  typed,
}: {
  page: ReceivedPage
  answer: ReferralAnswer | null
  typed: StatementTyped
}) {
  const { m, today, referral, matter, sender, own, may, done } = page
  return (
    <>
      {done && told[done] && (
        <Notice tone="success" title={told[done]} live>
          {own && (
            <p>
              Ert eget ärende: <a href={paths.case(m, own.slug)}>{own.number}</a>
            </p>
          )}
        </Notice>
      )}
      <PageHeading
        kind="Remiss"
        title={matter.title}
        facts={[`${sender}, ${matter.number}`, `Till ${referral.recipient}`]}
        lede={
          referral.replyDay && referral.kind !== 'information'
            ? `Svar önskas senast den ${formatDate(referral.replyDay)}.`
            : 'Skickad för kännedom. Inget svar väntas.'
        }
      />
      {matter.asOf && <p className="as-of">{matter.asOf}</p>}
      <ErrorSummary errors={answer ? [{ fieldId: answer.error.field, message: answer.error.text }] : []} />
      <Columns aside={<Beside page={page} />} asideLabel="Remissens uppgifter">
        {may.receive && <Receive page={page} error={errorIn(answer, 'receive')('register')} />}
        <Section id="fragan" title="Vad yttrandet ska omfatta">
          {referral.question ? (
            <UserText markdown={referral.question} />
          ) : (
            <p>{referral.note ?? 'Frågan framgår av handlingarna.'}</p>
          )}
          {page.letterText && (
            <details className="disclosure">
              <summary>
                <h3>Hela remissen</h3>
              </summary>
              <UserText markdown={page.letterText} />
            </details>
          )}
        </Section>
        <SentDocuments
          documents={page.documents}
          href={(number) => `${paths.receivedReferral(m, referral.id)}/handlingar/${number}/fil`}
        />
        {may.answer && !may.receive && (
          <Section
            id="svara"
            title={referral.state === 'answered' ? 'Rätta yttrandet' : 'Lämna yttrande'}
            intro={
              referral.state === 'closed'
                ? 'Avsändaren har gått vidare. Yttrandet registreras ändå hos dem.'
                : own
                  ? `Yttrandet registreras som utgående i ${own.number} och som inkommet hos avsändaren.`
                  : 'Yttrandet registreras hos avsändaren.'
            }
          >
            <form method="post" encType="multipart/form-data">
              <StatementFields
                typed={typed}
                errorAt={errorIn(answer, 'answer')}
                documents={page.ownDocuments}
                together={page.together}
                decision={referral.kind === 'board'}
              />
              <Actions>
                <Button name="intent" value="answer">
                  {referral.state === 'answered' ? 'Skicka rättelsen' : 'Skicka yttrandet'}
                </Button>
              </Actions>
            </form>
          </Section>
        )}
        {referral.answeredDay && (
          <Section id="svaret" title={referral.state === 'declined' ? 'Ni har avstått' : 'Ert svar'}>
            <p>
              {referral.stance && <strong>{stanceLabel[referral.stance]}. </strong>}
              Lämnat den <DateText value={referral.answeredDay} />. {referral.closingReason}
            </p>
            {referral.statementText && <UserText markdown={referral.statementText} />}
          </Section>
        )}
        {may.ask && (
          <Section id="anstand" title="Be om längre tid">
            <form method="post">
              <NewReplyDay answer={answer} intent="ask" label="Ny dag" />
              <ReasonField answer={answer} intent="ask" label="Varför behövs det?" />
              <Actions>
                <Button variant="secondary" name="intent" value="ask">
                  Be om anstånd
                </Button>
              </Actions>
            </form>
          </Section>
        )}
        {may.decline && (
          <Section id="avsta" title="Avstå från att yttra sig">
            <form method="post">
              <ReasonField answer={answer} intent="decline" label="Skäl" />
              <Actions>
                <Button variant="secondary" name="intent" value="decline">
                  Avstå
                </Button>
              </Actions>
            </form>
          </Section>
        )}
        <p>
          <a href={paths.referrals(m)}>Alla remisser</a>
          <span className="visually-hidden">, läget den {formatDate(today)}</span>
        </p>
      </Columns>
    </>
  )
}

function Receive({ page, error }: { page: ReceivedPage; error?: string }) {
  const { registers, inHouse, referral } = page
  const registered = !inHouse && referral.kind !== 'information'
  return (
    <Section
      id="ta-emot"
      title="Ta emot remissen"
      intro={
        inHouse
          ? 'Avsändaren är samma myndighet, så inget eget ärende behövs. Bekräfta att remissen har kommit fram.'
          : registered
            ? 'Den får ett eget ärende med eget nummer. Avsändarens nummer, handlingarna och svarstiden följer med.'
            : 'Den får ett eget ärende med eget nummer i ert diarium.'
      }
    >
      <form method="post">
        {registers.length > 1 && (
          <Select
            name="register"
            label="Diarium"
            error={error}
            choices={registers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {registers.length <= 1 && error && (
          <p className="form-error" id="register">
            {error}
          </p>
        )}
        <Actions>
          <Button name="intent" value="receive">
            {inHouse ? 'Bekräfta' : 'Registrera hos oss'}
          </Button>
        </Actions>
      </form>
    </Section>
  )
}

function Beside({ page }: { page: ReceivedPage }) {
  const { m, referral, matter, own, meeting, may, today } = page
  return (
    <>
      <SideStanding
        referral={referral}
        clock={{ today, asOf: matter.asOf }}
        step={may.begin ? { intent: 'begin', label: 'Svaret bereds nu' } : null}
      />
      <SideSection title="Uppgifter">
        <FactList
          facts={[
            ...(own
              ? [{ term: 'Ert nummer', value: <a href={paths.case(m, own.slug)}>{own.number}</a> }]
              : []),
            { term: 'Avsändarens nummer', value: matter.number },
            ...replyDayFacts(referral),
            { term: 'Svarssätt', value: referralKindLabel[referral.kind] },
          ]}
        />
      </SideSection>
      {meeting && (
        <SideSection title="Sammanträde som räcker">
          <MeetingAdvice meeting={meeting} />
        </SideSection>
      )}
    </>
  )
}
