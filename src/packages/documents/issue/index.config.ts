export default definePageConfig({ navigationBarTitleText: '开信用证明' })
