/** The brand of the demonstration: an ancolie is a columbine, a violet-blue flower. */
export const brand = {
  name: 'Ancolie',
  networkName: 'Calixia',
  phone: '+33 1 99 00 75 75',
  /** Where members write to, and send paper bills. */
  address: 'Mutuelle Ancolie, 12 rue des Ancolies, 75019 Paris',
  /** What the operator of third-party payment has us print on cards (type de convention, CSR), and its own line. */
  thirdPartyPayment: {
    conventionType: 'SP',
    csr: '',
    phone: '+33 1 99 00 75 80',
    portal: 'professionnels.ancolie.example',
  },
  /** Free for members, once we have answered or two months have passed. */
  mediator: {
    name: 'Médiateur de la Mutualité française',
    address: 'FNMF, 255 rue de Vaugirard, 75719 Paris Cedex 15',
    site: 'www.mediateur-mutualite.fr',
  },
  /** Who signs what has effects in law. Invented, as are the numbers: the SIREN fails its own check digit. */
  legal: {
    name: 'Mutuelle Ancolie',
    form: 'mutuelle soumise au livre II du Code de la mutualité',
    siren: '999 000 751',
    address: '12 rue des Ancolies, 75019 Paris',
    city: 'Paris',
    supervisor: 'Autorité de contrôle prudentiel et de résolution (ACPR), 4 place de Budapest, 75009 Paris',
  },
} as const
