import type { WorklistFilter, WorklistOwner, WorklistView } from '../../graphql/generated/worklist/graphql.ts'
import { kindOfSlug } from '../request/kind-slugs.ts'

/** What a worklist shows, as the address holds it: « /bureau/demarches?vue=a-valider&type=facture,devis&pour=moi ». */
export interface WorklistSearch {
  vue?: string
  /** Kinds by their names in addresses, with commas. */
  type?: string
  pour?: string
  /** Only what is late. */
  retard?: boolean
  /** A reference, as members quote it. */
  reference?: string
}

const views: Readonly<Record<string, WorklistView>> = {
  'a-traiter': 'TO_DO',
  'a-valider': 'TO_APPROVE',
  'en-attente': 'WAITING',
  terminees: 'DECIDED',
}
const owners: Readonly<Record<string, WorklistOwner>> = { moi: 'ME', personne: 'NOBODY' }

const REFERENCE = /^D-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** Reads what narrows the list from an address; what it cannot read, it leaves out. */
export function readWorklistSearch(raw: Record<string, unknown>): WorklistSearch {
  const text = (name: keyof WorklistSearch) => (typeof raw[name] === 'string' ? String(raw[name]).trim() : '')
  const known = text('type')
    .split(',')
    .filter(slug => kindOfSlug(slug) !== undefined)
  const reference = text('reference').toUpperCase()
  return {
    ...(text('vue') in views && text('vue') !== 'a-traiter' && { vue: text('vue') }),
    ...(known.length > 0 && { type: known.join(',') }),
    ...(text('pour') in owners && { pour: text('pour') }),
    ...((raw.retard === true || raw.retard === 'true' || raw.retard === 1) && { retard: true }),
    ...(REFERENCE.test(reference) && { reference }),
  }
}

/** Which of the lists it is. */
export const viewOf = ({ vue }: WorklistSearch): WorklistView => views[vue ?? 'a-traiter'] ?? 'TO_DO'

/** The name of a list in addresses. */
export const slugOfView = (view: WorklistView): string =>
  Object.keys(views).find(slug => views[slug] === view) ?? 'a-traiter'

/** What the server is asked for. */
export function filterOf(search: WorklistSearch): WorklistFilter {
  const { type, pour, retard, reference } = search
  const owner = pour === undefined ? undefined : owners[pour]
  return {
    view: viewOf(search),
    ...(type !== undefined && { kinds: type.split(',').flatMap(slug => kindOfSlug(slug) ?? []) }),
    ...(owner && { owner }),
    ...(retard && { lateOnly: true }),
    ...(reference !== undefined && { reference }),
  }
}
