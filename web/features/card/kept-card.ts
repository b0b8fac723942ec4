import { KEPT_CARD, KEPT_CARD_PDF } from '../../shell/kept-card.ts'
import type { PrintedCard } from './printed-card.ts'

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
    const kept = JSON.parse(localStorage.getItem(KEPT_CARD) ?? 'null') as KeptCard | null
    return kept?.card?.beneficiaries && kept.keptAt ? kept : undefined
  } catch {
    return undefined
  }
}

/** The PDF that is kept with the card; undefined where it is not. */
export async function keptPdf(): Promise<Blob | undefined> {
  if (!('caches' in window)) return undefined
  return (await caches.match(PDF_PATH, { cacheName: KEPT_CARD_PDF }))?.blob()
}

/** Takes everything of the card off this device. */
function forgetCard(): void {
  localStorage.removeItem(KEPT_CARD)
  if ('caches' in window) void caches.delete(KEPT_CARD_PDF)
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
    localStorage.setItem(KEPT_CARD, JSON.stringify({ of, keptAt: new Date().toISOString(), card } satisfies KeptCard))
  } catch {
    return // no room, or a browser that keeps nothing: the card is there with the network only
  }
  if (!('caches' in window)) return
  void caches
    .open(KEPT_CARD_PDF)
    .then(cache => cache.add(PDF_PATH))
    .catch(() => {}) // the network went away meanwhile: the card on screen is kept, and the PDF next time
}
