import type { Actor } from '../contract/daybook.ts'
import type { Session } from './context.ts'

/** Whoever is at the command line of the machine that owns the data. */
export const localActor: Actor = { id: 'local', name: 'local', role: 'administrator', organisation: '' }

/** A door without sessions. */
export const noSession: Session = { token: undefined, opened: () => {}, closed: () => {} }
