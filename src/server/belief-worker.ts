import { parentPort } from 'node:worker_threads'
import { beliefDesk } from '../services/outlook/belief-desk.ts'
import type { BeliefCase, BeliefQuestion, BeliefQuestions } from '../services/outlook/belief-runner.ts'

/** A question on its way to the thread of beliefs; its cases come along only once the thread has said that it lacks them. */
export interface BeliefRequest {
  readonly id: number
  readonly question: BeliefQuestion
  readonly keys: readonly string[]
  readonly cases: readonly BeliefCase[] | undefined
  readonly input: BeliefQuestions[BeliefQuestion]['input']
}

export type BeliefReply =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: BeliefQuestions[BeliefQuestion]['answer'] }
  | { readonly id: number; readonly kind: 'lacks-cases' }
  | { readonly id: number; readonly kind: 'failed'; readonly error: unknown }

const desk = beliefDesk()

function reply({ id, question, keys, cases, input }: BeliefRequest): BeliefReply {
  try {
    // A question and its input come from one call of AskBeliefs, which ties their types.
    const answer = desk.answer(question, keys, cases, input as BeliefQuestions[typeof question]['input'] & never)
    return answer === undefined ? { id, kind: 'lacks-cases' } : { id, kind: 'answer', answer }
  } catch (error) {
    return { id, kind: 'failed', error }
  }
}

parentPort?.on('message', (request: BeliefRequest) => parentPort?.postMessage(reply(request)))
