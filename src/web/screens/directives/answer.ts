import type { Output } from '../../api.ts'

/** What every part of the page is drawn from. */
export type Answer = Output<'directives'>

export type Task = Answer['tasks'][number]
