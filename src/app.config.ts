export default defineAppConfig({
  pages: ['pages/home/index', 'pages/me/index'],
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
      ],
    },
    ...APP_SETTINGS.extraPackages.map((root) => ({ root, pages: ['index'] })),
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/pay'] },
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
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'pages/tab-user-plain.png',
        selectedIconPath: 'pages/tab-user-chosen.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
})
