// Large type, the time left, and one attempt to open the wallet's own app; the page says everything without it too.
const root = document.documentElement
const large = document.querySelector('[data-large]')
large?.addEventListener('click', () => {
  large.setAttribute('aria-pressed', String(root.classList.toggle('elder')))
})

const left = document.querySelector('time[data-seconds]')
if (left) {
  const end = performance.now() + Number(left.dataset.seconds) * 1000
  const timer = setInterval(() => {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000))
    left.textContent = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
    if (seconds > 0) return
    clearInterval(timer)
    location.reload()
  }, 250)
}

const own = document.querySelector('a[data-open]')
if (own && !sessionStorage.getItem('opened')) {
  sessionStorage.setItem('opened', '1')
  location.href = own.href
}
