import type { ReactNode } from 'react'

/** A question and what was answered; a demand and its outcome. */
export interface QuestionAndAnswer {
  id: string
  question: ReactNode
  answer?: ReactNode
  /** Who answered, and when. */
  byline?: ReactNode
}

/** Questions with each answer beside it; under it on a phone. `noAnswer` stands where none has come. */
export function QuestionAnswer({
  pairs,
  questionLabel = 'Fråga',
  answerLabel = 'Svar',
  noAnswer = 'Inget svar än.',
}: {
  pairs: readonly QuestionAndAnswer[]
  questionLabel?: string
  answerLabel?: string
  noAnswer?: string
}) {
  return (
    <ol className="pairs">
      {pairs.map(({ id, question, answer, byline }, index) => (
        <li key={id} className="pair">
          <div className="pair-question">
            <p className="pair-label">
              {questionLabel} <span className="pair-number">{index + 1}</span>
            </p>
            <div>{question}</div>
          </div>
          <div className={answer ? 'pair-answer' : 'pair-answer pair-waiting'}>
            <p className="pair-label">{answerLabel}</p>
            <div>{answer ?? noAnswer}</div>
            {byline && <p className="pair-byline">{byline}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
