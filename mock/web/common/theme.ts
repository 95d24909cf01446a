import type { ThemeConfig } from 'antd'

/** Ant Design in the colours of `tokens.css`. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4fd7',
    colorSuccess: '#0b7a4b',
    colorWarning: '#a85a07',
    colorError: '#c0272d',
    colorText: '#1b2430',
    colorTextSecondary: '#566173',
    colorTextPlaceholder: '#566173',
    colorBgLayout: '#f3f6fb',
    colorBorder: '#8391a7',
    colorBorderSecondary: '#e2e8f1',
    borderRadius: 8,
    borderRadiusLG: 12,
    fontFamily: '-apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    motion: false,
  },
}
