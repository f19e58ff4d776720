/** An element of an XML text: what stands in its opening tag, and what is within. */
export interface XmlElement {
  readonly attributes: string
  readonly inner: string
}

/**
 * The elements of a name in the order of the text, whatever is around them; elements of one name do not hold each other in a workbook.
 * Walks forward only, so that a text with missing ends takes no longer than its length.
 */
export function elements(xml: string, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const open = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g')
  const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g')
  for (let start = open.exec(xml); start !== null; start = open.exec(xml)) {
    const end = xml.indexOf('>', open.lastIndex)
    if (end < 0) return found
    const isEmpty = xml[end - 1] === '/'
    const attributes = xml.slice(open.lastIndex, isEmpty ? end - 1 : end)
    close.lastIndex = end + 1
    const last = isEmpty ? null : close.exec(xml)
    if (!isEmpty && last === null) return found
    found.push({ attributes, inner: last === null ? '' : xml.slice(end + 1, last.index) })
    open.lastIndex = last === null ? end + 1 : close.lastIndex
  }
  return found
}

/** An attribute of an element, or empty. */
export function attribute({ attributes }: XmlElement, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return xmlText(found?.[1] ?? found?.[2] ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** XML text with its entities resolved. */
export function xmlText(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    if (name === undefined) return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    return entities[name] ?? whole
  })
}

/** Text as it stands within XML. */
export function toXml(text: string): string {
  return text
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
