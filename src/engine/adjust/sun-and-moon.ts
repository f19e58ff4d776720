/** Seconds by which uniform time was ahead of the earth's rotation, by decade from 1900; from 2030 on a forecast. */
const clockLead = [-3, 10, 21, 24, 24, 29, 33, 40, 51, 57, 64, 66, 69, 72, 78, 86, 96, 108, 121, 135, 150] as const

/** Periodic terms of the true new moon: days, power of the orbit's eccentricity, multiples of M (sun), M' (moon), F (latitude). */
const moonTerms: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
]

/** Pull of the planets on the moon: days, phase at lunation 0 and its change a lunation in degrees. */
const planetTerms: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
]

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)

/** Days by which uniform time leads universal time, at a day counted from 1970-01-01. */
function lead(day: number): number {
  const decade = Math.min(Math.max((day + 25567) / 3652.425, 0), clockLead.length - 1.000001)
  const index = Math.floor(decade)
  const [from, to] = [clockLead[index] ?? 0, clockLead[index + 1] ?? 0]
  return (from + (to - from) * (decade - index)) / 86400
}

/**
 * Moment of a new moon in universal time, in days from 1970-01-01; lunation 0 is that of 6 January 2000. Right to about a minute
 * from 1900 to 2100. Source: Meeus, Astronomical Algorithms (1998), ch. 49.
 */
export function newMoon(lunation: number): number {
  const t = lunation / 1236.85
  const mean = 2451550.09766 + 29.530588861 * lunation + 0.00015437 * t ** 2 - 0.00000015 * t ** 3
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t ** 2
  const sun = 2.5534 + 29.1053567 * lunation - 0.0000014 * t ** 2
  const moon = 201.5643 + 385.81693528 * lunation + 0.0107582 * t ** 2 + 0.00001238 * t ** 3
  const latitude = 160.7108 + 390.67050284 * lunation - 0.0016118 * t ** 2 - 0.00000227 * t ** 3
  const node = 124.7746 - 1.56375588 * lunation + 0.0020672 * t ** 2
  let shift = -0.00017 * sine(node)
  for (const [size, power, ofSun, ofMoon, ofLatitude] of moonTerms)
    shift += size * eccentricity ** power * sine(ofSun * sun + ofMoon * moon + ofLatitude * latitude)
  for (const [size, phase, change] of planetTerms) shift += size * sine(phase + change * lunation)
  const day = mean + shift - 2440587.5
  return day - lead(day)
}

/**
 * Apparent longitude of the sun in degrees, 0 to 360, at a moment of universal time in days from 1970-01-01; right to 0.01 degrees.
 * Source: Meeus, Astronomical Algorithms (1998), ch. 25.
 */
export function solarLongitude(day: number): number {
  const t = (day + lead(day) + 2440587.5 - 2451545) / 36525
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2
  const centre =
    (1.914602 - 0.004817 * t) * sine(anomaly) + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000289 * sine(3 * anomaly)
  const longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2 + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)
  return longitude - 360 * Math.floor(longitude / 360)
}
