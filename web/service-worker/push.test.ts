import { describe, expect, it } from 'vitest'
import { listenToPush, type NotificationClick, type PushArrival, type PushScope } from './push.ts'

const ORIGIN = 'https://espace.example'

/** A service worker with these windows open; what it showed and opened. */
const worker = (windows: readonly string[] = []) => {
  const shown: unknown[] = []
  const went: string[] = []
  const listeners = new Map<string, (event: never) => void>()
  const scope: PushScope = {
    location: { origin: ORIGIN },
    registration: { showNotification: async (title, options) => void shown.push({ title, ...options }) },
    clients: {
      matchAll: async () => windows.map(url => ({ url, focus: async () => void went.push(`front ${url}`) })),
      openWindow: async url => void went.push(`new ${url}`),
    },
    addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
  }
  listenToPush(scope, { brandName: 'Ancolie', icon: '/icon.png' })
  const happen = async (type: string, event: Omit<PushArrival, 'waitUntil'> | Omit<NotificationClick, 'waitUntil'>) => {
    const works: Promise<unknown>[] = []
    listeners.get(type)?.({ ...event, waitUntil: (work: Promise<unknown>) => void works.push(work) } as never)
    await Promise.all(works)
  }
  const press = (path: unknown) => happen('notificationclick', { notification: { data: { path }, close() {} } })
  return { shown, went, happen, press }
}

describe('a message that comes to a browser', () => {
  it('is shown as the server wrote it', async () => {
    const { shown, happen } = worker()
    const message = { title: 'Ancolie', body: 'Un document vous attend.', path: '/documents/1', tag: 'DOCUMENTS' }
    await happen('push', { data: { json: () => message } })
    expect(shown).toEqual([
      {
        title: 'Ancolie',
        body: 'Un document vous attend.',
        tag: 'DOCUMENTS',
        icon: '/icon.png',
        data: { path: '/documents/1' },
      },
    ])
  })

  it.each([
    ['empty', null],
    [
      'not to be read',
      {
        json: () => {
          throw new SyntaxError('not JSON')
        },
      },
    ],
  ])('shows something all the same where it is %s', async (_, data) => {
    const { shown, happen } = worker()
    await happen('push', { data })
    expect(shown).toEqual([expect.objectContaining({ title: 'Ancolie', data: { path: '/notifications' } })])
  })
})

describe('a notification that is pressed', () => {
  it('brings the window to the front that is there already, and leaves the others as they are', async () => {
    const { went, press } = worker([`${ORIGIN}/simulateur`, `${ORIGIN}/carte`])
    await press('/carte')
    await press('/documents/1')
    expect(went).toEqual([`front ${ORIGIN}/carte`, `new ${ORIGIN}/documents/1`])
  })

  it.each(['https://evil.example/', '//evil.example', 'javascript:alert(1)', undefined])(
    'leads nowhere else: %s',
    async path => {
      const { went, press } = worker()
      await press(path)
      expect(went).toEqual([`new ${ORIGIN}/notifications`])
    },
  )
})
