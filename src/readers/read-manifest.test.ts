import { describe, expect, it } from 'vitest'
import { filesOf, packWith, smallCodes, smallManifest, smallPack, told } from './fixture/small-pack.ts'
import { readRegionPack } from './read-region-pack.ts'

function withManifest(change: object): readonly string[] {
  const manifest = JSON.stringify({ ...smallManifest, ...change })
  return told(readRegionPack(filesOf({ ...smallPack, 'manifest.json': manifest }), filesOf(smallCodes)))
}

const [first, second, third, fourth] = smallManifest.phasing

describe('manifest', () => {
  it('REA-8 is needed, and is JSON', () => {
    const { 'manifest.json': _, ...rest } = smallPack
    expect(told(readRegionPack(filesOf(rest), filesOf(smallCodes)))).toEqual([
      'manifest.json:0:: no such file | a manifest.json beside the CSV files',
    ])
    expect(told(packWith('manifest.json', '{', '['))).toEqual(['manifest.json:0:: text that is not JSON | one JSON object'])
  })

  it('REA-8 says what is wrong where, and what was found', () => {
    expect(withManifest({ kind: 'real', id: 'Sample' })).toEqual([
      'manifest.json:0:id: "Sample" | small letters, digits and hyphens, beginning with a letter',
      expect.stringMatching(/^manifest.json:0:kind: "real" \| .*published.*synthetic/),
    ])
    expect(withManifest({ names: { ...smallManifest.names, de: ' ' } })).toEqual([
      'manifest.json:0:names.de: " " | a text that is not empty',
    ])
    expect(withManifest({ names: { ...smallManifest.names, de: 'a\u0000' } })).toHaveLength(1)
    expect(withManifest({ extra: 1 })).toHaveLength(1)
  })

  it('REA-9 phasing has four quarters that sum to 1, each within its band', () => {
    expect(withManifest({ phasing: [first, second, third, { ...fourth, share: 0.271 }] })).toEqual([
      expect.stringMatching(/^manifest.json:0:phasing: shares that sum to 1.001\d* \| shares that sum to 1$/),
    ])
    expect(withManifest({ phasing: [first, second, third, { ...fourth, share: 0.27 + 1e-10 }] })).toEqual([])
    expect(withManifest({ phasing: [second, first, third, fourth] })).toEqual([
      'manifest.json:0:phasing: quarters 2, 1, 3, 4 | quarters 1, 2, 3, 4',
    ])
    expect(withManifest({ phasing: [{ ...first, low: 0.24 }, second, third, fourth] })).toEqual([
      'manifest.json:0:phasing.0: 0.24 ≤ 0.23 ≤ 0.25 | low ≤ share ≤ high',
    ])
  })

  it('REA-10 names every CSV file of the folder exactly once', () => {
    const noted = filesOf({ ...smallPack, 'LEFT-OUT.csv': 'why\n', 'README.md': '' })
    expect(told(readRegionPack(noted, filesOf(smallCodes)))).toEqual([])
    const files = { ...smallManifest.files, targets: [], subjects: ['subjects.csv', 'gone.csv', 'subjects.csv'] }
    expect(withManifest({ files })).toEqual([
      'manifest.json:0:files.subjects: gone.csv | a file of the pack',
      'manifest.json:0:files.subjects: subjects.csv a second time | each file once',
      'targets.csv:0:: a file that the manifest does not name | only named files',
    ])
  })

  it('REA-11 a fault in the manifest does not hide the faults of the tables', () => {
    const broken = { ...smallPack, 'manifest.json': JSON.stringify({ ...smallManifest, id: '' }) }
    const growth = smallPack['growth.csv']?.replace('11.66', '11;66') ?? ''
    expect(told(readRegionPack(filesOf({ ...broken, 'growth.csv': growth }), filesOf(smallCodes)))).toEqual([
      'growth.csv:2:value: 11;66 | a number such as 11.89',
      'manifest.json:0:id: "" | small letters, digits and hyphens, beginning with a letter',
    ])
  })
})
