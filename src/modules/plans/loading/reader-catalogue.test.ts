import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPlan } from '../reader/index.ts'
import { loadReaderCatalogue } from './reader-catalogue.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const catalogue = loadReaderCatalogue(ROOT)

test('projects, forms, days off and spellings come from the shipped files', () => {
  const programme = catalogue.programmes.find(({ projects }) => projects.length > 0)
  expect(programme?.projects.map(({ number, subProjects }) => [number, subProjects.length])).toEqual([
    [1, 2],
    [2, 0],
    [3, 2],
    [4, 3],
    [5, 0],
    [6, 2],
    [7, 2],
  ])
  expect(programme?.forms.find(({ label }) => label === 'Mẫu số 02')).toMatchObject({ act: '10/2022/TT-BLĐTBXH' })
  expect(catalogue.calendar.off.has('2023-09-04')).toBe(true)
  expect(catalogue.dayOffNames.get('2023-09-02')).toBe('Quốc khánh')
  expect(new Set(catalogue.misspellings.map(({ wrong }) => wrong.toLowerCase())).size).toBe(
    catalogue.misspellings.length,
  )
})

test('the sample plan gets the remarks that a careful officer would make', () => {
  const text = readFileSync(join(ROOT, 'samples/tan-bien-2023/plan.txt'), 'utf8')
  const kinds = readPlan({ text }, catalogue).remarks.map(({ kind }) => kind)
  expect(kinds).toEqual(
    expect.arrayContaining([
      'component-contradicts-programme',
      'form-contradicts-circular',
      'meeting-before-report',
      'deadline-on-day-off',
      'missing-data-path',
      'duty-without-actor',
      'agency-spellings',
      'misspelling',
      'wrong-abbreviation',
      'managing-body',
      'commune-level',
      'no-cutoff',
      'no-report-duty',
      'report-without-date',
      'list-letter',
      'recipient-names-no-unit',
      'component-not-named',
    ]),
  )
})
