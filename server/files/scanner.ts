import { connect } from 'node:net'

/** What looks for malware. */
export interface Scanner {
  /**
   * @returns whether something was found
   * @throws ScannerDown when nothing could be learnt: the file waits
   */
  finds(bytes: Buffer): Promise<boolean>
}

/** The scanner did not answer, or not what it should: the file is neither safe nor refused. */
export class ScannerDown extends Error {
  override name = 'ScannerDown'
}

/** The text that every scanner must find (EICAR, 1999), in two parts: this file is none. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** For a machine without one: finds the test file that everybody knows, and nothing else. Never in production. */
export const demonstrationScanner: Scanner = { finds: async bytes => bytes.includes(EICAR) }

const PIECE = 64 * 1024
const ANSWER_MS = 30_000

/** ClamAV's daemon, by its INSTREAM command: pieces led by their length, a piece of none at the end. */
export const clamd = (url: URL): Scanner => {
  const target =
    url.protocol === 'unix:' ? { path: url.pathname } : { host: url.hostname, port: Number(url.port || 3310) }
  const ask = (bytes: Buffer) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(target)
      let answer = ''
      const fail = (why: string) => {
        socket.destroy()
        reject(new ScannerDown(why))
      }
      socket.setTimeout(ANSWER_MS, () => fail('clamd did not answer in time'))
      socket.on('error', ({ code }: NodeJS.ErrnoException) => fail(`clamd could not be reached: ${code ?? 'unknown'}`))
      socket.on('data', piece => {
        answer += piece.toString('latin1')
      })
      socket.on('close', () => resolve(answer))
      socket.on('connect', () => {
        socket.write('zINSTREAM\0')
        for (let at = 0; at < bytes.length; at += PIECE) {
          const piece = bytes.subarray(at, at + PIECE)
          const length = Buffer.alloc(4)
          length.writeUInt32BE(piece.length)
          socket.write(length)
          socket.write(piece)
        }
        socket.write(Buffer.alloc(4))
      })
    })
  return {
    async finds(bytes) {
      const answer = (await ask(bytes)).replace(/\0$/, '')
      if (/^stream: OK$/.test(answer)) return false
      if (/^stream: .+ FOUND$/.test(answer)) return true
      throw new ScannerDown(`clamd answered what is no answer: ${answer.slice(0, 80) || 'nothing'}`)
    },
  }
}
