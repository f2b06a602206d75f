import { PageFrame } from '../frame/page-frame'
import { PageHeading } from '../frame/page-heading'
import { Columns, FactList, Section, TabLinks } from '../frame/sections'
import { CaseShowcase, SampleSide, SampleSteps } from './case'
import { ChartShowcase } from './charts'
import { FormShowcase, ProposalShowcase } from './forms'
import { RegisterShowcase } from './register'
import { TextShowcase } from './text'

const places = [
  'Min dag',
  'Ärenden',
  'Sammanträden',
  'Beslut',
  'Uppdrag',
  'Ekonomi',
  'Forum',
  'Index',
  'AI-register',
  'Anslagstavla',
]

/** Every component in every state, on one page inside the frame. */
export function Showcase() {
  return (
    <PageFrame
      municipality={{ name: 'Exempels kommun', homeHref: '/komponenter' }}
      navigation={places.map((label, index) => ({
        label,
        href: index === 1 ? '/komponenter' : `#plats-${index}`,
      }))}
      currentPath="/komponenter"
      search={{ action: '/komponenter' }}
      person={{
        name: 'Maj Exempel',
        role: 'Registrator, kommunstyrelsen',
        links: [
          { label: 'Min dag', href: '#min-dag' },
          { label: 'Byt roll', href: '#byt-roll' },
        ],
        signOut: { action: '#ut' },
      }}
      breadcrumbs={[
        { label: 'Ärenden', href: '#a' },
        { label: 'Investeringar', href: '#b' },
        { label: 'KS 2019/1043' },
      ]}
      footer={{ about: '#om', accessibility: '#tillganglighet', openData: '#data' }}
    >
      <PageHeading
        kind="Investering"
        facts={['KS 2019/1043', 'Kommunstyrelsens arbetsutskott']}
        title="Plattform för automatisering och beslutsstöd"
        lede={
          <>
            <strong>Väntar på beslut</strong> i arbetsutskottet den 21 augusti 2019. Kontoret begär 2,3
            miljoner kronor; kostnaden per år ryms enligt förslaget i it-enhetens ram.
          </>
        }
        changedAt="2026-11-19T08:12:00Z"
      />
      <SampleSteps />
      <Columns aside={<SampleSide />}>
        <CaseShowcase />
        <ChartShowcase />
        <TextShowcase />
      </Columns>
      <Section id="vyer" title="Vyer och uppgifter">
        <TabLinks
          label="Uppdrag"
          current="#pagar"
          tabs={[
            { label: 'Pågår', href: '#pagar', count: 14 },
            { label: 'Försenade', href: '#sena', count: 3 },
            { label: 'Klara', href: '#klara' },
          ]}
        />
        <FactList
          facts={[
            { term: 'Ansvarig', value: 'It-enheten' },
            { term: 'Informationsklassning', value: 'Konfidentialitet 2, riktighet 3, tillgänglighet 2' },
          ]}
        />
      </Section>
      <RegisterShowcase />
      <ProposalShowcase />
      <FormShowcase />
    </PageFrame>
  )
}
