const longest = 200

/** What was found in place of something else, as a short text, however large or deep it is. */
export function foundText(found: unknown): string {
  if (found === undefined) return ''
  try {
    return (typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found))).slice(0, longest)
  } catch {
    return typeof found
  }
}
