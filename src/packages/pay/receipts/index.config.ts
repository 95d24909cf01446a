export default definePageConfig({ navigationBarTitleText: '缴款记录' })
