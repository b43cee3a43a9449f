// The lint rules. The layer rule of CONTRIBUTING.md stands here: an import that goes the wrong way is an error.
import tseslint from 'typescript-eslint';

/** What each layer may not import, as patterns of import paths; a layer not named here may import anything. */
const above = {
  core: [
    'store',
    'operations',
    'node',
    'host',
    'views',
    'language',
    'pages',
    'commands',
    'cli',
    'engine',
    'exports',
    'extension',
  ],
  store: [
    'operations',
    'node',
    'host',
    'views',
    'language',
    'pages',
    'commands',
    'cli',
    'engine',
    'exports',
    'extension',
  ],
  operations: [
    'node',
    'host',
    'views',
    'language',
    'pages',
    'commands',
    'cli',
    'engine',
    'exports',
    'extension',
  ],
  node: [
    'core',
    'operations',
    'host',
    'views',
    'language',
    'pages',
    'commands',
    'cli',
    'engine',
    'exports',
    'extension',
  ],
  host: ['views', 'language', 'pages', 'commands', 'cli', 'extension'],
  views: ['node', 'language', 'pages', 'commands', 'cli', 'extension'],
  language: ['node', 'views', 'pages', 'commands', 'cli', 'extension'],
  pages: ['node', 'views', 'language', 'commands', 'cli', 'extension'],
  commands: ['node', 'cli', 'extension'],
  cli: ['host', 'views', 'language', 'pages', 'commands', 'extension'],
};

const outside = layers => ({
  regex: `^(\\.\\./)+(${layers.join('|')})(/|$)`,
  message: 'Dependencies point one way: see CONTRIBUTING.md.',
});

/** The start-up bundle takes types from core and store, and a few leaves; all other code comes from loadEngine(). */
const lazily = {
  regex:
    '^(\\.\\./)+(core|store|operations|engine|exports)(/(?!(text|baseName|serialQueue|typedText|result|diff3|model/states|yaml/limit|isRecordFolder|temporaryFiles)$).*)?$',
  allowTypeImports: true,
  message: 'Only types: the code of core and store is reached through loadEngine().',
};

/** The headless program takes what it needs from the same two bundles, which lie beside it. */
const inBundles = {
  ...lazily,
  regex: lazily.regex.replace('|engine|exports', ''),
  message: 'Only types: the code of core and store is imported from engine and exports.',
};

/** The picture of the roadmap is laid out in the page, by the same pure code that its tests and its export use. */
const drawing = {
  ...lazily,
  regex:
    '^(\\.\\./)+(core|store|operations|engine)(/(?!(text|baseName|serialQueue|typedText|result|diff3|model/states|yaml/limit|mentoring/dates|sameText|roadmap/\\w+)$).*)?$',
};

const pure = {
  group: ['node:*', 'vscode', 'fs', 'path', 'os', 'child_process'],
  message: 'core, store and operations know neither VS Code nor Node.',
};

/** What runs also where there is no editor. */
const withoutEditor = { group: ['vscode', '#platform'], message: 'node and cli run without an editor.' };

/** The halves of a page know of each other only what they say to each other. */
const apart = halves => ({
  regex: `^(\\.\\./)+(${halves.join('|')})/`,
  message: 'The halves of a page meet in pages/protocol alone.',
});

/**
 * What is private is at hand for nothing shared: rooms named `private` may import each other, and the few doors to them
 * are listed below. So a report, a calendar, a tool or a row of the shared notes that had private words in it would be
 * an error here before it is one on somebody's screen.
 */
const secret = {
  regex: '(^|/)(private(/|$)|privateNotes$|privateDeeds$)',
  message: 'Nothing shared may know what is private: see CONTRIBUTING.md.',
};

/** The rooms of core, from low to high: each may know those that stand before it, and of its own line only itself. */
const ROOMS = [
  ['yaml'],
  ['model'],
  ['mentoring', 'references', 'anchors'],
  ['templates'],
  ['tree'],
  ['roadmap', 'codeNotes', 'private'],
  ['pages', 'exports', 'language'],
];

const inOrder = room => {
  const others = ROOMS.slice(ROOMS.findIndex(line => line.includes(room))).flat();
  return {
    regex: `^(\\.\\./)+(${others.filter(other => other !== room).join('|')})/`,
    message: 'The rooms of core have an order: see CONTRIBUTING.md.',
  };
};

const importing = (files, name, more) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [...(above[name.split('/')[0]] ? [outside(above[name.split('/')[0]])] : []), ...more] },
    ],
  },
});

const layer = (name, ...more) => importing([`src/${name}/**/*.{ts,tsx}`], name, [...more, secret]);

/** A room for what is private, in a layer whose other rules it keeps. */
const room = (name, ...more) => importing([`src/${name}/**/private/**/*.{ts,tsx}`], name, more);

const exported = { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' };

/** What comes from files makes links and icons in what VS Code says. */
const saidByUs = {
  selector:
    'MemberExpression[property.name=/^(setStatusBarMessage|show(Error|Warning|Information)Message)$/]',
  message: 'Say it through host/notices: what comes from files must make no link and no icon.',
};

/** A command of ours that does not exist, or an argument that it does not take, is to fail here and not on a screen. */
const typedCommands = {
  selector:
    'CallExpression[callee.property.name="executeCommand"] > Literal[value=/^mentoring\\.(?!\\w+\\.focus$)/]',
  message: 'Call it through host/runCommand, whose arguments are typed.',
};

/** All host tests are one bundle: a hook outside of a describe runs around the tests of every file. */
const hookOfAll = {
  selector: 'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(Each)?$/]',
  message: 'A hook belongs in a describe: out here it runs around the tests of every file.',
};

/** Properties go by fixed seeds, so that a run can be repeated. */
const ownSeeds = ['assert', 'check', 'sample'].map(property => ({
  object: 'fc',
  property,
  message: 'Use always() of test/unit/support/properties.ts: it goes by seeds that are known.',
}));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'out/**',
      'artifacts/**',
      'test/fixtures/**',
      'test/editor/**',
      '**/*.generated.*',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      'no-eval': 'error',
      'no-restricted-syntax': ['error', exported, saidByUs, typedCommands],
      eqeqeq: 'error',
    },
  },
  layer('core', pure),
  ...ROOMS.flat().map(name => importing([`src/core/${name}/**/*.ts`], 'core', [pure, secret, inOrder(name)])),
  layer('store', pure),
  layer('operations', pure),
  layer('node', lazily, withoutEditor),
  layer('host', lazily),
  layer('views', lazily),
  layer('language', lazily),
  layer('commands', lazily),
  layer('cli', inBundles, withoutEditor),
  layer('pages/host', lazily, apart(['client'])),
  layer('pages/protocol', lazily, pure, apart(['host', 'client'])),
  layer('pages/picture', drawing, pure, apart(['host', 'client'])),
  layer('pages/client', drawing, pure, apart(['host'])),
  room('core', pure),
  importing(['src/core/private/**/*.ts'], 'core', [pure, inOrder('private')]),
  importing(['src/core/language/private/**/*.ts'], 'core', [pure, inOrder('language')]),
  room('store', pure),
  room('operations', pure),
  room('host', lazily),
  room('language', lazily),
  room('commands', lazily),
  room('pages/host', lazily, apart(['client'])),
  // the doors: the table of all commands, and the page on which a meeting is prepared
  importing(['src/commands/table.ts'], 'commands', [lazily]),
  importing(['src/pages/host/{kind,sessionPage}.ts'], 'pages/host', [lazily, apart(['client'])]),
  { files: ['src/host/notices.ts'], rules: { 'no-restricted-syntax': ['error', exported, typedCommands] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-restricted-syntax': ['error', exported, hookOfAll],
      'no-restricted-properties': ['error', ...ownSeeds],
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['test/unit/support/properties.ts'], rules: { 'no-restricted-properties': 'off' } },
);
