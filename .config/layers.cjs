/**
 * How the rooms of src/ may import one another (src/README.md): one way, each package through one place, without cycles.
 * Configuration of dependency-cruiser; paths are from the project's folder.
 */

/** In import order: a room imports only from itself and from rooms before it. */
const rooms = [
  'diagnostics',
  'schema',
  'calendar',
  'locales',
  'pictures',
  'pdf-syntax',
  'data',
  'drawing',
  'charts',
  'kinds',
  'model',
  'document',
  'typeset',
  'blocks',
  'sections',
  'render',
  'comparison',
  'meetings',
  'checks',
  'cache',
  'content',
  'compile',
  'authoring',
  'guide',
  'importing',
  'outputs',
  'exports',
  'record',
  'leaks',
  'build',
  'site',
  'pages',
  'preview',
];

/** The entry points of the program: they may import from every room, and nothing but themselves imports them. */
const entryPoints = '^src/(cli/|integration\\.ts)';

const oneWay = rooms.map((room, place) => ({
  name: `${room}-imports-one-way`,
  comment: `${room} imports only from itself and from the rooms before it.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...rooms.slice(place + 1), 'cli'].join('|')})/` },
}));

/** Packages that only one place knows, so that it can be replaced there. */
const packagesInOnePlace = [
  { name: 'pdf-writer', packages: 'pdfkit|fontkit', from: '^src/typeset/(fonts|paint)' },
  { name: 'markdown-engine', packages: 'satteri', from: '^src/document/parse\\.ts$' },
  { name: 'csv-reader', packages: 'papaparse', from: '^src/data/reading/csv\\.ts$' },
  { name: 'template-engine', packages: 'handlebars', from: '^src/[^/]+/templates\\.ts$' },
  { name: 'chart-engine', packages: 'chart\\.js', from: '^src/charts/' },
  { name: 'page-builder', packages: 'astro', from: '^src/(site|pages|cli)/|^src/integration\\.ts$' },
].map(({ name, packages, from }) => ({
  name: `one-place-for-the-${name}`,
  comment: `Only ${from} imports ${packages}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: from },
  to: { path: `node_modules/(@types/)?(${packages})/` },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    ...packagesInOnePlace,
    {
      name: 'sizes-stay-in-designs',
      comment: 'Flow names styles; how large they are is known below typeset/ alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/typeset/' },
      to: { path: '^src/typeset/design/(?!page-design|designs)' },
    },
    {
      name: 'rooms-are-not-entry-points',
      comment: 'Nothing imports the command line or the integration.',
      severity: 'error',
      from: { path: '^src/', pathNot: entryPoints },
      to: { path: entryPoints },
    },
    {
      name: 'no-cycles',
      comment: 'A file that needs itself cannot be understood by itself.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-is-there',
      comment: 'An import that leads nowhere, or to a package that package.json does not name.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:)' },
    },
    {
      name: 'packages-are-named',
      comment: 'What the program runs on stands under dependencies in package.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-left-over',
      comment: 'A file that nothing imports and that imports nothing is dead. (What .astro files import is not seen.)',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|^src/(cli|pages|site)/|^src/content\\.config\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
