// The main job from end to end, each step by the person whose it is: a plan goes in, the official report comes out.
import { figuresOnPage, freeze, writeWords, MONEY, openConsolidation, RESULTS, type Figures } from './consolidations.ts'
import { consolidateDistrict, openFigure } from './district-report.ts'
import {
  ANSWER,
  CHILDREN,
  culture,
  departments,
  HEALTH_PART,
  LATE,
  owing,
  QUESTION,
  STANDING,
  standing,
  tanLap,
  traVong,
} from './midterm-cast.ts'
import { downloaded, figuresInWord, figuresInWorkbook, seenByOffice, textOfWord } from './official-files.ts'
import { test } from './own-app.ts'
import { cellName, contentOf, correction, fillIn, levelOf, openReport, openRound, typed } from './reports.ts'
import { planSavedAgain } from './plan-file.ts'
import { confirmWaiting, eventually, issue, openWork } from './signing.ts'
import { expect, inspect } from './support.ts'

test.describe.configure({ mode: 'serial' })

let planPath = ''

test('the standing office reads the plan in, sees what is odd in it, corrects an owner and asks a colleague', async ({
  deskOf,
}) => {
  const page = await deskOf('hanh.ldtbxh')
  await page.goto('/lam-viec/ke-hoach')
  await page.getByRole('link', { name: /kế hoạch mới/ }).click()
  await page.getByLabel('Tệp kế hoạch').setInputFiles(planSavedAgain())
  await page.getByRole('button', { name: 'Đọc kế hoạch', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Đối chiếu' })).toBeVisible()
  planPath = new URL(page.url()).pathname.replace(/\/doi-chieu$/, '')

  const remarks = page.getByRole('region', { name: 'Lưu ý' })
  await expect(remarks).toContainText('“Tiêu dự án 1 thuộc Dự án 2”')
  await expect(remarks).toContainText('01/07/2023 là thứ Bảy')
  await expect(remarks).toContainText('Mẫu số 01')
  const odd = remarks.getByRole('listitem').filter({ hasText: '“Tiêu dự án 1 thuộc Dự án 2”' })
  await odd.getByRole('button', { name: 'Sẽ đính chính bằng công văn' }).click()
  await expect(odd).toContainText('đã trả lời: Sẽ đính chính bằng công văn')

  const award = page
    .getByRole('region', { name: 'Nhiệm vụ', exact: true })
    .getByRole('listitem')
    .filter({ hasText: 'Phối hợp xét khen thưởng' })
  await expect(award).not.toContainText('Chủ trì')
  await award.getByRole('link', { name: 'Sửa' }).click()
  await award.getByLabel('Đơn vị chủ trì').fill('Phòng LĐTBXH')
  await inspect(page)
  await award.getByRole('button', { name: 'Lưu' }).click()
  await expect(award).toContainText('Chủ trì: Phòng LĐTBXH')

  await page.getByRole('button', { name: 'Đề nghị xác nhận' }).click()
  await expect(page.getByText('Bạn đã đề nghị')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Xác nhận bảng phân công nhiệm vụ' })).toHaveCount(0)
})

test('a colleague confirms, and the duties are the work of others', async ({ deskOf }) => {
  const health = await deskOf('ngan.yte')
  await health.goto('/lam-viec')
  const duty = health.locator(`a[href^="${planPath}/"]`)
  await expect(duty).toHaveCount(0)

  const page = await deskOf('phuc.ldtbxh')
  await openWork(page, /^Xác nhận bảng phân công nhiệm vụ: /)
  await page.getByRole('button', { name: 'Xác nhận bảng phân công nhiệm vụ' }).click()
  await expect(page).toHaveURL((url) => url.pathname === planPath)
  await expect(page.getByText('Đang thực hiện', { exact: true })).toBeVisible()

  for (const [username, unit] of owing) {
    const desk = await deskOf(username)
    await desk.goto('/lam-viec')
    await desk.locator(`a[href^="${planPath}/"]`).first().click()
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(unit)
  }
})

test('a commune fills its report in, with a figure that is wrong, and takes it through signature', async ({
  deskOf,
}) => {
  const page = await deskOf(tanLap.officer)
  await openWork(page, /^Gửi báo cáo giám sát, đánh giá giữa kỳ/)
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  await fillIn(page, contentOf('ubnd-xa-tan-lap', true))
  await expect(page.getByText('Lũy kế thực hiện lớn hơn kế hoạch')).toBeVisible()
  await expect(page.getByText('Số liệu đủ điều kiện để chốt bản trình ký.')).toBeVisible()
  await page.getByRole('link', { name: 'Về trang báo cáo' }).click()
  await page.getByRole('button', { name: 'Chốt bản trình ký' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('chờ ký')
  await issue(deskOf, tanLap)
  await eventually(page, (look) => look(page.getByRole('heading', { level: 1 })).toContainText('đã gửi'))
})

test('the health centre sends its part back with a question at the figure; another receiver confirms its own', async ({
  deskOf,
}) => {
  const farm = await deskOf('tho.nongnghiep')
  await openReport(farm, 'UBND xã Tân Lập')
  await farm.getByRole('link', { name: 'Kiểm tra' }).click()
  await farm.getByRole('button', { name: 'Xác nhận phần này' }).first().click()
  await expect(farm.getByRole('row').filter({ hasText: 'Đã xác nhận' })).toHaveCount(1)

  const page = await deskOf('ngan.yte')
  await openWork(page, /^Kiểm tra số liệu .*UBND xã Tân Lập/)
  await page
    .locator('summary')
    .and(page.getByLabel(`Hỏi ô này: ${CHILDREN}`, { exact: true }))
    .click()
  await page.getByRole('textbox', { name: `Hỏi ô này: ${CHILDREN}`, exact: true }).fill(QUESTION)
  await page.getByRole('button', { name: 'Xác nhận phần này' }).first().click()
  await expect(page.getByRole('alert')).toContainText('Bạn đã ghi 1 câu hỏi nên phần này chưa được xác nhận.')
  await expect(page.getByRole('textbox', { name: `Hỏi ô này: ${CHILDREN}`, exact: true })).toHaveValue(QUESTION)
  await page.getByLabel('Lý do, nội dung đề nghị bổ sung, chỉnh sửa').fill(correction.reason)
  await page.getByRole('button', { name: 'Trả lại' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 phần bị trả lại')
})

test('the commune corrects only that part, answers, and files again', async ({ deskOf }) => {
  const page = await deskOf(tanLap.officer)
  await openWork(page, new RegExp(`^Bổ sung, chỉnh sửa .*${HEALTH_PART}`, 'i'))
  await expect(page.getByText(correction.reason, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Lập lần gửi 2 để sửa' }).click()
  await expect(page.getByLabel(cellName(correction.form, 'da2-ho.thuc-hien'), { exact: true })).toHaveCount(0)
  await fillIn(page, new Map([[CHILDREN, typed(correction.corrected)]]))
  await page.getByRole('link', { name: 'Về trang báo cáo' }).click()
  await page.getByRole('button', { name: 'Chốt bản trình ký' }).click()
  await expect(page.getByText('câu hỏi của cơ quan nhận chưa được trả lời')).toBeVisible()
  await page.getByRole('link', { name: 'Nhập số liệu' }).click()
  await fillIn(page, new Map([[`Trả lời: ${QUESTION}`, ANSWER]]))
  await page.getByRole('link', { name: 'Về trang báo cáo' }).click()
  await page.getByRole('button', { name: 'Chốt bản trình ký' }).click()
  await issue(deskOf, tanLap)
  await eventually(page, (look) => look(page.getByText('Đã gửi lại', { exact: true })).toBeVisible())
  await expect(page.getByRole('row').filter({ hasText: 'Đã xác nhận' })).toHaveCount(1)
})

test('the receiver sees only what changed, and all parts at hand are confirmed', async ({ deskOf }) => {
  test.slow()
  const page = await deskOf('ngan.yte')
  await openWork(page, /^Kiểm tra số liệu .*UBND xã Tân Lập/)
  const changes = page.getByRole('region', { name: 'Thay đổi so với lần gửi trước', exact: true })
  await expect(changes.getByRole('row')).toHaveCount(2)
  await expect(changes.getByRole('row').last()).toContainText(/252\s*85/)
  await expect(page.getByText(ANSWER)).toBeVisible()
  await page.getByRole('button', { name: 'Xác nhận phần này' }).first().click()

  expect(await confirmWaiting(page)).toBe(8)
  expect(await confirmWaiting(await deskOf('tho.nongnghiep'))).toBe(8)
  expect(await confirmWaiting(await deskOf('hanh.ldtbxh'))).toBe(9)
  await openRound(page)
  await expect(levelOf(page, 1)).toContainText(`9/10 đơn vị đã gửi báo cáo`)
  await expect(levelOf(page, 1)).toContainText(`Chưa có: ${LATE}`)
})

test('departments consolidate nine of ten and file their own reports', async ({ deskOf }) => {
  test.slow()
  for (const [unit, staff] of departments) {
    const page = await deskOf(staff.officer)
    await writeWords(page, unit)
    await openConsolidation(page, unit)
    await expect(page.getByText(`Tổng hợp từ 9/10 đơn vị; chưa có: ${LATE}.`)).toBeVisible()
    await freeze(page, 'Chốt bản trình ký')
    await issue(deskOf, staff)
  }
  const page = await deskOf(culture.officer)
  await openReport(page, 'Trung tâm VH-TT&TT', 2)
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  await fillIn(page, contentOf('tt-van-hoa-tan-bien'))
  await page.getByRole('link', { name: 'Về trang báo cáo' }).click()
  await page.getByRole('button', { name: 'Chốt bản trình ký' }).click()
  await issue(deskOf, culture)
  await eventually(page, (look) => look(page.getByRole('heading', { level: 1 })).toContainText('đã gửi'))
})

test('the standing office reports with one commune missing; every figure opens to its units', async ({ deskOf }) => {
  const page = await deskOf(standing.officer)
  await writeWords(page, STANDING)
  await consolidateDistrict(deskOf, 'Chốt bản trình ký', 3)
  await expect(page.getByText(`Tổng hợp từ 9/10 đơn vị; chưa có: ${LATE}.`).first()).toBeVisible()
  await openFigure(page, 9)
})

test('the late commune files, and what was frozen says that there are new figures', async ({ deskOf }) => {
  test.slow()
  const page = await deskOf(traVong.officer)
  await openWork(page, /^Gửi báo cáo giám sát, đánh giá giữa kỳ/)
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  await fillIn(page, contentOf('ubnd-xa-tra-vong'))
  await page.getByRole('link', { name: 'Về trang báo cáo' }).click()
  await page.getByRole('button', { name: 'Chốt bản trình ký' }).click()
  await issue(deskOf, traVong)
  await openReport(page, LATE)
  await eventually(page, (look) => look(page.getByRole('heading', { level: 1 })).toContainText('đã gửi'))
  for (const receiver of ['ngan.yte', 'tho.nongnghiep', 'hanh.ldtbxh'])
    expect(await confirmWaiting(await deskOf(receiver))).toBe(1)
  for (const [, staff] of departments) {
    const desk = await deskOf(staff.officer)
    await openWork(desk, /^Có số liệu mới: /)
    await expect(desk.getByText(`Có số liệu mới từ ${LATE}`)).toBeVisible()
    await freeze(desk, 'Chốt bản 2')
    await issue(deskOf, staff)
  }
})

test('version 2 of the district is complete and replaces the first', async ({ deskOf }) => {
  await consolidateDistrict(deskOf, 'Chốt bản 2', 2)
  const page = await deskOf(standing.officer)
  await eventually(page, (look) => look(page.getByText('Được thay thế', { exact: true })).toBeVisible())
  await expect(page.getByText('Tổng hợp từ 10/10 đơn vị.').first()).toBeVisible()
  await openFigure(page, 10)
})

test('the report comes out as Word and Excel, with the figures of the page', async ({ deskOf }) => {
  test.slow()
  const page = await deskOf(standing.officer)
  await openConsolidation(page, STANDING)
  const results = await figuresOnPage(page, RESULTS)
  const money = await figuresOnPage(page, MONEY)
  const labels = (figures: Figures) => [...figures.keys()]
  expect(results.size).toBeGreaterThan(15)
  await page.getByRole('link', { name: 'Trang báo cáo của đơn vị' }).click()
  const word = await downloaded(page, /\.docx$/)
  const workbook = await downloaded(page, /\.xlsx$/)
  expect(textOfWord(word)).toContain('Thay thế Báo cáo số')
  for (const [sheet, figures] of [
    [RESULTS, results],
    [MONEY, money],
  ] as const) {
    expect(figuresInWord(word, labels(figures)), `Word: ${sheet}`).toEqual(figures)
    expect(await figuresInWorkbook(workbook, sheet, labels(figures)), `Excel: ${sheet}`).toEqual(figures)
  }
  const seen = await seenByOffice(word, workbook, [...labels(results), ...labels(money)])
  if (seen) {
    expect(seen.text).toContain('BÁO CÁO')
    expect(seen.figures, 'as LibreOffice shows them').toEqual(new Map([...results, ...money]))
  } else console.log('  LibreOffice is not on this machine: the files were read back by libraries alone')
})
