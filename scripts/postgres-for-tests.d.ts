/** A throw-away PostgreSQL server that trusts everyone on the loopback and forgets everything when it stops. */
export function startPostgres(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }>
