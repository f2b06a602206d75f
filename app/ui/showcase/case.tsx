import { DeadlineChip, DeadlineList } from '../case/deadline-chip'
import { DocumentList } from '../case/documents'
import { QuestionAnswer } from '../case/question-answer'
import { Clauses, Recipients } from '../case/recipients'
import { StepLine } from '../case/step-line'
import { Timeline } from '../case/timeline'
import { KeyFigures } from '../data/key-figures'
import { LinkList, Section, SideSection } from '../frame/sections'
import { Money, Percent } from '../words/amounts'
import { BlockedAction, Button } from '../words/button'
import { Notice } from '../words/notice'
import { StatusBadge } from '../words/tag'

/** The line of steps with every state in it. */
export function SampleSteps() {
  return (
    <StepLine
      steps={[
        { label: 'Behov', state: 'done', note: 'mars 2019' },
        { label: 'Underlag', state: 'done', note: 'juni 2019', href: '#handlingar' },
        { label: 'Remiss', state: 'skipped', note: 'behövdes inte' },
        { label: 'Beslut', state: 'current', note: '21 aug 2019' },
        { label: 'Upphandling', state: 'upcoming', note: 'planerad sep 2019' },
        { label: 'I drift', state: 'upcoming', note: 'mars 2020' },
        { label: 'Nytta följs upp', state: 'upcoming', note: 'sep 2020' },
      ]}
    />
  )
}

/** The side column of a case: the next action, the days to keep, who is responsible. */
export function SampleSide() {
  return (
    <>
      <SideSection title="Nästa steg">
        <Button type="button" wide>
          Lägg på dagordningen
        </Button>
        <BlockedAction label="Expediera beslutet" reason="Protokollet är inte justerat än." />
      </SideSection>
      <SideSection title="Datum att hålla">
        <DeadlineList>
          <DeadlineChip
            day="2026-11-23"
            label="Handlingar till kallelsen"
            state="soon"
            stateText="om 3 dagar"
            reason={{
              basis: '5 kap. 13 § kommunallagen (2017:725)',
              rawDay: '2026-11-22',
              steps: ['Sammanträdet är måndag 30 november.', 'Kallelsen ska nå ledamöterna en vecka före.'],
            }}
          />
          <DeadlineChip
            day="2026-11-30"
            label="Arbetsutskottet sammanträder"
            state="upcoming"
            stateText="om 10 dagar"
          />
          <DeadlineChip
            day="2026-11-08"
            label="Yttrande från servicenämnden"
            state="overdue"
            stateText="12 dagar sent"
          />
          <DeadlineChip day="2026-10-01" label="Kvitto till förslagsställaren" state="met" />
          <DeadlineChip day="2026-12-15" label="Svar på interpellationen" state="cancelled" />
        </DeadlineList>
      </SideSection>
      <SideSection title="Hänger ihop med">
        <LinkList
          links={[
            { label: 'Pilot försörjningsstöd 2017', href: '#pilot' },
            { label: 'AI-system: beslutsstöd orosanmälan', href: '#ai', note: 'I drift sedan mars 2020' },
          ]}
        />
      </SideSection>
    </>
  )
}

/** The parts of the case page. */
export function CaseShowcase() {
  return (
    <>
      <Section id="nyckeltal" title="Vad begärs och vad kostar det?">
        <KeyFigures
          figures={[
            { label: 'Investering', value: <Money ore={230_000_000} />, note: 'varav reserv 350 000' },
            { label: 'Kostnad år 1', value: <Money ore={49_450_000} />, note: 'sedan minskande' },
            { label: 'Förändring', value: <Percent value="-4.2" signed />, note: 'mot förra året' },
            { label: 'Kvar i anslaget', value: <Money ore={-115_000_050} />, note: 'efter detta ärende' },
          ]}
        />
        <Notice tone="warning">
          Reserven anges som 15 procent. Det stämmer med totalen (15,2 procent), inte med delsumman (17,9
          procent).
        </Notice>
        <Notice tone="info" title="Offentlighet">
          Handlingen blir allmän när den har expedierats.
        </Notice>
        <Notice tone="success" title="Ärendet är registrerat">
          Det fick nummer KS 2026/118. <a href="#oppna">Öppna ärendet</a>
        </Notice>
        <Notice tone="danger">
          Filen gick inte att läsa. Den är sparad, men uppgifterna måste skrivas in för hand.
        </Notice>
        <p>
          <StatusBadge tone="success">I tid</StatusBadge> · <StatusBadge tone="warning">Risk</StatusBadge> ·{' '}
          <StatusBadge tone="danger">Försenat</StatusBadge> ·{' '}
          <StatusBadge tone="neutral">Ej påbörjat</StatusBadge> ·{' '}
          <StatusBadge tone="accent">Pågår</StatusBadge>
        </p>
      </Section>
      <Section id="forslag" title="Förslag till beslut">
        <Clauses
          clauses={[
            {
              id: '1',
              text: 'Arbetsutskottet anslår 2,3 miljoner kronor till kommunstyrelsekontoret för plattformen.',
            },
            {
              id: '2',
              text: 'Finansiering ur kommunstyrelsens anslag för it-investeringar 2019.',
              outcome: <StatusBadge tone="success">Bifall</StatusBadge>,
            },
          ]}
        />
      </Section>
      <Section id="fragor" title="Frågor och svar" count={2}>
        <QuestionAnswer
          pairs={[
            {
              id: 'a',
              question: 'Vilka av kommunens verksamheter använder i dag AI i beslut som rör enskilda?',
              answer: 'Två: försörjningsstöd och orosanmälningar. I båda fattas beslutet av en handläggare.',
              byline: 'Kommunstyrelsens ordförande, 7 oktober 2024',
            },
            { id: 'b', question: 'Hur följs kostnaden upp?' },
          ]}
        />
      </Section>
      <Section id="remiss" title="Remiss" count={3}>
        <Recipients
          label="Remissinstanser"
          recipients={[
            {
              id: '1',
              name: 'Servicenämnden',
              status: { tone: 'success', text: 'Har svarat' },
              day: '2024-10-07',
              dayLabel: 'kom',
              document: { label: 'Yttrande', href: '#yttrande' },
            },
            {
              id: '2',
              name: 'Stadsledningskontoret',
              status: { tone: 'warning', text: 'Väntar' },
              day: '2024-10-14',
              dayLabel: 'senast',
            },
            {
              id: '3',
              name: 'Arbetsmarknads- och vuxenutbildningsnämnden',
              status: { tone: 'danger', text: 'Försenat' },
              day: '2024-09-30',
              dayLabel: 'senast',
              summary: 'Har bett om två veckor till.',
            },
          ]}
        />
      </Section>
      <Section id="handlingar" title="Handlingar" count={3}>
        <DocumentList
          documents={[
            {
              id: '1',
              number: 1,
              title: 'Tjänsteutlåtande, it-investering 2019',
              href: '#1',
              format: 'PDF/A, 6 sidor',
              day: '2019-06-12',
              direction: 'received',
            },
            {
              id: '2',
              number: 2,
              title: 'Kalkyl kapitalkostnad',
              href: '#2',
              format: 'Excel',
              version: 'version 2',
              day: '2019-06-12',
              direction: 'drawn-up',
            },
            {
              id: '3',
              number: 3,
              title: 'Riskbedömning',
              day: '2019-06-20',
              direction: 'sent',
              party: 'Socialnämnden',
              secrecy: '18 kap. 8 § OSL',
            },
          ]}
        />
      </Section>
      <Section id="historik" title="Historik">
        <Timeline
          events={[
            {
              id: '3',
              at: '2026-11-19T08:12:00Z',
              title: 'Lades på dagordningen',
              actor: 'Nämndsekreterare',
              detail: 'Arbetsutskottet, punkt 7',
              weight: 'milestone',
            },
            { id: '2', at: '2026-11-02T13:40:00Z', title: 'Underlaget granskades', actor: 'Controller' },
            {
              id: '1',
              at: '2026-10-01T06:05:00Z',
              title: 'Registrerades',
              actor: 'Registrator',
              weight: 'milestone',
            },
          ]}
        />
      </Section>
    </>
  )
}
