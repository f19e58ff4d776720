import type { texts as english } from './en.ts'

export const texts: Readonly<Record<keyof typeof english, string>> = {
  'refusal.target-exists': 'es gibt schon ein Ziel „{target}“; ändern Sie es oder setzen Sie ein anderes.',
  'refusal.unknown-target': 'niemand hat ein Ziel „{target}“ eingetragen.',
  'refusal.target-withdrawn': '{by} hat „{target}“ am {day} zurückgezogen.',
  'refusal.wrong-range': 'die Spanne beginnt bei {lowest, number} und endet bei {highest, number}, unter ihrem Anfang.',
  'refusal.scenario-exists': 'es gibt schon ein Szenario „{scenario}“.',
  'refusal.unknown-scenario': 'es gibt kein Szenario „{scenario}“.',
  'refusal.wrong-rows': 'die Zeilen ergeben kein Blatt: {found}; erlaubt: {allowed}.',
  'refusal.row-exists': 'das Szenario hat schon eine Zeile „{row}“.',
  'refusal.unknown-row': 'das Szenario „{scenario}“ hat keine Zeile „{row}“, mit der das geht.',
  'refusal.wrong-period': '{period} ist kein Teil von {year, number, ::group-off}.',
  'refusal.cell-locked': '{row} in {period} ist gesperrt, und nichts anderes darf sich bewegen; entsperren Sie zuerst.',
  'refusal.cell-realised': '{period} ist vorbei; was {row} gebracht hat, bleibt.',
  'refusal.no-base': '{row} hatte in {period} des Vorjahres nichts: geben Sie ein Niveau ein, keine Rate.',
  'refusal.negative-level': '{row} läge in {period} unter null; das darf nur eine Restzeile.',
  'refusal.below-realised':
    '{row} in {period} läge bei {measure, select, growth {{found, number} % Wachstum} other {{found, number}}}, unter dem, was die vergangenen Monate schon enthalten ({measure, select, growth {{realised, number} % selbst ohne alles Weitere} other {{realised, number}}}).',
  'refusal.outside-ranges':
    '{row} in {period} läge bei {measure, select, growth {{found, number} % Wachstum} other {{found, number}}}; Sperren und Spannen erlauben {lowest, number} bis {highest, number}{measure, select, growth { %} other {}}.',
  'refusal.not-locked': '{row} in {period} ist nicht gesperrt.',
  'refusal.not-limited': '{row} in {period} hat keine Spanne.',
  'refusal.circular-ownership': 'niemand wäre zuständig: {rows} ist ein Kreis.',
  'refusal.no-factors':
    'die Aufteilung von {row} lässt keinem kommenden Monat etwas; geben Sie Saison, Arbeitstage oder Verfügbarkeit an.',
}
