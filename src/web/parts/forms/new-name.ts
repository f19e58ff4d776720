import type { Choice, EntryField } from './field.ts'

/** Among things to choose from, the one that is not among them yet. */
export const another = 'another'

/** Things to choose from, and at the end another one. */
export function withAnother(choices: readonly Choice[], label: string): readonly Choice[] {
  return [...choices, { value: another, label }]
}

/** The field for the name of another thing, once that has been chosen. */
export function nameField(name: string, chosen: string | undefined, label: string): readonly EntryField[] {
  return chosen === another ? [{ name, label, kind: 'text', most: 200 }] : []
}

/** What was chosen under its name, or the other one with the id and the name that it gets. */
export function chosenOf(
  choices: readonly Choice[],
  value: string | undefined,
  fresh: { readonly id: string; readonly name: string },
): { readonly id: string; readonly name: string } {
  const found = choices.find((choice) => choice.value === value && value !== another)
  return found === undefined ? fresh : { id: found.value, name: found.label }
}
