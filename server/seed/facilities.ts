/** Hospitals and clinics of the demonstration: none of them exists, and their numbers only pass their check digit. */
const PLACES: readonly [name: string, postalCode: string, city: string][] = [
  ['Hôpital des Ancolies', '75019', 'Paris'],
  ['Clinique du Canal', '75010', 'Paris'],
  ['Hôpital Sainte-Aurore', '75014', 'Paris'],
  ['Maternité des Tilleuls', '75012', 'Paris'],
  ['Clinique des Deux Ponts', '69003', 'Lyon'],
  ['Hôpital de la Colline', '69005', 'Lyon'],
  ['Centre hospitalier des Calanques', '13009', 'Marseille'],
  ['Clinique du Vieux Moulin', '13012', 'Marseille'],
  ['Hôpital du Marais Blanc', '44000', 'Nantes'],
  ['Clinique de l’Estuaire', '33000', 'Bordeaux'],
  ['Hôpital Beausoleil', '31000', 'Toulouse'],
  ['Centre de réadaptation des Pins', '40000', 'Mont-de-Marsan'],
  ['Hôpital Saint-Éloi-des-Prés', '59000', 'Lille'],
  ['Clinique du Beffroi', '59500', 'Douai'],
  ['Centre hospitalier des Ballons', '67000', 'Strasbourg'],
  ['Hôpital des Sources', '21000', 'Dijon'],
  ['Clinique du Lac', '74000', 'Annecy'],
  ['Hôpital de la Presqu’île', '56000', 'Vannes'],
  ['Centre psychiatrique des Cèdres', '92000', 'Nanterre'],
  ['Clinique de la Falaise', '76600', 'Le Havre'],
]

/** The Luhn digit that makes eight digits a number. */
const checkDigit = (digits: string): number => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** The demonstration's file of hospitals, as the import reads it. */
export const facilitiesCsv = (): string =>
  [
    'finess;name;postal_code;city;email',
    ...PLACES.map(([name, postalCode, city], at) => {
      const digits = `${postalCode.slice(0, 2)}${String(990_000 + at)}`
      const email = at % 5 === 4 ? '' : `admissions.${at + 1}@hopital.example.fr`
      return [`${digits}${checkDigit(digits)}`, name, postalCode, city, email].join(';')
    }),
    '',
  ].join('\n')
