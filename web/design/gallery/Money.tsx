import { Stethoscope } from 'lucide-react'
import { Amount } from '../Amount.tsx'
import { BarChart, type MonthSplit } from '../BarChart.tsx'
import { StatusChip } from '../Chip.tsx'
import { DateText } from '../DateText.tsx'
import { Gauge } from '../Gauge.tsx'
import { AppLink } from '../Link.tsx'
import { MoneySplit } from '../MoneySplit.tsx'
import { PageHeader } from '../PageHeader.tsx'
import { Row, RowLink, Rows } from '../Rows.tsx'
import { Columns, Surface } from '../Surface.tsx'
import { Term } from '../Term.tsx'
import { WhySteps } from '../WhySteps.tsx'
import { Specimen } from './Specimen.tsx'

const months: MonthSplit[] = [2315, 8700, 0, 14520, 3000, 0, 26400, 1200, 5500, 9100, 14500, 0].map((cents, index) => ({
  month: `2026-${String(index + 1).padStart(2, '0')}`,
  amo: Math.round(cents * 0.42),
  amc: Math.round(cents * 0.38),
  outOfPocket: Math.round(cents * 0.2),
}))

export function Money() {
  return (
    <>
      <Specimen name="PageHeader">
        <div className="[&_h1]:m-0">
          <PageHeader title="Consultation d’un dermatologue" back={<AppLink to="/">Mes remboursements</AppLink>}>
            Camille · Dr Hugo Renard · <DateText date="2026-11-04" /> <StatusChip status="done">Payé</StatusChip>
          </PageHeader>
        </div>
      </Specimen>
      <Columns
        main={
          <>
            <Specimen name="MoneySplit">
              <Surface>
                <MoneySplit
                  heading="À votre charge"
                  paidLabel="Payé au médecin"
                  split={{ paid: 5500, amo: 2005, amc: 2520, outOfPocket: 975 }}
                />
              </Surface>
            </Specimen>
            <Specimen name="WhySteps, Term">
              <Surface title="Pourquoi ce montant ?">
                <WhySteps
                  steps={[
                    {
                      id: '1',
                      title: 'Le médecin vous a demandé',
                      cents: 5500,
                      detail: (
                        <>
                          Dermatologue, <Term name="optam">OPTAM</Term>, adressée par votre médecin traitant.
                        </>
                      ),
                    },
                    {
                      id: '2',
                      title: 'La Sécurité sociale se base sur',
                      cents: 3150,
                      detail: (
                        <>
                          C’est la <Term name="base">base de remboursement</Term> de cette consultation depuis le 22
                          décembre 2024.
                        </>
                      ),
                      source: { label: 'convention médicale 2024, annexe 1', url: 'https://www.legifrance.gouv.fr' },
                    },
                    { id: '3', title: 'Elle en prend 70 %', cents: 2205, source: { label: 'art. R. 160-5 CSS' } },
                    { id: '4', title: 'La mutuelle ajoute', cents: 2520, detail: '47,25 € − 22,05 €.' },
                    { id: '5', title: 'Il vous reste', cents: 975, detail: '7,75 € de dépassement, et 2 €.' },
                  ]}
                />
              </Surface>
            </Specimen>
          </>
        }
        aside={
          <>
            <Specimen name="MoneySplit, part jamais remboursée">
              <Surface>
                <MoneySplit split={{ paid: 5500, amo: 2005, amc: 2520, outOfPocket: 975, notCovered: 200 }} />
              </Surface>
            </Specimen>
            <Specimen name="MoneySplit, tout remboursé, annulation, barre seule">
              <Surface>
                <MoneySplit split={{ paid: 3000, amo: 1900, amc: 1100, outOfPocket: 0 }} />
                <MoneySplit split={{ paid: -5500, amo: -2005, amc: -2520, outOfPocket: -975 }} />
                <MoneySplit show="bar" split={{ paid: 5500, amo: 2005, amc: 2520, outOfPocket: 975 }} />
              </Surface>
            </Specimen>
            <Specimen name="Gauge">
              <Surface title="Ce qu’il vous reste" action={<AppLink to="/garanties">Mes garanties</AppLink>}>
                <Gauge
                  label="Ostéopathie"
                  used={1}
                  limit={3}
                  left="2 séances"
                  detail="sur 3, remis à zéro le 1er janvier"
                />
                <Gauge
                  label="Lentilles"
                  used={9000}
                  limit={15000}
                  left="60 €"
                  detail="sur 150 €, remis à zéro le 1er janvier"
                />
                <Gauge
                  label="Médecines douces"
                  used={8000}
                  limit={8000}
                  left="0 €"
                  detail="sur 80 €, remis à zéro le 1er janvier"
                />
              </Surface>
            </Specimen>
            <Specimen name="Amount">
              <Surface>
                <p className="flex flex-wrap gap-4">
                  <Amount cents={123456} /> <Amount cents={-2005} /> <Amount cents={2520} signed /> <Amount cents={0} />
                </p>
              </Surface>
            </Specimen>
          </>
        }
      />
      <Specimen name="Rows">
        <Surface title="Derniers remboursements" action={<AppLink to="/remboursements">Tout voir</AppLink>}>
          <Rows>
            <li>
              <RowLink
                to="/remboursements"
                icon={Stethoscope}
                title="Dermatologue"
                meta="Camille · 4 nov."
                end={<Amount cents={4525} />}
                endMeta="reste 9,75 €"
              />
            </li>
            <li>
              <RowLink to="/remboursements" icon={Stethoscope} title="Un écran sans montant" meta="Mène ailleurs" />
            </li>
            <li>
              <Row
                icon={Stethoscope}
                title="Anesthésie-réanimation chirurgicale complémentaire d’un intitulé très long"
                meta="Marie-Antoinette Vandenberghe-Lefebvre · 30 sept."
                end={<Amount cents={123456} />}
                endMeta="reste 1 000,00 €"
              />
            </li>
          </Rows>
        </Surface>
      </Specimen>
      <Specimen name="BarChart">
        <Surface title="Vos soins en 2026">
          <BarChart title="Vos soins en 2026" months={months} />
        </Surface>
      </Specimen>
    </>
  )
}
