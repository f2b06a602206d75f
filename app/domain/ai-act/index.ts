export { type Answers, type Assessment, assess, faultsInAnswers, questionsToAsk } from './assess'
export { questionnaire } from './questionnaire'
