import type { OutlookPage } from '../../contract/operations/outlook.ts'

/** What a belief says of the course of a year, whatever the yardstick and without looking back. */
export type YearCourse = Omit<OutlookPage, keyof TargetWay | keyof DayNews>
/** What a yardstick asks for. */
export type TargetWay = Pick<OutlookPage, 'waterfall' | 'path' | 'implausibility'>
/** What changed since an earlier day. */
export type DayNews = Pick<OutlookPage, 'news' | 'newsBefore' | 'newsAfter' | 'newsRest'>
