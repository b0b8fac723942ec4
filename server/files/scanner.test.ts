import { type AddressInfo, createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { clamd, demonstrationScanner, type Scanner, ScannerDown } from './scanner.ts'

const EICAR = `${'X5O!P%@AP[4\\PZX54(P^)7CC)7}$'}EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`

let close = () => {}
afterEach(() => close())

/** A daemon that speaks INSTREAM: puts the pieces together, and answers as `judge` says. */
const daemon = async (judge: (bytes: Buffer) => string | undefined): Promise<Scanner> => {
  const server = createServer(socket => {
    let heard = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', piece => {
      heard = Buffer.concat([heard, piece])
      const command = 'zINSTREAM\0'
      const pieces: Buffer[] = []
      for (let at = command.length; at + 4 <= heard.length; ) {
        const length = heard.readUInt32BE(at)
        if (length === 0) {
          expect(heard.subarray(0, command.length).toString()).toBe(command)
          const answer = judge(Buffer.concat(pieces))
          return answer === undefined ? socket.destroy() : socket.end(answer)
        }
        if (at + 4 + length > heard.length) return
        pieces.push(heard.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  close = () => void server.close()
  return clamd(new URL(`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`))
}

const honest = (bytes: Buffer) => (bytes.includes(EICAR) ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0')

describe('the antivirus', () => {
  it('is sent a file in pieces, and finds what is in it', async () => {
    const scanner = await daemon(honest)
    const large = Buffer.alloc(300_000, 7)
    expect(await scanner.finds(large)).toBe(false)
    expect(await scanner.finds(Buffer.concat([large, Buffer.from(EICAR), large]))).toBe(true)
  })

  it.each([
    ['answers what is no answer', 'stream: INSTREAM size limit exceeded. ERROR\0'],
    ['says nothing', ''],
    ['goes away before it answers', undefined],
  ])('has a file wait when it %s: it is neither safe nor refused', async (_when, answer) => {
    const scanner = await daemon(() => answer)
    await expect(scanner.finds(Buffer.from('x'))).rejects.toBeInstanceOf(ScannerDown)
  })

  it('has a file wait when it is not there', async () => {
    await daemon(honest)
    close()
    await expect(clamd(new URL('tcp://127.0.0.1:1')).finds(Buffer.from('x'))).rejects.toBeInstanceOf(ScannerDown)
  })

  it('of the demonstration knows the test file that everybody knows', async () => {
    expect(await demonstrationScanner.finds(Buffer.from(`before ${EICAR} after`))).toBe(true)
    expect(await demonstrationScanner.finds(Buffer.from('a photo'))).toBe(false)
  })
})
