import type { CareFamily, ClaimFilter, ClaimState } from '../../graphql/generated/claim/graphql.ts'

/**
 * What narrows the list, as the address holds it: « /remboursements?personne=…&soins=dentaire,optique&du=2026-01-01 ».
 * Addresses are part of the product's contract: they are shared, kept, and written by hand.
 */
export interface ClaimSearch {
  /** Id of a person. */
  personne?: string
  /** Families of care by their names in addresses, with commas. */
  soins?: string
  /** A state by its name in addresses. */
  etat?: string
  /** First and last days of care, 'YYYY-MM-DD'. */
  du?: string
  au?: string
  texte?: string
  /** The year of the chart; it narrows nothing. */
  annee?: number
}

/** The families of care by their names in addresses. */
export const familySlugs: Readonly<Record<CareFamily, string>> = {
  CONSULTATION: 'consultation',
  PHARMACY: 'pharmacie',
  BIOLOGY: 'analyses',
  TECHNICAL_ACT: 'actes-techniques',
  DENTAL: 'dentaire',
  OPTICS: 'optique',
  HEARING: 'audition',
  HOSPITAL: 'hopital',
  PARAMEDICAL: 'paramedical',
  PSYCHOLOGY: 'psychologie',
  ALTERNATIVE_MEDICINE: 'osteopathie',
  TRANSPORT: 'transport',
  DEVICE: 'materiel',
  SPA: 'cure',
  BIRTH: 'naissance',
}

/** The states by their names in addresses. */
export const stateSlugs: Readonly<Record<ClaimState, string>> = {
  PAID: 'rembourse',
  PAID_TO_PROVIDER: 'tiers-payant',
  REVERSED: 'annule',
}

const families = new Map<string, CareFamily>(
  (Object.keys(familySlugs) as CareFamily[]).map(family => [familySlugs[family], family]),
)
const states = new Map<string, ClaimState>(
  (Object.keys(stateSlugs) as ClaimState[]).map(state => [stateSlugs[state], state]),
)

/** A day that the calendar has. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Reads the filters from an address; what it cannot read, it leaves out. */
export function readClaimSearch(raw: Record<string, unknown>): ClaimSearch {
  // The router has read « texte=2026 » as a number already.
  const text = (name: keyof ClaimSearch) => {
    const value = raw[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  }
  const search: ClaimSearch = {}
  const care = text('soins')
    .split(',')
    .filter(slug => families.has(slug))
  if (text('personne')) search.personne = text('personne')
  if (care.length > 0) search.soins = care.join(',')
  if (states.has(text('etat'))) search.etat = text('etat')
  if (isDay(text('du'))) search.du = text('du')
  if (isDay(text('au'))) search.au = text('au')
  // The server looks for no more than this.
  const words = text('texte').slice(0, 100).trim()
  if (words) search.texte = words
  if (/^20\d\d$/.test(text('annee'))) search.annee = Number(text('annee'))
  return search
}

/** What the server is asked for. */
export function filterOf({ personne, soins, etat, du, au, texte }: ClaimSearch): ClaimFilter {
  const state = etat === undefined ? undefined : states.get(etat)
  return {
    ...(personne !== undefined && { beneficiaryId: personne }),
    ...(soins !== undefined && { families: soins.split(',').flatMap(slug => families.get(slug) ?? []) }),
    ...(state !== undefined && { states: [state] }),
    ...(du !== undefined && { from: du }),
    ...(au !== undefined && { to: au }),
    ...(texte !== undefined && { text: texte }),
  }
}

/** Where the same list is had as a spreadsheet. */
export function exportHref(search: ClaimSearch): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filterOf(search))) parameters.set(name, String(value))
  const query = parameters.toString()
  return `/export/remboursements.csv${query && `?${query}`}`
}

/** Whether the list is narrowed at all. */
export const isNarrowed = ({ annee: _, ...filters }: ClaimSearch): boolean => Object.keys(filters).length > 0

/** First and last days of a month 'YYYY-MM' or of a year 'YYYY'. */
export function daysOf(period: string): { du: string; au: string } {
  const [year = '', month] = period.split('-')
  if (month === undefined) return { du: `${year}-01-01`, au: `${year}-12-31` }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { du: `${period}-01`, au: `${period}-${String(last).padStart(2, '0')}` }
}

/** The whole month 'YYYY-MM' or year 'YYYY' that the dates make; undefined for any other dates, and for none. */
export function periodOf({ du, au }: ClaimSearch): string | undefined {
  if (du === undefined || au === undefined) return
  return [du.slice(0, 4), du.slice(0, 7)].find(period => {
    const days = daysOf(period)
    return days.du === du && days.au === au
  })
}
