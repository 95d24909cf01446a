export default defineAppConfig({
  pages: ['pages/home/index', 'pages/matters/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/pay',
      pages: [
        'code/index',
        'bill/index',
        'order/index',
        'look-up/index',
        'decision/index',
        'receipts/index',
        'receipt/index',
        'dues/index',
      ],
    },
    {
      root: 'packages/identity',
      pages: [
        'register/index',
        'face/index',
        'licence/index',
        'vehicle/index',
        'vehicles/index',
        'ask-owner/index',
        'request/index',
        'consents/index',
        'answer-request/index',
      ],
    },
    {
      root: 'packages/violations',
      pages: [
        'overview/index',
        'vehicle/index',
        'record/index',
        'conditions/index',
        'confirm/index',
        'served/index',
        'decision/index',
        'object/index',
        'objection/index',
        'objections/index',
      ],
    },
    {
      root: 'packages/checks',
      pages: ['check/index', 'result/index'],
    },
    {
      root: 'packages/guides',
      pages: ['matter/index', 'offices/index', 'office/index', 'classes/index'],
    },
    ...APP_SETTINGS.extraPackages.map((root) => ({ root, pages: ['index'] })),
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/pay'] },
    'pages/matters/index': { network: 'all', packages: ['packages/guides'] },
  },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '码上交管',
    navigationBarBackgroundColor: '#F3F6FB',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F6FB',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#566173',
    selectedColor: '#1D4FD7',
    backgroundColor: '#FFFFFF',
    borderStyle: 'black',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'pages/tab-home-plain.png',
        selectedIconPath: 'pages/tab-home-chosen.png',
      },
      {
        pagePath: 'pages/matters/index',
        text: '办事',
        iconPath: 'pages/tab-stamp-plain.png',
        selectedIconPath: 'pages/tab-stamp-chosen.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'pages/tab-user-plain.png',
        selectedIconPath: 'pages/tab-user-chosen.png',
      },
    ],
  },
  /** WeChat lets the place be asked for only where both stand; asked when offices are to be ordered by distance. */
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '按远近排办事点，只用一次，不保存' } },
  lazyCodeLoading: 'requiredComponents',
})
