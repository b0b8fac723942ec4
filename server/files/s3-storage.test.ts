import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it } from 'vitest'
import { openStorage } from './storage.ts'

/** A bucket in memory, as far as S3's REST API is used here. It takes nothing that is not signed. */
const objects = new Map<string, Buffer>()
let isAway = false
const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  if (isAway) return void response.writeHead(503).end()
  if (!/^AWS4-HMAC-SHA256 Credential=writer\/\d{8}\/eu-west-9\/s3\//.test(request.headers.authorization ?? ''))
    return void response.writeHead(403).end()
  const path = new URL(request.url ?? '', 'http://localhost').pathname
  switch (request.method) {
    case 'PUT':
      objects.set(path, Buffer.concat(pieces))
      return void response.writeHead(200).end()
    case 'DELETE':
      objects.delete(path)
      return void response.writeHead(204).end()
    default: {
      const found = objects.get(path)
      return void (found ? response.writeHead(200).end(found) : response.writeHead(404).end())
    }
  }
}
const peer = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1')
await new Promise(resolve => peer.once('listening', resolve))
afterAll(() => void peer.close())

const endpoint = `http://127.0.0.1:${(peer.address() as AddressInfo).port}`
const url = new URL(`s3://papers/of-members?region=eu-west-9&endpoint=${encodeURIComponent(endpoint)}`)
const storage = await openStorage(url, { keyId: 'writer', secret: 'a secret' })

it('keeps files in a bucket under its prefix, gives them back whole, and removes them', async () => {
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 251))
  await storage.put('raw/contract/file', bytes)
  expect([...objects.keys()]).toEqual(['/papers/of-members/raw/contract/file'])
  expect(await storage.get('raw/contract/file')).toEqual(bytes)
  await storage.put('raw/contract/file', Buffer.from('another'))
  expect((await storage.get('raw/contract/file')).toString()).toBe('another')
  await storage.remove('raw/contract/file')
  await storage.remove('raw/contract/file')
  await expect(storage.get('raw/contract/file')).rejects.toThrow()
})

it('fails while the bucket is away, so that whoever keeps a file tries again', async () => {
  isAway = true
  await expect(storage.put('raw/contract/other', Buffer.from('x'))).rejects.toThrow()
  isAway = false
  await storage.put('raw/contract/other', Buffer.from('x'))
  expect((await storage.get('raw/contract/other')).toString()).toBe('x')
})

it('asks for an access key', async () => {
  await expect(openStorage(url)).rejects.toThrow('access key')
})
