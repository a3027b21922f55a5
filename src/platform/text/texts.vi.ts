/** Day, month and year in the words of an administrative document; a part may be blank space to be filled by hand. */
export const longDate = (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`

/** A long date as read back: groups are day, month, year. */
export const LONG_DATE = /^ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu
