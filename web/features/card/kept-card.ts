import type { PrintedCard } from './printed-card.ts'

/** Where a device keeps the card: the one thing of anybody's that stays on it without the network. */
const PLACE = 'kept-card'
/** The cache that holds its PDF. */
const PDF_CACHE = 'kept-card'
const PDF_PATH = '/files/carte.pdf'

export interface KeptCard {
  /** Whose space it was kept from: a member's id. */
  of: string
  /** When it was read from the server, as ISO 8601. */
  keptAt: string
  card: PrintedCard
}

/** The card as it was read last; undefined where there is none, or where another release wrote it another way. */
export function keptCard(): KeptCard | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as KeptCard | null
    return kept?.card?.beneficiaries && kept.keptAt ? kept : undefined
  } catch {
    return undefined
  }
}

/** The PDF that is kept with the card; undefined where it is not. */
export async function keptPdf(): Promise<Blob | undefined> {
  if (!('caches' in window)) return undefined
  return (await caches.match(PDF_PATH, { cacheName: PDF_CACHE }))?.blob()
}

/** Takes everything of the card off this device. */
function forgetCard(): void {
  localStorage.removeItem(PLACE)
  if ('caches' in window) void caches.delete(PDF_CACHE)
}

/** Takes it off where it is somebody else's. */
export function forgetCardUnlessOf(memberId: string): void {
  const kept = keptCard()
  if (kept && kept.of !== memberId) forgetCard()
}

/** Keeps the card that serves, with its PDF, in the place of the one before; one that no longer serves is taken off. */
export function keepCard(of: string, card: PrintedCard | null): void {
  if (card?.state !== 'CURRENT') {
    forgetCard()
    return
  }
  try {
    localStorage.setItem(PLACE, JSON.stringify({ of, keptAt: new Date().toISOString(), card } satisfies KeptCard))
  } catch {
    return // no room, or a browser that keeps nothing: the card is there with the network only
  }
  if (!('caches' in window)) return
  void caches
    .open(PDF_CACHE)
    .then(cache => cache.add(PDF_PATH))
    .catch(() => {}) // the network went away meanwhile: the card on screen is kept, and the PDF next time
}
