import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { beforeEach, describe, expect, it } from 'vitest'
import { MAX_ATTEMPTS, runDueJobs } from '../events/jobs.ts'
import { createTestApp, TEST_DAY } from '../testing/app.ts'
import { jobHandlers } from '../worker.ts'
import type { Channels } from './deliver.ts'
import { AddressRefused, smtpSender } from './mail.ts'
import { type NewMessage, sendMessages } from './message.ts'

const app = await createTestApp()
const { db, services } = app
const { message, job } = db.tables

const code: NewMessage = {
  channel: 'SMS',
  to: '+33612345678',
  locale: 'fr',
  template: 'PASSWORD_RESET_CODE',
  params: { firstName: 'Camille', code: '042137', minutes: 5 },
}
const send = (one: NewMessage) => db.transaction(tx => sendMessages(services, tx, [one]))
const rows = () => db.inspect.select().from(message).orderBy(message.createdAt)

let day = TEST_DAY.getTime()
const later = (minutes: number) => app.setNow(new Date(day + minutes * 60_000))
beforeEach(() => {
  day += 24 * 3_600_000
  later(0)
  app.forgetTries()
})

describe('a message', () => {
  it('leaves by mail as text and as a page, in the reader’s language, and says it is automatic', async () => {
    const url = 'http://localhost:4000/mot-de-passe#abc'
    const mail = {
      channel: 'MAIL',
      to: 'camille@example.fr',
      template: 'PASSWORD_RESET',
      params: { firstName: 'Camille', url, minutes: 30 },
    } as const
    await send({ ...mail, locale: 'fr' })
    const [french] = await app.mail()
    expect(french).toMatchObject({ to: 'camille@example.fr', subject: 'Choisissez un nouveau mot de passe' })
    expect(french?.text).toContain(url)
    expect(french?.html).toContain(`href="${url}"`)
    expect(french?.html).toContain('lang="fr"')
    expect(french?.html).not.toMatch(/<img|src="http/)
    await send({ ...mail, locale: 'en' })
    expect((await app.mail())[0]).toMatchObject({ subject: 'Choose a new password' })
  })

  it('leaves by SMS in one of 160 characters, and by letter with its address', async () => {
    await send(code)
    const [sms] = await app.mail()
    expect(sms).toMatchObject({ channel: 'SMS', to: '+33612345678' })
    expect(sms?.text).toMatch(/^Ancolie\s: 042137 est votre code/)
    expect(sms?.text.length).toBeLessThanOrEqual(160)
    await send({ ...code, channel: 'LETTER', to: ['Camille Martin', '3 rue des Lilas', '75011 Paris'] })
    expect((await app.mail())[0]).toMatchObject({ to: 'Camille Martin, 3 rue des Lilas, 75011 Paris' })
  })

  it('is sealed until it has left, and is then gone from the database', async () => {
    await send(code)
    const waiting = (await rows()).at(-1)!
    expect(waiting.state).toBe('WAITING')
    expect(waiting.contentSealed).not.toContain('042137')
    await app.mail()
    expect((await rows()).at(-1)).toMatchObject({ state: 'SENT', contentSealed: null })
  })

  it('is not sent once it is too late for what it says', async () => {
    const before = (await app.mail()).length
    await send({ ...code, expiresAt: new Date(day + 5 * 60_000) })
    later(5)
    expect(await app.mail()).toHaveLength(before)
    expect((await rows()).at(-1)).toMatchObject({ state: 'DROPPED', contentSealed: null })
  })

  it('does not leave when what it tells of is undone', async () => {
    const before = (await rows()).length
    await expect(
      db.transaction(async tx => {
        await sendMessages(services, tx, [code])
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await rows()).toHaveLength(before)
  })

  it('is tried again while its provider is down, under the same id, and leaves once', async () => {
    const ids: string[] = []
    let up = false
    const refuse = () => Promise.reject(new Error('The provider answered 503'))
    const sms = {
      send: ({ messageId }: { messageId: string }) => {
        ids.push(messageId)
        return up ? Promise.resolve() : refuse()
      },
    }
    const channels: Channels = { mail: { send: refuse, close() {} }, sms, letter: { send: refuse } }
    const run = () =>
      runDueJobs({
        db,
        handlers: jobHandlers(services, channels),
        now: services.now,
        random: () => 0,
        onFailure: () => {},
      })
    await send(code)
    await run()
    later(1)
    await run()
    up = true
    later(10)
    await run()
    await run()
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(1)
    const [{ attempts, state } = { attempts: 0, state: '' }] = await db.inspect
      .select()
      .from(job)
      .where(eq(job.jobId, ids[0]!))
    expect(state).toBe('DONE')
    expect(attempts).toBeLessThan(MAX_ATTEMPTS)
  })

  it.each([
    [550, 'No', 'RCPT', true],
    [550, '5.1.1 No such user', 'RCPT', true],
    [553, 'No', 'RCPT', true],
    [550, '5.7.1 Relaying denied', 'RCPT', false],
    [552, '5.2.2 Mailbox full', 'RCPT', false],
    [450, 'Later', 'RCPT', false],
    [550, 'No', 'MAIL', false],
  ] as const)(
    'that its mail server refuses with %i %s at %s is for an address that is gone: %s',
    async (responseCode, said, command, isGone) => {
      const answer = (_address: unknown, _session: unknown, callback: (error?: Error) => void) =>
        callback(Object.assign(new Error(said), { responseCode }))
      const server = new SMTPServer({
        disabledCommands: ['AUTH', 'STARTTLS'],
        ...(command === 'RCPT' ? { onRcptTo: answer } : { onMailFrom: answer }),
      })
      await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
      const { port } = server.server.address() as AddressInfo
      const sender = smtpSender(`smtp://127.0.0.1:${port}`, 'nous@ancolie.example')
      const words = { subject: 'Un nouveau document', paragraphs: ['Il vous attend.'] }
      const error: unknown = await sender
        .send({ messageId: 'one', to: 'nobody@example.fr', words, locale: 'fr' })
        .catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(Error)
      expect(error instanceof AddressRefused).toBe(isGone)
      if (isGone) expect(String(error)).not.toContain('nobody')
      sender.close()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  )

  it('by SMS stays within the day’s budget, of which numbers abroad have a small part', async () => {
    const spent = {
      ...services,
      throttle: {
        ...services.throttle,
        spend: (limit: string) => Promise.resolve(limit === 'smsAbroadByDay' ? 60 : undefined),
      },
    }
    const sent: unknown[] = []
    const channels = { sms: { send: (one: unknown) => Promise.resolve(void sent.push(one)) } } as unknown as Channels
    await send({ ...code, to: '+447700900123' })
    await send({ ...code, to: '+33712345678' })
    await runDueJobs({
      db,
      handlers: jobHandlers(spent, channels),
      now: services.now,
      random: () => 0,
      onFailure: (_job, error) => {
        throw error
      },
    })
    expect(sent).toEqual([expect.objectContaining({ to: '+33712345678' })])
  })
})
