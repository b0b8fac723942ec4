/** The brand of the demonstration: an ancolie is a columbine, a violet-blue flower. */
export const brand = {
  name: 'Ancolie',
  networkName: 'Calixia',
  phone: '+33 1 99 00 75 75',
} as const
