/**
 * Numéro AM: the number the assurance maladie bills a professional under, 9 characters (department, caisse, category,
 * key), as ADELI numbers, which still circulate in its place. Both kinds of key are being phased out with them: only
 * the form is checked.
 */
export const isAm = (id: string) => /^(?:\d{2}|2[AB])\d{7}$/.test(id)
