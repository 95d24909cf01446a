export default definePageConfig({ navigationBarTitleText: '等车主同意' })
