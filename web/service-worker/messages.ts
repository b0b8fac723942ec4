/** Where the server gives the page that is kept for when it is away: server/pages.ts says so too. */
export const OFFLINE_SHELL = '/hors-ligne'

/** What a page says to a worker that waits: take over. */
export const SKIP_WAITING = 'SKIP_WAITING'
