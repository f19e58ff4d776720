import type { Output } from '../../api.ts'

export type DealAnswer = Output<'showDeal'>
