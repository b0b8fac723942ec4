import { createHash } from 'node:crypto'
import type { StaffRole } from '../auth/actor.ts'

/** Somebody whom a local provider vouches for: invented, like everybody of the demonstration. */
export interface LocalPerson {
  key: string
  name: string
  /** What choosing them lets one see. */
  shows: string
  subject: string
  acr: string
  amr: readonly string[]
  claims: Readonly<Record<string, unknown>>
}

/** As FranceConnect makes them: one for each person and service. */
const franceConnectSubject = (key: string) => `${createHash('sha256').update(`demonstration|${key}`).digest('hex')}v1`

interface Civil {
  key: string
  name: string
  shows: string
  birthName: string
  firstNames: readonly string[]
  gender: 'male' | 'female'
  birthdate: string
  birthplace: string
  email: string
}

/** The register (RNIPP) writes birth names in capitals without accents, and gives the identity at birth. */
const citizen = ({
  key,
  name,
  shows,
  birthName,
  firstNames,
  gender,
  birthdate,
  birthplace,
  email,
}: Civil): LocalPerson => ({
  key,
  name,
  shows,
  subject: franceConnectSubject(key),
  acr: 'eidas1',
  amr: ['pwd'],
  claims: {
    given_name: firstNames.join(' '),
    given_name_array: firstNames,
    family_name: birthName,
    gender,
    birthdate,
    birthplace,
    birthcountry: '99100',
    email,
  },
})

/** Who can come by the local FranceConnect; cases are told in French, as the page is. */
export const CITIZENS: readonly LocalPerson[] = [
  citizen({
    key: 'camille',
    name: 'Camille Martin',
    shows: 'A un espace adhérent : un code au mobile de son contrat, puis FranceConnect y est lié.',
    birthName: 'MARTIN',
    firstNames: ['Camille', 'Jeanne'],
    gender: 'female',
    birthdate: '1985-03-14',
    birthplace: '75115',
    email: 'camille.jeanne.martin@boite.example.fr',
  }),
  citizen({
    key: 'hugo',
    name: 'Hugo Lefèvre',
    shows: 'A un espace adhérent ; son nom n’a pas d’accent au registre.',
    birthName: 'LEFEVRE',
    firstNames: ['Hugo'],
    gender: 'male',
    birthdate: '2003-07-11',
    birthplace: '35238',
    email: 'hugo.lefevre@example.fr',
  }),
  citizen({
    key: 'elodie',
    name: 'Élodie Muller, née Schmitt',
    shows: 'A un espace adhérent sous son nom d’usage ; le registre ne connaît que son nom de naissance.',
    birthName: 'SCHMITT',
    firstNames: ['Elodie'],
    gender: 'female',
    birthdate: '1992-02-17',
    birthplace: '67482',
    email: 'elodie.muller@example.fr',
  }),
  citizen({
    key: 'isabelle',
    name: 'Isabelle Moreau',
    shows: 'Titulaire d’un contrat, sans espace adhérent : elle l’ouvre avec FranceConnect, sans mot de passe.',
    birthName: 'MOREAU',
    firstNames: ['Isabelle', 'Anne'],
    gender: 'female',
    birthdate: '1981-10-05',
    birthplace: '69123',
    email: 'isabelle.moreau@boite.example.fr',
  }),
  citizen({
    key: 'olivier',
    name: 'Olivier Perrin-Dumas',
    shows: 'Adhérent sous un autre nom de naissance : il donne son numéro d’adhérent et sa date de naissance.',
    birthName: 'PERRIN-DUMAS',
    firstNames: ['Olivier'],
    gender: 'male',
    birthdate: '1972-05-16',
    birthplace: '38185',
    email: 'olivier.perrin@boite.example.fr',
  }),
  citizen({
    key: 'yvonne',
    name: 'Yvonne Le Querrec',
    shows: 'N’est pas adhérente.',
    birthName: 'LE QUERREC',
    firstNames: ['Yvonne'],
    gender: 'female',
    birthdate: '1968-12-24',
    birthplace: '29232',
    email: 'yvonne.le-querrec@boite.example.fr',
  }),
]

/** A key that its owner's PIN opens: what the desk asks for. */
const STRONG = { acr: 'phrh', amr: ['hwk', 'pin', 'mfa'] }
const WEAK = { acr: 'pwd', amr: ['pwd'] }

const colleague = (
  key: string,
  name: string,
  shows: string,
  roles: readonly StaffRole[],
  { acr, amr } = STRONG,
): LocalPerson => ({
  key,
  name,
  shows,
  subject: `annuaire-${key}`,
  acr,
  amr,
  claims: { name, email: `${key}@ancolie.example`, roles },
})

/** Who works at the mutuelle of the demonstration. Their roles are our own database's; the directory's are a hint. */
export const COLLEAGUES: readonly LocalPerson[] = [
  colleague('nadia.benali', 'Nadia Benali', 'Gestionnaire de prestations.', ['CLAIMS_HANDLER']),
  colleague('marc.fabre', 'Marc Fabre', 'Conseiller.', ['ADVISER']),
  colleague('anne.laurent', 'Dr Anne Laurent', 'Médecin-conseil.', ['DOCTOR']),
  colleague('sylvie.roche', 'Sylvie Roche', 'Responsable d’équipe.', ['SUPERVISOR']),
  colleague('karim.haddad', 'Karim Haddad', 'Administrateur.', ['ADMINISTRATOR']),
  colleague('lea.vidal', 'Léa Vidal', 'Administratrice : une deuxième, pour les décisions à quatre yeux.', [
    'ADMINISTRATOR',
  ]),
  colleague('ines.caron', 'Inès Caron', 'Conseillère et gestionnaire de prestations : deux rôles.', [
    'ADVISER',
    'CLAIMS_HANDLER',
  ]),
  colleague('zoe.petit', 'Zoé Petit', 'Vient d’arriver : le bureau ne lui a pas encore donné de rôle.', []),
  colleague(
    'paul.morin',
    'Paul Morin',
    'S’est identifié par un mot de passe seul : le bureau le refuse.',
    ['ADVISER'],
    WEAK,
  ),
]
