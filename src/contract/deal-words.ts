/** Stages of a deal; which may follow which is data (`set-stages`). */
export const dealStages = [
  'contact',
  'visit',
  'reserved',
  'filed',
  'approved',
  'certified',
  'enterprise',
  'land',
  'permitted',
  'ground-broken',
  'trial',
  'producing',
  'full-capacity',
  'lost',
  'revoked',
] as const

export type DealStage = (typeof dealStages)[number]

/** Stages from which no way leads on. */
export const endStages: readonly DealStage[] = ['lost', 'revoked']

/** By which way a lead came. */
export const leadChannels = ['event', 'agency', 'embassy', 'developer', 'investor', 'consultant', 'direct'] as const

/** How likely a lead is to become a deal, in the judgement of whoever has looked into it. */
export const leadFits = ['strong', 'possible', 'weak'] as const

/** Whose turn it can be in a procedure. */
export const turns = ['agency', 'investor', 'developer', 'ministry'] as const

export type Turn = (typeof turns)[number]

/** Kinds of programmes of promotion. */
export const programmeClasses = ['fair', 'matchmaking', 'logistics', 'brand', 'recruitment'] as const

/** What can come of a programme. Being held is none of it. */
export const programmeResults = ['leads', 'orders', 'hires'] as const

/** What happens to a programme. */
export const programmeEvents = ['planned', 'held', 'spent', 'raised', 'result', 'cancelled', 'closed'] as const
