import { Preferences } from '../../shell/Preferences.tsx'
import { Actions } from './Actions.tsx'
import { Feedback } from './Feedback.tsx'
import { Fields } from './Fields.tsx'
import { Money } from './Money.tsx'

/** Every component in each of its states, for those who build screens. In plain French: it is not translated. */
export default function Gallery() {
  return (
    <main id="main" className="mx-auto grid max-w-[72rem] grid-cols-[minmax(0,1fr)] gap-8 px-4 py-8 desk:px-8">
      <title>Composants</title>
      <div className="flex flex-wrap items-end justify-between gap-6">
        <h1>Composants</h1>
        <Preferences />
      </div>
      <Money />
      <Actions />
      <Fields />
      <Feedback />
    </main>
  )
}
