import { brand } from '../brand/brand.ts'

/** Who signs a document, as it was when it was made: part of its facts, so that a copy made later is the same file. */
export interface Insurer {
  name: string
  legalName: string
  form: string
  siren: string
  address: string
  city: string
  supervisor: string
  phone: string
}

/** Whom one turns to where we could not agree: the sector's own mediator (Code de la consommation, art. L612-1). */
export interface Mediator {
  name: string
  address: string
  site: string
}

export const mediator = (): Mediator => ({ ...brand.mediator })

export const insurer = (): Insurer => ({
  name: brand.name,
  legalName: brand.legal.name,
  form: brand.legal.form,
  siren: brand.legal.siren,
  address: brand.legal.address,
  city: brand.legal.city,
  supervisor: brand.legal.supervisor,
  phone: brand.phone,
})
