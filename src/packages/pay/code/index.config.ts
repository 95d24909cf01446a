export default definePageConfig({ navigationBarTitleText: '核对缴款码' })
