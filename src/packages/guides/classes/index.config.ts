export default definePageConfig({ navigationBarTitleText: '准驾车型' })
