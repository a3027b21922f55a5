/** Words fixed by Nghị định 30/2020/NĐ-CP, Phụ lục I, for every administrative document. */
export const FORM = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  addressees: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  number: (number: string, symbol: string) => `Số: ${number}/${symbol}`,
  numberInText: (number: string, symbol: string) => `số ${number}/${symbol}`,
  about: (subject: string) => `V/v ${subject}`,
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  enclosedWith: (kind: string, number: string, date: string, issuer: string) =>
    `(Kèm theo ${kind} ${number} ${date} của ${issuer})`,
}

/** Put at the end of a cell's text that a spreadsheet cannot hold whole. */
export const CUT_SHORT = ' … (đã cắt bớt)'
