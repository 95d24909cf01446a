/** Who may import whom. Each rule names a wall of the house; `npm run boundaries` checks them. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment })
const path = (pattern, pathNot) => (pathNot ? { path: pattern, pathNot } : { path: pattern })

module.exports = {
  forbidden: [
    forbid('no-circle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, 'A circle is a fault.'),
    forbid('no-mock-in-app', path('^src/'), path('^(mock|test)/'), 'The mini-program must not contain its mock.'),
    forbid('domain-is-pure', path('^src/domain/'), path('^src/', '^src/domain/')),
    forbid('contract-knows-domain', path('^src/contract/'), path('^src/', '^src/(contract|domain)/')),
    forbid(
      'platform-is-below-features',
      path('^src/platform/'),
      path('^src/', '^src/(platform|contract|domain|locales|styles)/'),
    ),
    forbid(
      'locales-hold-words',
      path('^src/locales/'),
      { ...path('^src/', '^src/(locales|contract|domain)/'), dependencyTypesNot: ['type-only'] },
      'Locales may know the types of what they name, no code.',
    ),
    forbid('ui-is-below-features', path('^src/ui/'), path('^src/(features|pages|packages)/')),
    forbid('features-are-below-pages', path('^src/features/'), path('^src/(pages|packages)/')),
    forbid(
      'features-stay-apart',
      path('^src/features/([^/]+)/'),
      path('^src/features/', '^src/features/$1/'),
      'Features never import each other.',
    ),
    forbid(
      'rules-are-pure',
      path('^mock/rules/'),
      path(
        '^(mock|src)/|^node_modules/|^(fs|net|http|https|crypto|timers|child_process)',
        '^(mock/rules|src/domain|src/contract)/|^node_modules/(dayjs|pinyin-pro)/',
      ),
      'Rules know domain and contract; they do no I/O.',
    ),
    forbid(
      'store-stands-alone',
      path('^mock/store/'),
      { ...path('^mock/', '^mock/(store|rules|data)/'), dependencyTypesNot: ['type-only'] },
      'Of the rooms above it the store may know types, no code.',
    ),
    forbid(
      'providers-know-no-function',
      path('^mock/providers/'),
      path('^mock/(functions|host|web)/', '^mock/functions/environment'),
    ),
    forbid(
      'functions-use-rules-store-providers',
      path('^mock/functions/'),
      path('^mock/', '^mock/(functions|rules|store|providers)/'),
    ),
    forbid(
      'web-talks-http',
      path('^mock/web/'),
      path(
        '^(mock|src)/',
        '^(mock/web|src/domain|src/contract|src/styles|src/locales)/|^src/packages/h5-scanner/(use-camera|decode-picture)',
      ),
      'Screens reach the host over HTTP only; citizens read the words of the app, and a browser has one camera.',
    ),
    forbid('nobody-imports-web', path('^mock/', '^mock/web/'), path('^mock/web/', '^mock/web/build')),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: [
        '.ts',
        '.tsx',
        '.weapp.ts',
        '.alipay.ts',
        '.h5.ts',
        '.weapp.tsx',
        '.alipay.tsx',
        '.h5.tsx',
        '.js',
        '.cjs',
        '.json',
      ],
    },
  },
}
