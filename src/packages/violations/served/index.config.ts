export default definePageConfig({ navigationBarTitleText: '决定书' })
