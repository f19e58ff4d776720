import type { ReactNode } from 'react'
import type { MessageKey } from '../../contract/messages/index.ts'
import { useText } from '../language.tsx'

/** The heads of a table whose columns are named by texts. */
export function TableHead({ columns }: { readonly columns: readonly MessageKey[] }): ReactNode {
  const text = useText()
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {text(column)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
