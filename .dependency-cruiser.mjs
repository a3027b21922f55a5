// The laws of the house: who may import whom. test/house breaks each on purpose and expects it to be caught.
import { modules } from './src/modules/map.ts'

const SLICE = '^src/modules/([^/]+)/'
const EFFECTS =
  '(queries|visibility|commands|jobs|routes|api|server|figures|loading|offline)(\\.ts$|/)|pages/|parts/|.+\\.test\\.tsx?$'
const DOORS = '(index|server|parts/index)\\.ts$' // pure; server; React
const PURE_PLATFORM = '^src/platform/(problem|time|text|id|document|command/actor)(/|\\.ts$)'

const mapRules = Object.entries(modules).map(([slice, allowed]) => ({
  name: `map:${slice}`,
  comment: `${slice} may import: ${allowed.join(', ') || '(no other slice)'} — change src/modules/map.ts with an ADR`,
  severity: 'error',
  from: { path: `^src/modules/${slice}/` },
  to: { path: '^src/modules/[^/]+/', pathNot: `^src/modules/(${[slice, ...allowed].join('|')})/` },
}))

export default {
  forbidden: [
    ...mapRules,
    {
      name: 'doors',
      severity: 'error',
      comment: 'another slice is entered by index.ts (pure), server.ts or parts/index.ts',
      from: { path: SLICE },
      to: { path: '^src/modules/[^/]+/', pathNot: `^src/modules/($1/|[^/]+/${DOORS})` },
    },
    {
      name: 'effects-by-name',
      severity: 'error',
      comment: 'a slice file touches the world only if its name says so',
      from: { path: `^src/modules/[^/]+/(?!${EFFECTS})` },
      to: {
        pathNot: `^src/modules/[^/]+/(?!${EFFECTS})|${PURE_PLATFORM}|node_modules/zod/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-in-queries-and-commands',
      severity: 'error',
      comment: 'only queries, visibility, commands, jobs, figures and loading speak to the database',
      from: {
        path: '^src/modules/',
        pathNot: '/(queries|visibility|commands|jobs|figures|loading)(\\.ts$|/)|\\.test\\.ts$',
      },
      to: { path: '^src/platform/db/|node_modules/(kysely|pg|pg-boss)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-slice',
      severity: 'error',
      from: { path: '^src/(platform|ui)/' },
      to: { path: '^src/modules/' },
    },
    {
      name: 'ui-knows-no-server',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/platform/(db|jobs|http|auth|files|mail|record)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot:
          '\\.d\\.ts$|(routes|root|start|worker|entry\\.(server|client))\\.tsx?$|/(index|server)\\.ts$|(map|terms|vi)\\.ts$|\\.test\\.tsx?$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
}
