/** English texts about the outlook. */
export const texts = {
  'outlook.heading': 'Outlook for the year',
  'outlook.value': 'Central outlook {mean}; 8 in 10 between {p10} and {p90}.',
  'outlook.none': 'The year lies too far ahead for an outlook.',
  'outlook.basis.published': 'The result of the year has been published.',
  'outlook.basis.belief':
    'Internal estimate from {figures, plural, one {# published figure} other {# published figures}}; not an official figure.',
  'outlook.gaps': 'The bands are wide, for on this day these are missing: {gaps}.',
  'gap.years-before': 'growth of at least two earlier years',
  'gap.year-before': 'growth of the year before',
  'gap.year-itself': 'any GRDP figure of the year itself',
  'gap.activities': 'growth by activity',
  'gap.index': 'the year’s index of industrial production',
  'gap.too-far-ahead': 'a year that is near enough',
  'outlook.news.arrived':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (share)} previous { (on the previous period)} other {}}: {value} published, {expected} expected: {effect}',
  'outlook.news.revised':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (share)} previous { (on the previous period)} other {}}: now {value}: {effect}',
  'outlook.news.withdrawn':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (share)} previous { (on the previous period)} other {}}: {value} no longer used: {effect}',
  'outlook.odd':
    '{thing}, {period}{kind, select, contribution { (contribution)} share { (share)} previous { (on the previous period)} other {}}: {value} was published, while the other figures say {expected}, give or take {spread}.',
  'outlook.title': 'What will the year bring?',
  'outlook.isPublished': 'The year has been published: {growth}. Below is what all figures together say of it.',
  'outlook.fan.heading': 'The course so far and ahead',
  'outlook.fan.help':
    'The dashed line is the likeliest course; 8 times in 10 growth lies within the band. Filled dots were published.',
  'outlook.fan.activity': 'Activity',
  'outlook.fan.scale': 'Period',
  'outlook.scale.month': 'Month by month',
  'outlook.scale.cumulative': 'Since January',
  'outlook.scale.year': 'Year by year',
  'outlook.fan.point': '{period}: {p50}, 8 in 10 between {p10} and {p90}.',
  'outlook.waterfall.heading': 'From the yardstick to the outlook',
  'outlook.waterfall.help':
    'By how many points each activity is believed to stay below, or come above, its part on the most plausible way to the yardstick.',
  'outlook.waterfall.step': '{activity}: {needed} needed, {believed} believed.',
  'outlook.path.heading': 'The way to {target}',
  'outlook.path.help':
    'The likeliest way in which the yardstick would be met: what each activity would have to do, beside what is believed and the best so far. The odds are those of growing at least that fast.',
  'outlook.path.odds': 'Odds that the year reaches {target}:',
  'outlook.path.needed': 'Needed',
  'outlook.path.believed': 'Believed',
  'outlook.path.best': 'Best so far (estimate)',
  'outlook.path.rest': 'Rest of the year',
  'outlook.path.quarter': 'Quarters',
  'outlook.path.month': 'Months',
  'outlook.news.heading': 'What changed the outlook since {day}',
  'outlook.news.since': 'Compared with',
  'outlook.news.sum':
    'The outlook went from {before} to {after}. Each line is a figure that came in, and the points that it brought.',
  'outlook.news.none': 'No earlier day to compare with, or nothing came in since.',
  'outlook.news.settings': 'Spreads and drift estimated anew: {effect}',
  'outlook.news.bend': 'Due to no single figure: {effect}',
  'outlook.news.smaller':
    '{count, plural, one {# more figure} other {# more figures}}, each worth less than a hundredth of a point',
  'outlook.odd.heading': 'Figures that do not go with the others',
  'outlook.odd.help':
    'If the other figures are right, a figure this far off comes less than once in 100 times. They still count.',
  'outlook.hidden.heading': 'Months that were not published',
  'outlook.hidden.help': 'Two figures since January tell of the months between them: the likeliest growth, and 8 in 10.',
  'outlook.weight.heading': 'What the year hangs on',
  'outlook.weight.help':
    'How many points the year gains when an activity grows by 1 point more in the rest of it; and how much of what is not known is the activity’s.',
  'outlook.weight.points': 'Points of the year for 1 point',
  'outlook.weight.uncertainty': 'Part of what is not known',
  'outlook.whatIf.heading': 'What if …?',
  'outlook.whatIf.help':
    'Set how fast an activity grows in the rest of the year ({rest}), or another target; the answer follows at once.',
  'outlook.whatIf.target': 'Target of the year',
  'outlook.whatIf.free': 'as believed: {value}',
  'outlook.whatIf.set': 'set: {value}',
  'outlook.whatIf.reset': 'Reset',
  'outlook.whatIf.result': 'The year would come to {p50}, 8 in 10 between {p10} and {p90}. Odds of {target}: {odds}.',
  'outlook.whatIf.over': 'The year is over; nothing can be set.',
  'rule.BEL-37': 'Cumulative growth at a quarter end to come, as the outlook sees it',
  'rule.BEL-41': 'Odds of meeting the yardstick, from many possible courses of the year',
  'rule.BEL-42': 'How far the yardstick lies from the outlook, in standard deviations s',
  'rule.BEL-66': 'Outlook: what all figures published by the day together say of the year',
  'rule.BEL-82': 'Growth by month, since January and by year, as the outlook sees it',
  'rule.BEL-83': 'Most plausible way: the outlook once the yardstick is taken as met',
  'rule.BEL-84': 'Share of the activity in the months left, by its level of the year before',
  'rule.BEL-85': 'Months between two published figures since January',
  'rule.BEL-86': 'Figure against what all others say, in standard deviations',
  'rule.BEL-87': 'Change of the outlook that one figure brought',
  'rule.BEL-88': 'The outlook with growth of some activities taken as given',
  'assumption.belief':
    'Each activity moves by trend, season and chance with spreads set beforehand; their common size is estimated from the record itself.',
  'assumption.any-region':
    'Hardly a year is on record: yearly growth is taken as that of any region, with a standard deviation of 5 points.',
} as const
