/** A table as CSV text with a header. Cells of invented data hold no quotation marks and no line ends. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(cellText).join(',')).join('\n')}\n`
}

function cellText(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell
}

/** A whole number of units of the last decimal as a fixed-point text: 1189 with 2 decimals is `11.89`. */
export function fixed(units: number, decimals: number): string {
  const text = String(Math.abs(units)).padStart(decimals + 1, '0')
  const cut = text.length - decimals
  return `${units < 0 ? '-' : ''}${text.slice(0, cut)}${decimals === 0 ? '' : `.${text.slice(cut)}`}`
}
