import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { FileStorage, S3Access } from './storage.ts'

/** Anything that speaks S3: s3://bucket/prefix?endpoint=https://…&region=…, with the path's style of address. */
export const s3Storage = (url: URL, access: S3Access): FileStorage => {
  const endpoint = url.searchParams.get('endpoint')
  const client = new S3Client({
    region: url.searchParams.get('region') ?? 'eu-west-3',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    credentials: { accessKeyId: access.keyId, secretAccessKey: access.secret },
  })
  const prefix = url.pathname.replace(/^\/|\/$/g, '')
  const at = (key: string) => ({ Bucket: url.hostname, Key: prefix ? `${prefix}/${key}` : key })
  return {
    async put(key, bytes) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentLength: bytes.length }))
    },
    async get(key) {
      const { Body } = await client.send(new GetObjectCommand(at(key)))
      if (!Body) throw new Error('A stored file is empty')
      return Buffer.from(await Body.transformToByteArray())
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key)))
    },
  }
}
