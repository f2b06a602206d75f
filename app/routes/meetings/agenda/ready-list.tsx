import type { ReadyGroup } from '~/domain/meetings/ready'
import { paths } from '~/paths'
import { caseKindLabel, stateLabel } from '~/text/cases'
import { formatCount, formatDate } from '~/text/format'
import { itemKindLabel, kindsInForm, readyGroupLabel } from '~/text/meetings/agenda'
import { Button, Select, SideSection, StatusBadge, TextArea, TextField } from '~/ui'
import type { AgendaAnswer } from './agenda'
import type { AgendaPageData } from './agenda.server'

type Props = { page: AgendaPageData; answer: AgendaAnswer | undefined }

const groups: readonly ReadyGroup[] = ['tabled', 'decide', 'answer', 'announce', 'comment']

/** What can be put on the agenda, each with one button: proposed, ready, due by the calendar, and items of one's own. */
export function ReadyList({ page, answer }: Props) {
  const { ready, proposed, m } = page
  const nothing = ready.cases.length + proposed.length + page.tabled.length === 0 && !ready.openMotions
  return (
    <div className="ready">
      {proposed.length > 0 && (
        <SideSection title={`Föreslaget av handläggare (${proposed.length})`}>
          <ul className="ready-list">
            {proposed.map((item) => (
              <li key={item.id} id={`forslag-${item.id}`}>
                <span className="ready-title">
                  {item.case?.known ? <a href={paths.case(m, item.case.slug)}>{item.title}</a> : item.title}
                </span>
                {item.note && <span className="note block">{item.note}</span>}
                <Add
                  page={page}
                  answer={answer}
                  intent="accept"
                  name="itemId"
                  id={item.id}
                  label="Ta upp"
                  what={item.title}
                />
                <Decline answer={answer} id={item.id} title={item.title} />
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      {page.tabled.length > 0 && (
        <SideSection title="Bordlagt till det här sammanträdet">
          <ul className="ready-list">
            {page.tabled.map(({ title, tabledDay }) => (
              <li key={title}>
                <span className="ready-title">{title}</span>
                <span className="note block">Bordlades den {formatDate(tabledDay)}</span>
              </li>
            ))}
          </ul>
          <form method="post" className="ready-add">
            <Button variant="secondary" name="intent" value="tabled">
              Lägg till det bordlagda
            </Button>
          </form>
        </SideSection>
      )}
      {groups.map((group) => {
        const cases = ready.cases.filter((each) => each.group === group)
        return (
          cases.length > 0 && (
            <SideSection key={group} title={`${readyGroupLabel[group]} (${cases.length})`}>
              <ul className="ready-list">
                {cases.map((matter) => (
                  <li key={matter.id}>
                    <span className="ready-title">
                      <a href={paths.case(m, matter.slug)}>{matter.title}</a>
                    </span>
                    <span className="note block">
                      {[caseKindLabel[matter.kind], matter.number, stateLabel[matter.state]]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                    {matter.handedInLate && (
                      <StatusBadge tone="warning">
                        Inlämnad efter {formatDate(matter.handedInLate)}, sista dag enligt arbetsordningen
                      </StatusBadge>
                    )}
                    {matter.elsewhere && (
                      <span className="note block">
                        Står redan på dagordningen {formatDate(matter.elsewhere)}
                      </span>
                    )}
                    <Add
                      page={page}
                      answer={answer}
                      intent="case"
                      name="caseId"
                      id={matter.id}
                      label="Lägg till"
                      what={matter.title}
                    />
                  </li>
                ))}
              </ul>
            </SideSection>
          )
        )
      })}
      {ready.openMotions && (
        <SideSection title="Årets rytm">
          <ul className="ready-list">
            <li>
              <span className="ready-title">Redovisning av motioner som inte är färdigberedda</span>
              <span className="note block">
                Redovisas den här månaden enligt kommunens regler. <a href={paths.motions(m)}>Se listan</a>
              </span>
              <Add
                page={page}
                answer={answer}
                intent="motions"
                name="report"
                id="motions"
                label="Lägg till"
                what="redovisningen"
              />
            </li>
          </ul>
        </SideSection>
      )}
      {ready.delegated.count > 0 && (
        <SideSection title="Delegationsbeslut">
          <p>
            <a href={page.paths.delegated}>
              {formatCount(ready.delegated.count, 'beslut att anmäla', 'beslut att anmäla')}
            </a>
            {ready.delegated.urgent > 0 &&
              `, varav ${ready.delegated.urgent} brådskande som måste anmälas nu (6 kap. 40 § kommunallagen)`}
            . De redovisas under punkten Anmälan av delegationsbeslut.
          </p>
        </SideSection>
      )}
      {nothing && (
        <SideSection title="Klara att tas upp">
          <p className="note">
            Inget ärende väntar på att tas upp. Ärenden visas här när de har kommit så långt i sin beredning,
            eller när en handläggare föreslår dem.
          </p>
        </SideSection>
      )}
      <OwnItem page={page} answer={answer} />
    </div>
  )
}

const wrongIn = (answer: AgendaAnswer | undefined, intent: string, id: string) =>
  answer?.intent === intent && (answer.about || answer.intent) === id ? answer : undefined

/** One button; with the reason for urgency where the rule asks for it (KL 5:14, 5:52). */
function Add({
  page,
  answer,
  intent,
  name,
  id,
  label,
  what,
}: Props & { intent: string; name: string; id: string; label: string; what: string }) {
  const wrong = wrongIn(answer, intent, intent === 'motions' ? 'motions' : id)
  return (
    <form method="post" className="ready-add">
      <input type="hidden" name={name} value={id} />
      {page.way.urgent && (
        <TextField
          name="urgentReason"
          id={`urgentReason-${id}`}
          label="Varför det är brådskande"
          defaultValue={wrong?.values.urgentReason ?? ''}
          error={wrong?.error.field === 'urgentReason' ? wrong.error.text : undefined}
        />
      )}
      <Button variant="secondary" name="intent" value={intent}>
        {label}
        <span className="visually-hidden"> {what}</span>
      </Button>
    </form>
  )
}

function Decline({ answer, id, title }: { answer: AgendaAnswer | undefined; id: string; title: string }) {
  const wrong = wrongIn(answer, 'decline', id)
  return (
    <details className="agenda-more" open={wrong !== undefined}>
      <summary>
        Ta inte upp<span className="visually-hidden"> {title}</span>
      </summary>
      <form method="post">
        <input type="hidden" name="itemId" value={id} />
        <TextField
          name="reason"
          id={`reason-${id}`}
          label="Skäl, som handläggaren får veta"
          defaultValue={wrong?.values.reason ?? ''}
          error={wrong?.error.field === 'reason' ? wrong.error.text : undefined}
        />
        <Button variant="secondary" name="intent" value="decline">
          Svara
        </Button>
      </form>
    </details>
  )
}

/** An item that no case stands behind: an election, information, a matter that is raised at the meeting. */
function OwnItem({ page, answer }: Props) {
  const wrong = answer?.intent === 'own' ? answer : undefined
  return (
    <SideSection title="Egen punkt">
      <form method="post" className="agenda-own">
        <TextField
          name="title"
          id="title-own"
          label="Rubrik"
          hint="Rubriken är offentlig."
          defaultValue={wrong?.values.title ?? ''}
          error={wrong?.error.field === 'title' ? wrong.error.text : undefined}
        />
        <Select
          name="kind"
          id="kind-own"
          label="Slag"
          defaultValue={wrong?.values.kind ?? 'other'}
          choices={kindsInForm.map((kind) => ({ value: kind, label: itemKindLabel[kind] }))}
        />
        {page.way.urgent && (
          <TextArea
            name="urgentReason"
            id="urgentReason-own"
            label="Varför ärendet är brådskande"
            rows={2}
            defaultValue={wrong?.values.urgentReason ?? ''}
            error={wrong?.error.field === 'urgentReason' ? wrong.error.text : undefined}
          />
        )}
        <Button variant="secondary" name="intent" value="own">
          Lägg till punkten
        </Button>
      </form>
    </SideSection>
  )
}
