import { expect } from 'vitest'
import type { Caller, TestApp } from './app.ts'

const OPEN = `mutation ($size: Int!) { it: openUpload(input: { size: $size }) {
  ... on OpenUploadSuccess { endpoint upload { id state } } ... on Problem { code message } } }`

const TUS = { 'tus-resumable': '1.0.0' }
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' }

/** A ticket for a file, and where tus then answers for it. */
export const announced = async (caller: Caller, size: number): Promise<{ ticket: string; path: string }> => {
  const { data } = await caller.query(OPEN, { size })
  const ticket: string = data.it.upload.id
  const created = await caller.ask('POST', data.it.endpoint, {
    headers: {
      ...TUS,
      'upload-length': String(size),
      'upload-metadata': `ticket ${Buffer.from(ticket).toString('base64')}`,
    },
  })
  expect(created.status).toBe(201)
  return { ticket, path: String(created.headers.location) }
}

/** Sends a part of a file from a byte of it on; answers tus's status and where the server then stands. */
export const sentPiece = async (caller: Caller, path: string, offset: number, body: Buffer) => {
  const { status, headers } = await caller.ask('PATCH', path, {
    headers: { ...PIECE, 'upload-offset': String(offset) },
    body,
  })
  return { status, offset: Number(headers['upload-offset']) }
}

/** Where the server stands with a file. */
export const standsAt = async (caller: Caller, path: string): Promise<number> =>
  Number((await caller.ask('HEAD', path, { headers: TUS })).headers['upload-offset'])

/** A whole file, sent and examined: the id of its upload. */
export const sentFile = async (app: TestApp, caller: Caller, bytes: Buffer): Promise<string> => {
  const { ticket, path } = await announced(caller, bytes.length)
  expect((await sentPiece(caller, path, 0, bytes)).status).toBe(204)
  await app.mail()
  return ticket
}

/** How a file that was sent stands. */
export const uploadOf = async (caller: Caller, id: string) => {
  const { data } = await caller.query(
    'query ($id: ID!) { node(id: $id) { ... on Upload { state pageCount refusal { code message } } } }',
    { id },
  )
  return data.node
}
