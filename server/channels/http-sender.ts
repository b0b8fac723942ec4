/** How long a provider may take. */
const TIMEOUT_MS = 20_000

export interface HttpSender {
  /** @throws Error when the provider did not take it: it is tried again */
  send(message: { messageId: string } & Record<string, unknown>): Promise<void>
}

/**
 * A provider of SMS or of letters, by its HTTP port: one POST of JSON a message, with a bearer token and an
 * `Idempotency-Key` that stays the same at each try. Any answer but 2xx is a failure; its body is not kept, since it
 * may repeat what was sent.
 */
export const httpSender = (url: string, token: string | undefined): HttpSender => ({
  async send(message) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': message.messageId,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`The provider answered ${answer.status}`)
  },
})
