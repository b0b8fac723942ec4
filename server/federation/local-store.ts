import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Kept {
  payload: AdapterPayload
  until: number
}

/** What ends with the consent that it came from; the page where somebody is choosing does not. */
const GRANTED = /^(AccessToken|AuthorizationCode|RefreshToken):/

/** What a local provider remembers, in memory: it dies with the process. One for each provider. */
export const createLocalStore = (): ((model: string) => Adapter) => {
  const kept = new Map<string, Kept>()
  const find = (key: string) => {
    const found = kept.get(key)
    return found && found.until > Date.now() ? found.payload : undefined
  }
  const findBy = (model: string, field: 'uid' | 'userCode', value: string) => {
    for (const [key, { payload }] of kept) if (key.startsWith(`${model}:`) && payload[field] === value) return find(key)
    return undefined
  }
  return model => ({
    async upsert(id, payload, expiresIn) {
      const now = Date.now()
      for (const [key, { until }] of kept) if (until <= now) kept.delete(key)
      kept.set(`${model}:${id}`, { payload, until: now + (expiresIn ?? 3600) * 1000 })
    },
    find: async id => find(`${model}:${id}`),
    findByUid: async uid => findBy(model, 'uid', uid),
    findByUserCode: async code => findBy(model, 'userCode', code),
    async consume(id) {
      const payload = find(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      kept.delete(`${model}:${id}`)
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) if (GRANTED.test(key) && payload.grantId === grantId) kept.delete(key)
    },
  })
}
