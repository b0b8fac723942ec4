import { createFileRoute, notFound } from '@tanstack/react-router'
import { lazy } from 'react'

/** The gallery of components, for those who build screens. Development only: a production build holds none of it. */
const Gallery = import.meta.env.DEV ? lazy(() => import('../design/gallery/Gallery.tsx')) : () => null

export const Route = createFileRoute('/_ui')({
  beforeLoad: () => {
    if (!import.meta.env.DEV) throw notFound()
  },
  component: Gallery,
})
