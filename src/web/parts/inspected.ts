/** A number that a reader asked about: a part of the verdict by JSON pointer, or a published figure by its id. */
export interface Inspected {
  readonly label: string
  readonly text: string
  readonly pointer?: string
  readonly observation?: string
}
