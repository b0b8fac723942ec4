import type { Bilingual } from '../i18n/locale.ts'

/**
 * What a feed's reader can find wrong, in plain words. `{name}` stands for a number, a name of the format, or a value
 * that says nothing of a person: a NIR, an IBAN, a name, a date of birth or an address is never quoted.
 */
export const FEED_MESSAGES = {
  FILE_UNREADABLE: {
    fr: 'le fichier ne peut pas être lu ({reason})',
    en: 'the file can’t be read ({reason})',
  },
  FILE_MISSING: { fr: 'ce fichier n’existe pas', en: 'there is no such file' },
  FILE_IS_FOLDER: { fr: 'c’est un dossier, pas un fichier', en: 'this is a folder, not a file' },
  FILE_FORBIDDEN: { fr: 'la lecture du fichier est interdite à ce compte', en: 'this account may not read the file' },
  FILE_EMPTY: { fr: 'le fichier est vide', en: 'the file is empty' },
  FILE_CHANGED: {
    fr: 'le fichier a changé pendant sa lecture ; relancez l’import une fois qu’il est complet',
    en: 'the file changed while it was being read; run the import again once it is complete',
  },
  GZIP_CORRUPT: {
    fr: 'l’archive gzip est abîmée ou coupée',
    en: 'the gzip archive is damaged or cut short',
  },
  NOT_UTF8: {
    fr: 'ce n’est pas du texte en UTF-8 (fichier binaire, ou autre encodage)',
    en: 'this is not UTF-8 text (a binary file, or another encoding)',
  },
  LINE_TOO_LONG: {
    fr: 'ligne de plus de {max} octets',
    en: 'line of more than {max} bytes',
  },
  LINE_EMPTY: { fr: 'ligne vide', en: 'empty line' },
  TOO_MANY_LINES: {
    fr: 'plus de {max} lignes ; demandez un envoi en plusieurs fichiers',
    en: 'more than {max} lines; ask for several files',
  },
  CUT_SHORT: {
    fr: 'le fichier est coupé au milieu de cette ligne',
    en: 'the file is cut short in the middle of this line',
  },
  NOT_JSON: { fr: 'ce n’est pas un objet JSON', en: 'this is not a JSON object' },
  UNKNOWN_TYPE: {
    fr: 'type de ligne inconnu (`type` vaut header, line ou trailer)',
    en: 'unknown type of line (`type` is header, line or trailer)',
  },
  UNKNOWN_VERSION: {
    fr: 'version du format inconnue ; celle qui est lue est la {expected}',
    en: 'unknown version of the format; the one read is {expected}',
  },
  HEADER_MISSING: { fr: 'le fichier ne commence pas par un en-tête', en: 'the file does not start with a header' },
  HEADER_REPEATED: { fr: 'deuxième en-tête', en: 'second header' },
  TRAILER_MISSING: {
    fr: 'le fichier est coupé : il n’a pas de ligne de fin',
    en: 'the file is cut short: it has no trailer',
  },
  AMC_OTHER: {
    fr: 'le fichier est destiné à l’organisme {found} ; le nôtre est {expected}',
    en: 'the file is meant for insurer {found}; ours is {expected}',
  },
  FILE_NUMBER_TAKEN: {
    fr: 'un fichier d’un autre contenu est déjà venu sous le numéro {fileNumber} de {emitter}',
    en: 'a file with other content has already come under number {fileNumber} of {emitter}',
  },
  AFTER_TRAILER: { fr: 'une ligne suit la ligne de fin', en: 'a line follows the trailer' },
  TRAILER_COUNT: {
    fr: 'la ligne de fin annonce {declared} lignes, le fichier en compte {counted}',
    en: 'the trailer declares {declared} lines, the file has {counted}',
  },
  TRAILER_SUM: {
    fr: 'la ligne de fin annonce {declared} centimes payés par l’AMO, les lignes en totalisent {counted}',
    en: 'the trailer declares {declared} cents paid by the AMO, the lines add up to {counted}',
  },
  FIELD_MISSING: { fr: '{field} manque', en: '{field} is missing' },
  FIELD_UNNAMED: {
    fr: 'un champ de {field} n’existe pas dans ce format',
    en: 'a field of {field} does not exist in this format',
  },
  FIELD_UNKNOWN: { fr: '{field} n’existe pas dans ce format', en: '{field} does not exist in this format' },
  NOT_TEXT: { fr: '{field} doit être un texte', en: '{field} must be text' },
  NOT_AN_INTEGER: { fr: '{field} doit être un nombre entier', en: '{field} must be an integer' },
  NOT_A_NUMBER: { fr: '{field} doit être un nombre', en: '{field} must be a number' },
  NOT_A_BOOLEAN: { fr: '{field} doit être true ou false', en: '{field} must be true or false' },
  NOT_A_LIST: { fr: '{field} doit être une liste', en: '{field} must be a list' },
  NOT_AN_OBJECT: { fr: '{field} doit être un objet', en: '{field} must be an object' },
  TEXT_LENGTH: {
    fr: '{field} doit avoir de 1 à {max} caractères',
    en: '{field} must have from 1 to {max} characters',
  },
  TEXT_CONTROL: {
    fr: '{field} contient des caractères de contrôle',
    en: '{field} holds control characters',
  },
  NOT_ALLOWED: {
    fr: '{field} doit valoir l’une de ces valeurs : {allowed}',
    en: '{field} must be one of: {allowed}',
  },
  OUT_OF_RANGE: {
    fr: '{field} doit être compris entre {min} et {max}',
    en: '{field} must be between {min} and {max}',
  },
  BAD_DATE: {
    fr: '{field} n’est pas une date qui existe, écrite AAAA-MM-JJ, de 1900 à 2100',
    en: '{field} is not a date that exists, written YYYY-MM-DD, from 1900 to 2100',
  },
  BAD_MONTH: {
    fr: '{field} n’est pas un mois écrit AAAA-MM, de 1900 à 2100',
    en: '{field} is not a month written YYYY-MM, from 1900 to 2100',
  },
  BAD_FORM: { fr: '{field} n’a pas la forme attendue', en: '{field} does not have the expected form' },
  DATES_REVERSED: { fr: '{field} est avant {first}', en: '{field} is before {first}' },
  NIR_FORM: { fr: '{field} n’a pas la forme d’un NIR', en: '{field} does not have the form of a NIR' },
  NIR_KEY: {
    fr: 'la clé du NIR est fausse ({field})',
    en: 'the key of the NIR is wrong ({field})',
  },
  NORMAL_NEGATIVE: {
    fr: '{field} ne peut pas être négatif sur une ligne NORMAL',
    en: '{field} can’t be negative on a NORMAL line',
  },
  REVERSAL_POSITIVE: {
    fr: '{field} ne peut pas être positif sur une ligne REVERSAL',
    en: '{field} can’t be positive on a REVERSAL line',
  },
  REVERSES_UNEXPECTED: {
    fr: 'reverses n’a de sens que sur une ligne REVERSAL',
    en: 'reverses only makes sense on a REVERSAL line',
  },
  PROVIDER_ID: {
    fr: 'provider.id n’est pas un numéro {kind} valable',
    en: 'provider.id is not a valid {kind} number',
  },
  REF_REPEATED: {
    fr: 'ce ref est déjà dans le fichier ; seule sa première ligne compte',
    en: 'this ref is already in the file; only its first line counts',
  },
  COLUMN_MISSING: { fr: 'la colonne {field} manque', en: 'the column {field} is missing' },
  COLUMN_UNKNOWN: { fr: 'colonne inconnue : {field}', en: 'unknown column: {field}' },
  COLUMN_REPEATED: { fr: 'la colonne {field} est deux fois là', en: 'the column {field} is there twice' },
  CELL_EMPTY: { fr: '{field} est vide', en: '{field} is empty' },
  ROW_LENGTH: {
    fr: '{found} colonnes au lieu de {expected}',
    en: '{found} columns instead of {expected}',
  },
  ROW_QUOTES: {
    fr: 'guillemets mal placés ou non fermés (une cellule ne passe pas à la ligne)',
    en: 'quotes out of place or not closed (a cell has no line breaks)',
  },
  IBAN_FORM: { fr: '{field} n’a pas la forme d’un IBAN', en: '{field} does not have the form of an IBAN' },
  IBAN_COUNTRY: {
    fr: '{field} n’est pas d’un pays de la zone SEPA',
    en: '{field} is not of a SEPA country',
  },
  IBAN_KEY: { fr: 'la clé de l’IBAN est fausse', en: 'the key of the IBAN is wrong' },
  IBAN_RIB_KEY: { fr: 'la clé RIB de l’IBAN est fausse', en: 'the RIB key in the IBAN is wrong' },
  EMAIL: { fr: '{field} n’est pas une adresse e-mail', en: '{field} is not an e-mail address' },
  PHONE: {
    fr: '{field} n’est pas un numéro de téléphone français ou international',
    en: '{field} is not a French or international telephone number',
  },
  HOLDER_ONLY: {
    fr: '{field} ne se remplit que sur la ligne du HOLDER',
    en: '{field} is filled in on the HOLDER’s row only',
  },
  HOLDER_REPEATED: {
    fr: 'deuxième HOLDER pour ce contrat (le premier est à la ligne {first})',
    en: 'second HOLDER of this contract (the first is on row {first})',
  },
  PERSON_REPEATED: {
    fr: 'la même personne est déjà à la ligne {first} (NIR, date et rang de naissance)',
    en: 'the same person is already on row {first} (NIR, birth date and rank)',
  },
  CONTRACT_SCATTERED: {
    fr: 'les lignes de ce contrat ne se suivent pas : il est déjà passé plus haut',
    en: 'the rows of this contract do not stand together: it was already met above',
  },
  CONTRACT_DIFFERS: {
    fr: '{field} n’est pas le même qu’à la ligne {first} du même contrat',
    en: '{field} is not the same as on row {first} of the same contract',
  },
  CONTRACT_FULL: {
    fr: 'plus de {max} personnes pour un même contrat',
    en: 'more than {max} people on one contract',
  },
  CONTRACT_UNKNOWN: {
    fr: 'ce contrat n’existe pas ; importez d’abord les personnes',
    en: 'there is no such contract; import the people first',
  },
  PERSON_UNKNOWN: {
    fr: 'personne à ce contrat n’a ce numéro d’adhérent, cette date et ce rang de naissance',
    en: 'nobody on a contract has this member number, date and rank of birth',
  },
  HOLDER_OTHER: {
    fr: 'ce contrat a déjà un autre HOLDER, dont les droits courent encore : rien de ce contrat ne change',
    en: 'this contract already has another HOLDER, whose rights still run: nothing of this contract changes',
  },
  HOLDER_MISSING: {
    fr: 'ce contrat est nouveau et sa ligne HOLDER manque ou est en erreur : cette personne ne peut pas y entrer',
    en: 'this contract is new and its HOLDER row is missing or wrong: this person can’t be put on it',
  },
} as const satisfies Record<string, Bilingual>

export type FeedCode = keyof typeof FEED_MESSAGES
