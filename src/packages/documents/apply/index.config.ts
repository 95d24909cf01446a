export default definePageConfig({ navigationBarTitleText: '申请电子证件' })
