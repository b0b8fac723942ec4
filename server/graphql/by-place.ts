import DataLoader from 'dataloader'
import type { NodePlace } from './node.ts'

/**
 * A loader of rows by their place: one query a contract, whatever the order asked. `find` answers a contract's rows by
 * id, and leaves out what isn't there or isn't the actor's to see.
 */
export const byPlace = <Row>(
  find: (contractId: string, ids: string[]) => Promise<ReadonlyMap<string, Row>>,
): DataLoader<NodePlace, Row | undefined, string> =>
  new DataLoader(
    async places => {
      const wanted = new Map<string, string[]>()
      for (const { contractId, id } of places) {
        const ids = wanted.get(contractId)
        if (ids) ids.push(id)
        else wanted.set(contractId, [id])
      }
      const found = new Map<string, ReadonlyMap<string, Row>>()
      await Promise.all(
        [...wanted].map(async ([contractId, ids]) => found.set(contractId, await find(contractId, ids))),
      )
      return places.map(({ contractId, id }) => found.get(contractId)?.get(id))
    },
    { cacheKeyFn: ({ contractId, id }) => contractId + id },
  )
