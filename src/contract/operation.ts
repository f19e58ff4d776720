import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'

/**
 * One use case, declared once: the HTTP route, the command, the OpenAPI page, the typed web client, the permission check
 * and the list of errors are all read from it.
 */
export interface Operation<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
  Access extends 'none' | 'read' | 'write' = 'none' | 'read' | 'write',
> {
  /** Verb and noun in kebab-case: the command's name, the last part of the handler's file name. */
  readonly name: string
  readonly summary: string
  /** `read` handlers get a store that cannot write, `none` handlers no store at all. */
  readonly access: Access
  /** Who may call it over HTTP. `member`: whoever is signed in; `staff`: of them those of the administration; `local`: only from the command line on the machine that owns the data. */
  readonly role: 'public' | 'member' | 'staff' | 'local'
  /** Path with `{name}` for inputs that are part of it; the other inputs are the query, or the body of an operation that writes. */
  readonly path: string
  readonly input: Input
  readonly output: Output
  readonly errors: readonly ErrorCode[]
  /** Inputs that the command line takes as the path of a file, and how it opens the file. */
  readonly files?: Readonly<Record<string, FileKind>>
  /** The input that a bare word of the command line gives: `taoda check-figures FILE`. */
  readonly argument?: string
  /** Name of the operation that answers when the command is given a bare word, a file, instead of its own inputs. */
  readonly forFile?: string
}

/**
 * `whole`: name and bytes at once (`packFile`); `folder`: all files of a folder, so; `pieces`: a `byteStream`; `returns`: CSV in pieces or Parquet as columns, or a folder of
 * both; `json`: a JSON text, read; `tables`: names with such files or folders, as tables to ask; `journal`: a folder in which a stopped command keeps what it has done.
 */
export type FileKind = 'json' | 'whole' | 'folder' | 'pieces' | 'returns' | 'tables' | 'journal'

/** Declares an operation and keeps the types of its input, its output and its access. */
export function defineOperation<Input extends z.ZodObject, Output extends z.ZodType, Access extends 'none' | 'read' | 'write'>(
  operation: Operation<Input, Output, Access>,
): Operation<Input, Output, Access> {
  return operation
}
