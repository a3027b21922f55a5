type Counts = { all: number; done: number; late: number; unanswered: number }

const some = (count: number, text: string) => (count > 0 ? [`${count} ${text}`] : [])

export const glanceTexts = {
  standing: ({ all, done, late, unanswered }: Counts, perUnit: boolean) =>
    [
      `Hoàn thành ${done}/${all} nhiệm vụ${perUnit ? ' (tính theo đơn vị)' : ''}`,
      ...(late + unanswered === 0 ? ['không có nhiệm vụ nào quá hạn'] : []),
      ...some(late, 'quá hạn'),
      ...some(unanswered, 'chưa phản hồi'),
    ].join(', '),
  overdue: 'nhiệm vụ của các đơn vị quá hạn',
  urge: (units: number) => `Đôn đốc ${units} đơn vị`,
  behind: (late: number, unanswered: number) =>
    [...some(late, 'quá hạn'), ...some(unanswered, 'chưa phản hồi')].join(', '),
  units: (count: number) => `${count} đơn vị`,
  unitTitle: (unit: string) => `Nhiệm vụ của ${unit}`,
  unassigned: 'Chưa phân công',
  open: (count: number) => `${count} việc đang mở`,
  difficulties: 'Khó khăn, vướng mắc đã trình UBND',
  noDifficulties: 'Không có nội dung nào đang chờ ý kiến của UBND.',
  raised: (unit: string, day: string) => `${unit} nêu ngày ${day}`,
}
