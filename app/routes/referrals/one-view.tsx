import type { ReactNode } from 'react'
import { paths } from '~/paths'
import { referralKindLabel, stanceLabel } from '~/text/referrals'
import {
  Actions,
  Button,
  Columns,
  ErrorSummary,
  FactList,
  Notice,
  PageHeading,
  Section,
  SideSection,
} from '~/ui'
import { errorIn, NewReplyDay, ReasonField } from './answer-fields'
import type { ReferralAnswer } from './answer.server'
import type { OnePage } from './one'
import { dayFact, replyDayFacts, SideStanding } from './side'
import { StatementFields, type StatementTyped } from './statement-fields'
import { UserText } from './user-text'

const told: Record<string, string> = {
  accept: 'Yttrandet är godtaget',
  extend: 'Den nya svarstiden gäller och mottagaren har fått besked',
  close: 'Ärendet går vidare utan svar',
  decline: 'Att mottagaren avstår är registrerat',
  link: 'En ny svarslänk är skickad',
  remind: 'Mottagaren är påmind',
  answer: 'Yttrandet är registrerat',
}

/** A recipient as the sender sees it: where it is, what it said, and what can be done about it. */
export function OneView({
  page,
  answer,
  typed,
}: {
  page: OnePage
  answer: ReferralAnswer | null
  typed: StatementTyped
}) {
  const { m, clock, matter, referral, may, done } = page
  return (
    <>
      {done && told[done] && (
        <Notice tone="success" live>
          <p>{told[done]}.</p>
        </Notice>
      )}
      <PageHeading
        kind="Remiss"
        title={referral.recipient}
        facts={[
          <a key="case" href={paths.case(m, matter.slug)}>
            {matter.number}
          </a>,
          referralKindLabel[referral.kind],
        ]}
        lede={matter.title}
      />
      {clock.asOf && <p className="as-of">{clock.asOf}</p>}
      <ErrorSummary errors={answer ? [{ fieldId: answer.error.field, message: answer.error.text }] : []} />
      <Columns aside={<Beside page={page} />} asideLabel="Remissens uppgifter">
        {referral.note && referral.answeredDay === null && <p className="summary">{referral.note}</p>}
        <StatementSection page={page} />
        {may.extend && (
          <Do id="anstand" title="Ge anstånd">
            <NewReplyDay answer={answer} intent="extend" label="Ny svarstid" />
            <ReasonField answer={answer} intent="extend" label="Skäl" />
            <Button variant="secondary" name="intent" value="extend">
              Flytta svarstiden
            </Button>
          </Do>
        )}
        {may.close && (
          <Do
            id="vidare"
            title="Gå vidare utan svar"
            intro="Svarstiden har gått ut. Kommer yttrandet senare registreras det ändå."
          >
            <ReasonField answer={answer} intent="close" label="Skäl" />
            <Button variant="secondary" name="intent" value="close">
              Gå vidare utan svar
            </Button>
          </Do>
        )}
        {may.answer && (
          <Section
            id="registrera-svar"
            title={
              referral.answeredDay === null
                ? 'Registrera ett svar som kom på annat sätt'
                : 'Registrera ett rättat yttrande'
            }
            intro="Med post eller e-post, eller lämnat på ett möte."
          >
            <form method="post" encType="multipart/form-data">
              <StatementFields
                typed={typed}
                errorAt={errorIn(answer, 'answer')}
                documents={page.documents}
                together={page.together}
                decision={referral.kind === 'board'}
              />
              <Actions>
                <Button variant="secondary" name="intent" value="answer">
                  Registrera yttrandet
                </Button>
              </Actions>
            </form>
          </Section>
        )}
        {may.decline && (
          <Do id="avstar" title="Mottagaren avstår">
            <ReasonField answer={answer} intent="decline" label="Vad sades?" />
            <Button variant="secondary" name="intent" value="decline">
              Registrera att mottagaren avstår
            </Button>
          </Do>
        )}
        <p>
          <a href={paths.caseDo(m, matter.slug, 'remiss', 'oversikt')}>Alla yttranden i {matter.number}</a>
        </p>
      </Columns>
    </>
  )
}

function Do({
  id,
  title,
  intro,
  children,
}: {
  id: string
  title: string
  intro?: string
  children: ReactNode
}) {
  return (
    <Section id={id} title={title} intro={intro}>
      <form method="post">{children}</form>
    </Section>
  )
}

function StatementSection({ page }: { page: OnePage }) {
  const { m, matter, referral, may, statementNumber, readText } = page
  if (referral.answeredDay === null && !referral.closingReason) return null
  const text = referral.statementText ?? readText
  return (
    <Section
      id="yttrandet"
      title="Yttrandet"
      links={
        statementNumber !== null && (
          <a href={paths.document(m, matter.slug, statementNumber)}>
            Handling {matter.number}-{statementNumber}
          </a>
        )
      }
    >
      {referral.stance && (
        <p>
          <strong>{stanceLabel[referral.stance]}</strong>
        </p>
      )}
      {referral.closingReason && <p>{referral.closingReason}</p>}
      {text && <UserText markdown={text} />}
      {may.accept && (
        <form method="post">
          <p className="note">När yttrandet är godtaget kan mottagaren inte längre rätta det.</p>
          <Actions>
            <Button name="intent" value="accept">
              Godta yttrandet
            </Button>
          </Actions>
        </form>
      )}
    </Section>
  )
}

function Beside({ page }: { page: OnePage }) {
  const { clock, referral, may } = page
  return (
    <>
      <SideStanding
        referral={referral}
        clock={clock}
        step={may.remind ? { intent: 'remind', label: 'Påminn' } : null}
      />
      <SideSection title="Uppgifter">
        <FactList
          facts={[
            ...replyDayFacts(referral),
            ...dayFact('Mottagen', referral.acknowledgedDay),
            ...dayFact('Svarade', referral.answeredDay),
            ...(referral.recipientNumber
              ? [{ term: 'Mottagarens nummer', value: referral.recipientNumber }]
              : []),
            ...(referral.email ? [{ term: 'E-post', value: referral.email }] : []),
          ]}
        />
      </SideSection>
      {may.link && (
        <SideSection title="Svarslänk">
          <form method="post">
            <p className="note">En ny länk gör att den gamla slutar gälla.</p>
            <Button variant="secondary" name="intent" value="link" wide>
              Skicka en ny länk
            </Button>
          </form>
        </SideSection>
      )}
    </>
  )
}
