import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { shouldRetry } from './api.ts'
import { makeRouter } from './app.tsx'
import { loadMessages } from './load-messages.ts'
import { preferredLanguage, readView } from './view.ts'
import './theme.css'
import './layout.css'
import './parts.css'
import './small-screens.css'
import './print.css'

const place = document.getElementById('app')
if (place === null) throw new Error('the page has no element with the id app')

const queries = new QueryClient({ defaultOptions: { queries: { retry: shouldRetry, staleTime: 60_000 } } })

const { language = preferredLanguage(navigator.languages) } = readView(
  Object.fromEntries(new URLSearchParams(globalThis.location.search)),
)
await loadMessages(language)

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
)
