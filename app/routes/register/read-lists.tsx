import { partyRoles } from '~/domain/cases/kinds'
import { partyRoleLabel } from '~/text/cases'
import { claimsLabel, dateMeaningLabel, phaseLabel, readingLabel } from '~/text/reading'
import type { Draft } from '~/use-cases/intake/draft'
import type { ProposalView } from './proposal-view'
import { AreaCell, CheckCell, RowGroup, SelectCell, TextCell } from './row-group'

export type FormState = {
  draft: Draft
  view: ProposalView
  /** What is wrong, by the name of the field. */
  errors: Record<string, string>
  /** Empty rows asked for, by group. */
  more: Record<string, number>
}

const roleChoices = partyRoles.map((role) => [role, partyRoleLabel[role]] as const)

/** What a list of the form needs to know of itself. */
export function listState({ view, errors, more }: FormState, group: keyof ProposalView['numbers']) {
  return {
    group,
    extra: more[group] ?? 1,
    open: more[group] !== undefined || Object.keys(errors).some((name) => name.startsWith(`${group}.`)),
    evidence: { number: view.numbers[group], warnings: view.warnings[group] },
  }
}

export function PersonRows(form: FormState) {
  return (
    <RowGroup
      {...listState(form, 'persons')}
      rows={form.draft.persons}
      empty={{ name: '', party: '', role: 'proposer', hidden: '' }}
    >
      {({ name, party, role, hidden }, at) => (
        <>
          <TextCell name={`${at}.name`} label="Namn" value={name} error={form.errors[`${at}.name`]} wide />
          <SelectCell
            name={`${at}.role`}
            label="Roll"
            value={role}
            error={form.errors[`${at}.role`]}
            choices={roleChoices}
          />
          <TextCell name={`${at}.party`} label="Parti" value={party} error={form.errors[`${at}.party`]} />
          <CheckCell name={`${at}.hidden`} label="Privatperson, visas inte offentligt" value={hidden} />
        </>
      )}
    </RowGroup>
  )
}

export function NumberRows(form: FormState) {
  return (
    <RowGroup
      {...listState(form, 'numbers')}
      rows={form.draft.numbers}
      empty={{ number: '', holder: '' }}
      summary={form.draft.numbers.map(({ number }) => number).join(', ')}
    >
      {({ number, holder }, at) => (
        <>
          <TextCell name={`${at}.number`} label="Nummer" value={number} error={form.errors[`${at}.number`]} />
          <TextCell name={`${at}.holder`} label="Vems nummer" value={holder} />
        </>
      )}
    </RowGroup>
  )
}

export function DecisionRows(form: FormState) {
  return (
    <RowGroup
      {...listState(form, 'decisions')}
      label={form.draft.kind === 'motion' ? claimsLabel : readingLabel.decisions}
      rows={form.draft.decisions}
      empty={{ text: '' }}
    >
      {({ text }, at, isNew) => (
        <AreaCell
          name={`${at}.text`}
          label={isNew ? 'Ny punkt' : 'Punkt'}
          value={text}
          error={form.errors[`${at}.text`]}
        />
      )}
    </RowGroup>
  )
}

export function QuestionRows(form: FormState) {
  const { questions } = form.draft
  const answers = questions.filter(({ answer }) => answer !== '').length
  return (
    <RowGroup
      {...listState(form, 'questions')}
      rows={questions}
      empty={{ question: '', answer: '' }}
      summary={`${questions.length} ${questions.length === 1 ? 'fråga' : 'frågor'}, ${answers} svar`}
    >
      {({ question, answer }, at) => (
        <>
          <AreaCell
            name={`${at}.question`}
            label="Fråga"
            value={question}
            error={form.errors[`${at}.question`]}
          />
          <AreaCell name={`${at}.answer`} label="Svar" value={answer} error={form.errors[`${at}.answer`]} />
        </>
      )}
    </RowGroup>
  )
}

export function AmountRows(form: FormState) {
  return (
    <RowGroup
      {...listState(form, 'amounts')}
      rows={form.draft.amounts}
      empty={{ kronor: '', meaning: '', phase: '' }}
    >
      {({ kronor, meaning, phase }, at) => (
        <>
          <TextCell
            name={`${at}.kronor`}
            label="Kronor"
            value={kronor}
            error={form.errors[`${at}.kronor`]}
            numeric
          />
          <SelectCell
            name={`${at}.phase`}
            label="Post i kalkylen"
            value={phase}
            placeholder="Ingen"
            choices={Object.entries(phaseLabel)}
          />
          <TextCell
            name={`${at}.meaning`}
            label="Avser"
            value={meaning}
            error={form.errors[`${at}.meaning`]}
            wide
          />
        </>
      )}
    </RowGroup>
  )
}

export function AddresseeRows(form: FormState) {
  return (
    <RowGroup {...listState(form, 'addressees')} rows={form.draft.addressees} empty={{ text: '' }}>
      {({ text }, at) => (
        <TextCell name={`${at}.text`} label="Mottagare" value={text} error={form.errors[`${at}.text`]} wide />
      )}
    </RowGroup>
  )
}

export function ParagraphRows(form: FormState) {
  return (
    <RowGroup
      {...listState(form, 'paragraphs')}
      rows={form.draft.paragraphs}
      empty={{ number: '', title: '' }}
    >
      {({ number, title }, at) => (
        <>
          <TextCell name={`${at}.number`} label="§" value={number} />
          <TextCell
            name={`${at}.title`}
            label="Rubrik"
            value={title}
            error={form.errors[`${at}.title`]}
            wide
          />
        </>
      )}
    </RowGroup>
  )
}

export function DateRows(form: FormState) {
  return (
    <RowGroup {...listState(form, 'dates')} rows={form.draft.dates} empty={{ day: '', meaning: 'meeting' }}>
      {({ day, meaning }, at) => (
        <>
          <TextCell name={`${at}.day`} label="Dag" value={day} error={form.errors[`${at}.day`]} date />
          <SelectCell
            name={`${at}.meaning`}
            label="Vad som hände"
            value={meaning}
            choices={Object.entries(dateMeaningLabel)}
          />
        </>
      )}
    </RowGroup>
  )
}
