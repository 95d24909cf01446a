export default definePageConfig({ navigationBarTitleText: '我的退款' })
