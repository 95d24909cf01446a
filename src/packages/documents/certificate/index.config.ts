export default definePageConfig({ navigationBarTitleText: '信用证明' })
