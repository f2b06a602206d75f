import { Button, DateText, Notice } from '~/ui'
import type { Theirs } from './autosave'

export type ConflictChoice = 'mine' | 'theirs' | 'both'

/**
 * Another person's text beside one's own. Nothing is written until one is chosen; what is not chosen stays among
 * the earlier versions. Without script the buttons send the form.
 */
export function ConflictBox({
  theirs,
  sectionKey,
  heading,
  choose,
}: {
  theirs: Theirs
  sectionKey: string
  heading: string
  choose: ((choice: ConflictChoice) => void) | null
}) {
  const who = theirs.name ?? 'Du själv, i ett annat fönster,'
  const button = (choice: ConflictChoice, label: string, intent: string) => (
    <Button
      variant={choice === 'mine' ? 'primary' : 'secondary'}
      form="memo"
      name="intent"
      value={intent}
      type={choose ? 'button' : 'submit'}
      onClick={choose ? () => choose(choice) : undefined}
    >
      {label}
    </Button>
  )
  return (
    <Notice tone="warning" title="Två har skrivit här samtidigt" live>
      <p>
        {who} sparade avsnittet {heading} <DateText value={theirs.at} />. Din text står kvar i rutan ovanför
        och är inte sparad än. Inget försvinner: den text du inte väljer finns under Tidigare versioner.
      </p>
      <section className="memo-theirs" aria-label={`Den sparade texten i ${heading}`}>
        {theirs.text === '' ? <p className="note">Avsnittet är tomt i den texten.</p> : theirs.text}
      </section>
      <div className="actions">
        {button('mine', 'Behåll min text', `save:${sectionKey}`)}
        {button('theirs', 'Använd den sparade', `theirs:${sectionKey}`)}
        {choose && button('both', 'Lägg den sparade efter min', '')}
      </div>
    </Notice>
  )
}
