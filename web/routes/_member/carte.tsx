import { createFileRoute, useRouter } from '@tanstack/react-router'
import { CardPage } from '../../features/card/CardPage.tsx'
import { readCardSearch } from '../../features/card/card-search.ts'
import { bringTexts } from '../../i18n/locale.ts'

export const Route = createFileRoute('/_member/carte')({
  validateSearch: readCardSearch,
  loader: () => bringTexts('card'),
  component: Page,
})

/** Said of a place in the history that was come to from the page itself: leaving it is going back. */
const FROM_HERE = { cardShown: true }

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const { history } = useRouter()
  const { montrer, ...rest } = search
  const onShow = (shown: boolean) => {
    if (shown) void navigate({ search: { ...rest, montrer: true }, state: FROM_HERE as object, resetScroll: false })
    else if (!montrer)
      return // « back » has left it already
    else if ('cardShown' in history.location.state) history.back()
    else void navigate({ search: rest, replace: true, resetScroll: false })
  }
  return <CardPage search={search} onShow={onShow} />
}
