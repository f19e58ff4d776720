import { folded } from '../matches.ts'

/** The id of a new thing: its name in small letters, and the number of the entry that it will be, which no other has. */
export function newId(name: string, seen: number): string {
  const letters = folded(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-|-$/g, '')
  return `${letters === '' ? 'n' : letters}-${seen + 1}`
}
