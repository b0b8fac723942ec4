import { useState } from 'react'
import { Checkbox } from '../Checkbox.tsx'
import { ComboBox } from '../ComboBox.tsx'
import { DateField } from '../DateField.tsx'
import { EuroField } from '../EuroField.tsx'
import { PasswordField } from '../PasswordField.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { SearchField } from '../SearchField.tsx'
import { Segmented } from '../Segmented.tsx'
import { Select } from '../Select.tsx'
import { Columns, Surface } from '../Surface.tsx'
import { Switch } from '../Switch.tsx'
import { TextField } from '../TextField.tsx'
import { Specimen } from './Specimen.tsx'

const acts = [
  { id: 'CS', label: 'Consultation d’un spécialiste', detail: 'CS' },
  { id: 'G', label: 'Consultation d’un généraliste', detail: 'G' },
  { id: 'HBLD', label: 'Couronne dentaire céramo-métallique', detail: 'HBLD038' },
]

export function Fields() {
  const [price, setPrice] = useState<number | null>(5500)
  const [act, setAct] = useState<string | null>('CS')
  const [search, setSearch] = useState('dermato')
  const [date, setDate] = useState<string | null>('2026-11-04')
  const [person, setPerson] = useState<'all' | 'lea'>('all')
  const [sector, setSector] = useState<'1' | '2' | null>('1')
  const [mails, setMails] = useState(true)
  const [period, setPeriod] = useState<'month' | 'year'>('month')
  return (
    <Columns
      main={
        <Specimen name="TextField, PasswordField, EuroField, ComboBox, SearchField, Select, DateField">
          <Surface>
            <TextField label="Adresse e-mail" type="email" name="email" defaultValue="camille.martin@example.fr" />
            <TextField
              label="Numéro d’adhérent"
              hint="Huit chiffres, en haut de votre carte."
              error="Il manque deux chiffres."
              name="number"
              defaultValue="102400"
            />
            <TextField label="Complément d’adresse" name="address" optional disabled />
            <PasswordField label="Mot de passe" name="password" defaultValue="correcthorse" />
            <EuroField label="Prix demandé" hint="Sur le devis du professionnel." value={price} onChange={setPrice} />
            <ComboBox label="Acte" items={acts} value={act} onChange={setAct} />
            <SearchField label="Rechercher" value={search} onChange={setSearch} />
            <Select
              label="Pour qui"
              options={[
                { value: 'all', label: 'Toute la famille' },
                { value: 'lea', label: 'Léa' },
              ]}
              value={person}
              onChange={setPerson}
            />
            <DateField label="Date des soins" value={date} onChange={setDate} />
            <DateField label="Date des soins" error="Cette date est à venir." value="2027-01-01" onChange={setDate} />
          </Surface>
        </Specimen>
      }
      aside={
        <Specimen name="RadioGroup, Checkbox, Switch, Segmented">
          <Surface>
            <RadioGroup
              label="Secteur du médecin"
              options={[
                { value: '1', label: 'Secteur 1', hint: 'Sans dépassement' },
                { value: '2', label: 'Secteur 2', hint: 'Avec dépassements possibles' },
              ]}
              value={sector}
              onChange={setSector}
            />
            <Checkbox label="Faire confiance à cet appareil" hint="Jamais sur un ordinateur partagé." name="trust" />
            <Checkbox label="J’ai lu les conditions" error="À cocher pour continuer." name="read" />
            <Checkbox label="Choix impossible" name="no" disabled />
            <Switch label="Recevoir un e-mail" hint="À chaque remboursement." checked={mails} onChange={setMails} />
            <Switch label="Recevoir un SMS" checked={!mails} onChange={on => setMails(!on)} />
            <Segmented
              label="Période"
              labelled
              options={[
                { value: 'month', label: 'Mois' },
                { value: 'year', label: 'Année' },
              ]}
              value={period}
              onChange={setPeriod}
            />
          </Surface>
        </Specimen>
      }
    />
  )
}
