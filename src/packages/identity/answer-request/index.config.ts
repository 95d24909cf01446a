export default definePageConfig({ navigationBarTitleText: '同意还是不同意' })
