import type { Services } from '../context.ts'
import type { SeedCase } from './case.ts'
import { aminaDiallo } from './people/amina-diallo.ts'
import { andreChevalier } from './people/andre-chevalier.ts'
import { angeColonna } from './people/ange-colonna.ts'
import { apollineDeLaRochebrune } from './people/apolline-de-la-rochebrune.ts'
import { bernardFaure } from './people/bernard-faure.ts'
import { camilleMartin } from './people/camille-martin.ts'
import { carolinePerrin } from './people/caroline-perrin.ts'
import { davidMoreau } from './people/david-moreau.ts'
import { elodieMuller } from './people/elodie-muller.ts'
import { emmaLeroy } from './people/emma-leroy.ts'
import { gerardDurand } from './people/gerard-durand.ts'
import { hugoLefevre } from './people/hugo-lefevre.ts'
import { julieMasson } from './people/julie-masson.ts'
import { lucieRenaud } from './people/lucie-renaud.ts'
import { moniqueRousseau } from './people/monique-rousseau.ts'
import { nathalieLambert } from './people/nathalie-lambert.ts'
import { paulGarnier } from './people/paul-garnier.ts'
import { sophieFontaine } from './people/sophie-fontaine.ts'
import { thomasGirard } from './people/thomas-girard.ts'
import { plant } from './plant.ts'

/** Every case, the people of the sample files first: the order in which signing in is proposed. */
const ALL = [
  camilleMartin,
  gerardDurand,
  angeColonna,
  elodieMuller,
  hugoLefevre,
  moniqueRousseau,
  thomasGirard,
  nathalieLambert,
  sophieFontaine,
  carolinePerrin,
  davidMoreau,
  lucieRenaud,
  andreChevalier,
  emmaLeroy,
  apollineDeLaRochebrune,
  bernardFaure,
  aminaDiallo,
  julieMasson,
  paulGarnier,
] as const

/** The name of a case. */
export type SeedKey = (typeof ALL)[number]['key']

export const CASES: readonly SeedCase<SeedKey>[] = ALL

/** What the tests' décomptes are addressed to: any number does, as long as files and import agree. */
const TEST_AMC_NUMBER = '0075123456'

/** Brings in only the cases named, for tests. Once for a database: each call writes the same file numbers. */
export async function seedCases(services: Services, keys: readonly SeedKey[]): Promise<void> {
  const cases = CASES.filter(one => keys.includes(one.key))
  if (cases.length > 0) await plant(services, cases, { amcNumber: TEST_AMC_NUMBER, print: () => {} })
}
