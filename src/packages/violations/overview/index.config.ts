export default definePageConfig({ navigationBarTitleText: '我的违法' })
