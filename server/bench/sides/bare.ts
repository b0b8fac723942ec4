import { createServer } from 'node:http'
import { openHomeReader } from './home.reader.ts'
import { portOf, type Side, tokenOf } from './side.ts'

/** The least that answers: node:http, prepared statements, JSON.stringify. */
export const bare: Side = async file => {
  const home = openHomeReader(file)
  const answer = (token: string) => {
    const viewer = home.viewer(token)
    if (!viewer) return { data: { viewer: null } }
    const people = home.people(viewer)
    const contract = home.contract(viewer, people)
    return {
      data: {
        viewer: {
          member: people.find(({ shown }) => shown.isViewer)!.shown,
          beneficiaries: people.map(({ shown }) => shown),
          contract,
          claims: home.claims(viewer, people),
          ceilings: home.ceilings(viewer, contract, people),
        },
      },
    }
  }
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const body = JSON.stringify(answer(tokenOf(request.headers.cookie)))
      response
        .writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
        })
        .end(body)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return portOf(server.address())
}
