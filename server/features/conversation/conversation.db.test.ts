import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, TEST_DAY } from '../../testing/app.ts'
import { memberIdOf, opened, staffOf } from '../../testing/desk.ts'
import { sentFile } from '../../testing/sending.ts'

/** Camille holds the contract; Julien, on it, shares his care with her. Marc and Inès are at the desk. */
const app = await createTestApp({ cases: ['camille-martin', 'gerard-durand'] })
const camille = await app.as.member('camille.martin@example.fr')
const julien = await app.as.member('julien.bernard@example.fr')
const gerard = await app.as.member('gerard.durand@example.fr')
const marc = await staffOf(app, 'ADVISER')

beforeEach(() => {
  app.setNow(TEST_DAY)
  app.forgetTries()
})

const SHOWN = `id reference kind state ball dueOn conversation { topic unreadCount canWrite callBack { day from to phone }
  messages { position by name text isRead attachment { title } } }`
const OUTCOME = `__typename ... on WriteMessageSuccess { request { ${SHOWN} } } ... on InvalidInput { fields { path } } ... on Problem { code }`
const OPEN = `mutation ($input: OpenConversationInput!) { it: openConversation(input: $input) { ${OUTCOME} } }`
const WRITE = `mutation ($input: WriteMessageInput!) { it: writeMessage(input: $input) { ${OUTCOME} } }`
const READ = `mutation ($input: ReadMessagesInput!) { it: readMessages(input: $input) { __typename
  ... on ReadMessagesSuccess { request { ${SHOWN} } } ... on Problem { code } } }`
const CALL = `mutation ($input: AskForCallInput!) { it: askForCall(input: $input) { ${OUTCOME} } }`
const REPLY = `mutation ($input: ReplyToRequestInput!) { it: replyToRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { ${SHOWN} } } } ... on InvalidInput { fields { path } } ... on Problem { code } } }`
const ACCEPT = `mutation ($input: AcceptRequestInput!) { it: acceptRequest(input: $input) { __typename
  ... on DeskRequestSuccess { deskRequest { request { state steps { text } } } } ... on Problem { code } } }`
const NODE = `query ($id: ID!) { node(id: $id) { ... on Request { ${SHOWN} } } }`

let keys = 0
const key = () => `conversation-${keys++}`
const open = async (caller: Caller, more: Record<string, unknown> = {}) => {
  const input = { idempotencyKey: key(), topic: 'CARD', isComplaint: false, text: 'Où est ma carte ?', ...more }
  return (await caller.query(OPEN, { input })).data.it
}
const write = async (caller: Caller, requestId: string, text: string, more = {}) =>
  (await caller.query(WRITE, { input: { idempotencyKey: key(), requestId, text, ...more } })).data.it
const fileOf = async (email: string) => opened(marc, await memberIdOf(app, email))
const reply = async (fileId: string, requestId: string, text: string) =>
  (await marc.query(REPLY, { input: { fileId, requestId, text } })).data.it
const seen = async (caller: Caller, id: string) => (await caller.query(NODE, { id })).data.node
const page = async (caller: Caller) =>
  sentFile(
    app,
    caller,
    await sharp({ create: { width: 60, height: 80, channels: 3, background: '#a0b0c0' } })
      .jpeg()
      .toBuffer(),
  )

describe('a conversation', () => {
  it('goes to the desk with the day of our answer, comes back with it, and goes on', async () => {
    const { request } = await open(camille, { uploadIds: [await page(camille)] })
    expect(request).toMatchObject({
      kind: 'MESSAGE',
      state: 'IN_REVIEW',
      dueOn: '2026-11-24',
      conversation: {
        topic: 'CARD',
        canWrite: true,
        messages: [
          { by: 'MEMBER', text: 'Où est ma carte ?', isRead: false, attachment: { title: expect.any(String) } },
        ],
      },
    })
    const fileId = await fileOf('camille.martin@example.fr')
    const answered = await reply(fileId, request.id, 'Elle est dans votre espace, sous « Ma carte ».')
    expect(answered.deskRequest.request).toMatchObject({ state: 'ACCEPTED' })
    const read = await seen(camille, request.id)
    expect(read.conversation).toMatchObject({ unreadCount: 1, canWrite: true })
    expect(read.conversation.messages.map(({ isRead }: { isRead: boolean }) => isRead)).toEqual([true, false])
    expect(read.conversation.messages[1].name).toBe('Dominique')

    const upTo = read.conversation.messages.at(-1).position
    const noted = await camille.query(READ, { input: { requestId: request.id, upTo } })
    expect(noted.data.it.request.conversation.unreadCount).toBe(0)

    const again = await write(camille, request.id, 'Merci, je la vois.')
    expect(again.request).toMatchObject({ state: 'IN_REVIEW', ball: 'MUTUELLE', dueOn: '2026-11-24' })
    const told = (await app.mail()).filter(({ to }) => to.includes('camille.martin@example.fr'))
    expect(told.some(({ subject }) => subject?.startsWith('Réponse à votre demande'))).toBe(true)
    expect(told.every(({ text }) => !text.includes('Où est ma carte'))).toBe(true)
  })

  it('is written once, however often it is sent', async () => {
    const { request } = await open(camille)
    const input = { idempotencyKey: key(), requestId: request.id, text: 'Une seule fois' }
    await Promise.all(Array.from({ length: 10 }, () => camille.query(WRITE, { input })))
    const { conversation } = await seen(camille, request.id)
    expect(conversation.messages.map(({ text }: { text: string }) => text)).toEqual([
      'Où est ma carte ?',
      'Une seule fois',
    ])
  })

  it('is between one person and the mutuelle, whoever else may see their care', async () => {
    const { request } = await open(julien, { text: 'Une question personnelle' })
    for (const other of [camille, gerard]) {
      expect(await seen(other, request.id)).toBeNull()
      expect((await write(other, request.id, 'Je lis par-dessus l’épaule')).code).toBe('NOT_FOUND')
      const { data } = await other.query(READ, { input: { requestId: request.id, upTo: 0 } })
      expect(data.it.code).toBe('NOT_FOUND')
    }
    const nobodys = await reply(await fileOf('gerard.durand@example.fr'), request.id, 'Pas dans ce dossier')
    expect(nobodys.code).toBe('NOT_FOUND')
  })

  it('about another request leaves it where it is', async () => {
    const { data: household } = await camille.query('{ viewer { beneficiaries { id isViewer } } }')
    const me = household.viewer.beneficiaries.find(({ isViewer }: { isViewer: boolean }) => isViewer).id
    const send = `mutation ($input: SubmitCareDocumentInput!) { it: submitQuote(input: $input) { ... on SubmitCareDocumentSuccess { request { id state } } } }`
    const said = { family: 'OPTICS', careDate: '2026-11-05', amount: 9_000, professional: 'Optique' }
    const input = { idempotencyKey: key(), beneficiaryId: me, uploadIds: [await page(camille)], ...said }
    const { id, state } = (await camille.query(send, { input })).data.it.request
    expect((await write(camille, id, 'La correction a changé.')).request).toMatchObject({ state })
  })

  it('asks for words, and takes no more than a page of them', async () => {
    expect((await open(camille, { text: ' ' })).fields).toEqual([{ path: 'text' }])
    expect((await open(camille, { text: 'x'.repeat(4001) })).fields).toEqual([{ path: 'text' }])
  })
})

describe('a complaint', () => {
  it('is acknowledged in writing at once, answered within two months, and names the mediator', async () => {
    app.setNow(new Date('2026-12-31T10:00:00Z'))
    const gerard = await app.as.member('gerard.durand@example.fr')
    const { request } = await open(gerard, {
      isComplaint: true,
      text: 'Mon remboursement est faux.',
      topic: 'REIMBURSEMENT',
    })
    expect(request).toMatchObject({ kind: 'COMPLAINT', dueOn: '2027-02-28' })
    const letters = async () => {
      await app.mail()
      const { data } = await gerard.query(
        '{ viewer { documents(first: 9, filter: { kinds: [LETTER] }) { nodes { title } } } }',
      )
      return data.viewer.documents.nodes.map(({ title }: { title: string }) => title)
    }
    expect(await letters()).toEqual(['Accusé de réception de votre réclamation'])
    const marc = await staffOf(app, 'ADVISER')
    const fileId = await opened(marc, await memberIdOf(app, 'gerard.durand@example.fr'))
    const { data } = await marc.query(REPLY, {
      input: { fileId, requestId: request.id, text: 'Nous l’avons corrigé.' },
    })
    expect(data.it.deskRequest.request.state).toBe('ACCEPTED')
    expect((await letters()).sort()).toEqual([
      'Accusé de réception de votre réclamation',
      'Réponse à votre réclamation',
    ])
  })
})

describe('a call', () => {
  it('is asked for at a time that is free, once, and is over when it was made', async () => {
    const { data } = await app.as.anonymous.query(
      '{ brand { contactHours { isOpen day time week { day from to isHoliday } callSlots { day from to } } } }',
    )
    const hours = data.brand.contactHours
    // 22 November 2026 is a Sunday.
    expect(hours).toMatchObject({ isOpen: false, day: '2026-11-23', time: '08:30' })
    const [slot] = hours.callSlots
    const ask = async (more = {}) => {
      const input = {
        idempotencyKey: key(),
        topic: 'CONTRACT',
        day: slot.day,
        from: slot.from,
        phone: '01 23 45 67 89',
        ...more,
      }
      return (await camille.query(CALL, { input })).data.it
    }
    expect((await ask({ from: '03:00' })).fields).toEqual([{ path: 'slot' }])
    expect((await ask({ phone: '12' })).fields).toEqual([{ path: 'phone' }])
    const { request } = await ask()
    expect(request).toMatchObject({
      kind: 'CALL_BACK',
      conversation: { callBack: { day: '2026-11-23', from: '09:00', to: '11:00', phone: '+33123456789' } },
    })
    expect((await ask()).code).toBe('NOT_ALLOWED')
    const fileId = await fileOf('camille.martin@example.fr')
    const made = await marc.query(ACCEPT, { input: { fileId, requestId: request.id } })
    expect(made.data.it.deskRequest.request.state).toBe('ACCEPTED')
    expect(made.data.it.deskRequest.request.steps.at(-1).text).toBe('Nous vous avons rappelé.')
  })
})
