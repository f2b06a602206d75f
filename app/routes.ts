import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the portal: Swedish on the left, its module on the right. */
export default [
  index('routes/country/overview.tsx'),
  route('komponenter', 'routes/showcase.tsx'),
  route('logga-in', 'routes/account/sign-in.tsx'),
  route('logga-ut', 'routes/account/sign-out.tsx'),
  route(':kommun', 'routes/municipality/frame.tsx', [
    index('routes/municipality/overview.tsx'),
    route('tema.css', 'routes/municipality/theme.ts'),
    route('arenden', 'routes/cases/list.tsx'),
    route('arenden.json', 'routes/cases/list-json.ts'),
    route('arenden.csv', 'routes/cases/list-csv.ts'),
    route('arenden/:nummer', 'routes/cases/case.tsx'),
  ]),
] satisfies RouteConfig
