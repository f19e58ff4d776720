/** English texts of the screens that only a terminal has; their keys are those of all four languages. */
export const texts = {
  'account.added': '{account} may sign in as {role}. The secret is shown this once: {secret}',
  'verify.region':
    '{region}: {snapshots, plural, one {# file} other {# files}}, {releases, plural, one {# release} other {# releases}}, {entries, plural, one {# entry} other {# entries}}: {faults, plural, =0 {all adds up} one {# fault} other {# faults}}',
  'compile.heading':
    'Volume index, {method, select, chain {chained by annual overlap} other {fixed base}}{reading, select, A {, last year’s ratios weighted} other {}}{sample, select, matched {, matched sample} other {}}',
  'compile.counts':
    '{returns, plural, one {# return} other {# returns}} of {enterprises, plural, one {# enterprise} other {# enterprises}}.',
  'compile.imputation':
    '{rules, select, none {Missing returns are not filled in.} other {Missing returns are filled in, in this order: {rules}.}}',
  'compile.activity': 'activity',
  'compile.total': 'Total',
  'compile.value': 'index',
  'compile.onPrevious': 'on the month before',
  'compile.growth': 'on the same month of last year',
  'compile.cumulative': 'since January',
  'compile.points': 'points',
  'compile.imputed': 'filled in',
  'compile.unreported': 'silent',
  'compile.withheld': 'withheld',
  'compile.warnSilent':
    'Note: in {period} {share} of the last known output has not been reported{filled, select, yes {} other { and is not filled in}}.',
  'compile.warnMissing': 'Note: in {period} there is no total: products with {share} of the weight have no return.',
  'compile.warnSecret':
    'Internal: {count, plural, one {# row} other {# rows}} would tell something about single enterprises. For readers outside use --audience public.',
  'compile.warnWithheld':
    '{count, plural, one {# row is} other {# rows are}} withheld, so that nothing can be worked out about single enterprises.',
  'compile.newProducts': 'New products, at an imputed price until the next weights: {products}.',
  'compile.companions': 'Companion indices, {period}',
  'compile.companion': 'index of',
  'compile.companionName': '{companion, select, consumption {consumption} inventory {inventories} other {labour}}',
  'compile.stockCycle':
    'Production, consumption and inventories together: {reading, select, paidBack {more is made, less is sold and stocks fill: the growth will be paid back} building {more is made and sold, and stocks still fill} demand {growth is carried by demand} drawing {less is made, sales hold and stocks do not fill: production will have to follow} falling {less is made and sold, and stocks fill} clearing {less is made and sold, and stocks do not fill} mixed {no clear picture} other {not known, as a growth is missing}}.',
  'compile.otherClassification': 'In {version}, {period}',
  'compile.assumed': 'Split into equal parts, as nobody has stated their shares: {codes}.',
  'compile.spliced': 'The older index is continued for {count, plural, one {# series} other {# series}}, from {first} on.',
  'compile.revisions':
    'Revisions from {from} to {to} of the total’s growth on the same month of last year: {count, plural, =0 {none can be measured} one {# month, mean {mean}, mean size {size}} other {# months, mean {mean}, mean size {size}}}.',
  'compile.more': 'All levels and months are in the JSON (--json).',
  'bridge.note':
    'Internal estimate as known on {day}, from {pairs, plural, =0 {no pair} one {# pair} other {# pairs}} of growth in {years, plural, one {# year} other {# years}}. The index of industrial production and value added are different things; each stands under its own name.',
  'bridge.none': 'No line can be drawn: {needPairs} pairs in {needYears} years are needed. The ratios show what is known.',
  'bridge.line': 'value added = {intercept} (± {interceptError}) + {slope} (± {slopeError}) × index',
  'bridge.period': 'period',
  'bridge.index': 'index',
  'bridge.indexFrom': 'index from',
  'bridge.basis': '{basis, select, derived {derived} other {published}}',
  'bridge.valueAdded': 'value added',
  'bridge.ratio': 'ratio',
  'bridge.published': 'value added (published)',
  'bridge.implied': '{odds} implied',
  'bridge.byRatio': 'by ratio',
  'bridge.outside': 'outside the pairs',
  'bridge.isOutside': '{outside, select, yes {yes} other {no}}',
  'adjust.heading': '{name}: {count, plural, one {# period} other {# periods}}, {first} to {last}',
  'adjust.refused':
    '{name}: not adjusted, {reason, select, noValues {as it has no value} missing {as a value is missing inside it} tooShort {as it is too short} notPositive {as it is not above zero throughout} noChange {as every year repeats the last} other {as its regressors cannot be told apart}}.',
  'adjust.latest': '{period}: {value}, adjusted {adjusted} ({change} on the period before), trend {trend}',
  'adjust.method':
    '{mode, select, additive {Parts add up} other {Parts multiply}}; {filter, select, stl {STL} other {X-11, filter {filter}, trend of {terms} terms}}; model {orders}{logarithms, select, yes { of logarithms} other {}}',
  'adjust.calendar': 'Calendar effects: {effects}',
  'adjust.outliers': 'Outliers: {outliers}',
  'adjust.none': 'none',
  'adjust.season':
    'Season left after adjustment: {left, select, yes {yes} no {no} other {not tested}}{q, select, none {} other {; quality Q {q} (good below 1)}}',
  'adjust.stability': 'Sliding spans: {flagged} of seasonal factors unstable; first figures are revised by {revision} on average',
  'adjust.forecast': 'Next, {period}: {value} ({low} to {high})',
  'adjust.refresh':
    'Refresh {policy}: {estimated, select, none {nothing estimated again} other {estimated again: {estimated}}}; {count, plural, =0 {no setting changed} one {# setting changed} other {# settings changed}}',
  'adjust.change': '{setting}: {before} → {after}',
  'query.truncated': 'Only the first {limit, plural, one {row is} other {# rows are}} shown; there are more (--limit).',
  'forecast.heading': 'Growth of {year} over the year before, seen at the end of {month}',
  'backtest.heading': 'Forecasts of the year’s growth beside what became of it',
  'forecast.series': 'series',
  'forecast.year': 'year',
  'forecast.seenFrom': 'seen from',
  'forecast.mean': 'expected',
  'forecast.band': '8 in 10 between',
  'forecast.actual': 'actual',
  'forecast.error': 'error, points',
  'backtest.summary':
    'Seen from month {month}: mean absolute error {mae} points; {coverage} of {count} outcomes within the band.',
  'backtest.none': 'Seen from month {month}: no forecast could be compared.',
  'forecast.reason.too-short': '{series}: no forecast, fewer than 13 months are known.',
  'forecast.reason.no-base-year': '{series}: no forecast, the year before is not known from its start.',
  'forecast.reason.nothing-recent': '{series}: no forecast, nothing is known of the last twelve months.',
  'forecast.reason.no-actual': '{series}: the growth of {year} is not in the file.',
  'forecast.ignored':
    '{count, plural, one {One value without a logarithm is taken for missing.} other {{count} values without a logarithm are taken for missing.}} They are listed with --json.',
} as const
