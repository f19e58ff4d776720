import type { Language, Names } from '../../contract/record.ts'

/** What a thing of the books is called, or its id where nobody has named it. */
export function nameOfThing({ id, names }: { readonly id: string; readonly names: Names | null }, language: Language): string {
  return names?.[language] ?? id
}
