import { type Language, languages } from '../record.ts'
import { texts as booksDe } from './books/de.ts'
import { texts as booksEn } from './books/en.ts'
import { texts as booksFr } from './books/fr.ts'
import { texts as booksVi } from './books/vi.ts'
import { texts as de } from './de.ts'
import { texts as en } from './en.ts'
import { texts as fr } from './fr.ts'
import { type Messages, provideMessages } from './index.ts'
import { texts as investmentDe } from './investment/de.ts'
import { texts as investmentEn } from './investment/en.ts'
import { texts as investmentFr } from './investment/fr.ts'
import { texts as investmentVi } from './investment/vi.ts'
import { texts as landDe } from './land/de.ts'
import { texts as landEn } from './land/en.ts'
import { texts as landFr } from './land/fr.ts'
import { texts as landVi } from './land/vi.ts'
import { texts as outlookDe } from './outlook/de.ts'
import { texts as outlookEn } from './outlook/en.ts'
import { texts as outlookFr } from './outlook/fr.ts'
import { texts as outlookVi } from './outlook/vi.ts'
import { texts as projectsDe } from './projects/de.ts'
import { texts as projectsEn } from './projects/en.ts'
import { texts as projectsFr } from './projects/fr.ts'
import { texts as projectsVi } from './projects/vi.ts'
import { texts as sheetDe } from './sheet/de.ts'
import { texts as sheetEn } from './sheet/en.ts'
import { texts as sheetFr } from './sheet/fr.ts'
import { texts as sheetVi } from './sheet/vi.ts'
import { texts as steeringDe } from './steering/de.ts'
import { texts as steeringEn } from './steering/en.ts'
import { texts as steeringFr } from './steering/fr.ts'
import { texts as steeringVi } from './steering/vi.ts'
import { texts as terminalDe } from './terminal/de.ts'
import { texts as terminalEn } from './terminal/en.ts'
import { texts as terminalFr } from './terminal/fr.ts'
import { texts as terminalVi } from './terminal/vi.ts'
import { texts as trailDe } from './trail/de.ts'
import { texts as trailEn } from './trail/en.ts'
import { texts as trailFr } from './trail/fr.ts'
import { texts as trailVi } from './trail/vi.ts'
import { texts as vi } from './vi.ts'

/** Every text in every language, provided by importing this file: for programs that speak all four. */
export const messages: Readonly<Record<Language, Messages>> = {
  vi: {
    ...vi,
    ...booksVi,
    ...investmentVi,
    ...landVi,
    ...outlookVi,
    ...projectsVi,
    ...sheetVi,
    ...steeringVi,
    ...terminalVi,
    ...trailVi,
  },
  en: {
    ...en,
    ...booksEn,
    ...investmentEn,
    ...landEn,
    ...outlookEn,
    ...projectsEn,
    ...sheetEn,
    ...steeringEn,
    ...terminalEn,
    ...trailEn,
  },
  fr: {
    ...fr,
    ...booksFr,
    ...investmentFr,
    ...landFr,
    ...outlookFr,
    ...projectsFr,
    ...sheetFr,
    ...steeringFr,
    ...terminalFr,
    ...trailFr,
  },
  de: {
    ...de,
    ...booksDe,
    ...investmentDe,
    ...landDe,
    ...outlookDe,
    ...projectsDe,
    ...sheetDe,
    ...steeringDe,
    ...terminalDe,
    ...trailDe,
  },
}

for (const language of languages) provideMessages(language, messages[language])
