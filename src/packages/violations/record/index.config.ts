export default definePageConfig({ navigationBarTitleText: '一条违法' })
