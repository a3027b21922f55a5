import { chromium } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
const base = 'http://localhost:3177'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
const login = async (user, width) => {
  const ctx = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: true })
  const page = await ctx.newPage()
  await page.goto(base + '/lam-viec/dang-nhap')
  await page.fill('[name=username]', user); await page.fill('[name=password]', 'chung-tay-mau')
  await page.click('form button')
  await page.waitForLoadState()
  return page
}
const axe = async (page, name) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  for (const v of violations) console.log(name, v.id, v.nodes.slice(0,3).map(n => n.html.slice(0,160) + ' :: ' + n.failureSummary.slice(0,200)))
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (over > 0) console.log(name, 'overflows', over)
}
const shot = async (page, name, full=false) => { await axe(page, name); await page.screenshot({ path: `/tmp/plans-shots/${name}.png`, fullPage: full }) }
const page = await login('hanh.ldtbxh', 1280)
await shot(page, 'home')
await page.goto(base + '/lam-viec/ke-hoach'); await shot(page, 'list')
const plan = await page.locator('tbody a').first().getAttribute('href')
await page.goto(base + plan); await shot(page, 'plan', true)
await page.goto(base + plan + '?xem=thoi-han'); await shot(page, 'plan-date')
await page.goto(base + plan + '/phan-cong'); await shot(page, 'assign'); await page.pdf({ path: '/tmp/plans-shots/assign.pdf', preferCSSPageSize: true })
await page.goto(base + plan + '/theo-doi'); await shot(page, 'track')
await page.goto(base + plan); 
const duty = await page.locator('td a').last().getAttribute('href')
await page.goto(base + duty); await shot(page, 'duty', true)
// read the plan in
await page.goto(base + '/lam-viec/ke-hoach/doc'); await shot(page, 'read')
await page.setInputFiles('[name=file]', 'samples/tan-bien-2023/plan.docx'); await page.click('button:has-text("Đọc kế hoạch")'); await shot(page, 'read-known')
await page.setInputFiles('[name=file]', 'samples/tan-bien-2023/plan.txt'); await page.click('button:has-text("Đọc thử")'); await shot(page, 'read-tried')
await page.goto(base + '/lam-viec/ke-hoach/doc')
await page.setInputFiles('[name=file]', 'samples/tan-bien-2023/plan.txt'); await page.click('button:has-text("Đọc kế hoạch")'); await page.waitForURL(/doi-chieu/)
const check = page.url()
await shot(page, 'check')
await page.click('a:has-text("Xem câu trong văn bản") >> nth=5'); await page.waitForTimeout(200); await shot(page, 'check-target')
await page.click('#nv-2 a:has-text("Sửa")'); await shot(page, 'check-edit')
await page.fill('[name=lead]', 'Phòng Lao động'); await page.click('#nv-2 button:has-text("Lưu")'); await shot(page, 'check-refused')
await page.fill('[name=lead]', 'Phòng LĐTBXH'); await page.fill('[name=cooperate]', ''); await page.click('#nv-2 button:has-text("Lưu")'); console.log(page.url())
await page.goto(check); await page.screenshot({ path: '/tmp/plans-shots/check-full.png', fullPage: true })
const small = await login('hanh.ldtbxh', 360)
await small.goto(check); await shot(small, 'check-360')
await small.goto(base + plan); await shot(small, 'plan-360')
await small.goto(base + duty); await shot(small, 'duty-360')
await small.goto(base + plan + '/phan-cong'); await shot(small, 'assign-360')
await small.goto(base + '/lam-viec/ke-hoach/doc'); await shot(small, 'read-360')
const com = await login('thuy.tanlap', 1280)
await shot(com, 'home-commune'); await com.goto(base + plan); await shot(com, 'plan-commune')
const r = await com.goto(check); console.log('commune on checking', r.status())
for (const x of ['phan-cong.xlsx', 'theo-doi.xlsx']) { const r = await page.request.get(base + plan + '/' + x); console.log(x, r.status(), r.headers()['content-type'], (await r.body()).length) }
await browser.close()
