import type { FlowerColours } from './flower.ts'

/** What makes this member space one mutuelle's and not another's. No screen spells any of it. */
export interface Brand {
  /** Short name, as in the page titles and beside the logo. */
  name: string
  /** Name of the member space, as the page's title before the application runs. */
  spaceName: string
  /** Phone number of the member service, in its international form. */
  phone: string
  /** The network of professionals with negotiated prices. */
  networkName: string
  flower: FlowerColours
  /** Colour of the browser's own bars. The colours of the screens are in tokens.css. */
  themeColor: { light: string; dark: string }
}

/** The demonstration's mutuelle. An ancolie is a columbine, a violet-blue flower. */
export const brand: Brand = {
  name: 'Ancolie',
  spaceName: 'Ancolie – Espace adhérent',
  phone: '+33 1 99 00 75 75',
  networkName: 'Calixia',
  flower: { petals: ['#4b3aa8', '#6f5cd0', '#4b3aa8', '#8f7bf0', '#6f5cd0'], heart: '#ffd166' },
  themeColor: { light: '#faf8f5', dark: '#130f1e' },
}
