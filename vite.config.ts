import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = `http://127.0.0.1:${process.env.PORT ?? 8080}`

/** Builds the web app, src/web, into dist/site. The unit tests have their own vitest.config.ts. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: { outDir: '../../dist/site', emptyOutDir: true, target: 'es2023', reportCompressedSize: true },
  server: { proxy: { '/api': api } },
  preview: { proxy: { '/api': api } },
})
