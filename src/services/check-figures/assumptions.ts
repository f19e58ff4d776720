import type { Assumptions } from '../../contract/findings.ts'

/**
 * What the checks take for granted: every threshold there is, part of every answer. Wide on purpose, as a figure is accused only when
 * these cannot save it. Where each number comes from, and what changes when it is halved or doubled, is in decisions/0016.
 */
export const assumptions: Assumptions = {
  monthSpread: 0.75,
  usualSpread: 0.25,
  deflatorLow: -0.02,
  deflatorHigh: 0.1,
  relativePrice: 0.15,
  smallSection: 0.03,
  farApartRate: 0.05,
  farApartAmount: 0.06,
  recordMargin: 0.05,
  recordLeast: 4,
  recordLength: 0.5,
  planMonths: 3,
  weightSlack: 0.02,
  scaleFactor: 3,
  scaleLeast: 3,
  copiedMonths: 6,
  copiedShare: 0.8,
}
