/** A file as received: its name within its folder and its bytes. */
export interface ReceivedFile {
  readonly name: string
  readonly bytes: Uint8Array
}
