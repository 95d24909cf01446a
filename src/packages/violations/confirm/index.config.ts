export default definePageConfig({ navigationBarTitleText: '确认事实' })
