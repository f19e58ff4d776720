/** What a thread of the solver sends back for each task. */
export type TaskReply =
  | {
      readonly kind: 'answer'
      readonly answer: unknown
    }
  | {
      readonly kind: 'failed'
      readonly error: unknown
    }
