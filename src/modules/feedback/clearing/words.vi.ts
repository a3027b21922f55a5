// The words by which the rule knows names, numbers and addresses. Lower case; with tone marks where they matter.
const list = (words: string): readonly string[] => words.split(' ')

/** Before a name, nearly always: ông Hùng. */
export const titles = new Set(list('ông bà anh chị em cháu cô chú bác cậu mợ dì thím dượng cụ thầy vợ chồng mẹ cha'))

/** Before a name or something else: hộ Hùng, ba Lan, con Tí; and titles typed without tone marks. */
export const looseTitles = new Set(
  list('hộ nhà quán tiệm ba má con bạn bé ong ba chi chau co chu bac cau di thay vo chong me ho'),
)

/** The end of what somebody is, with a name after it perhaps: cô giáo Lành, chủ tịch Hùng, y sĩ Mai. */
export const roleEnds = new Set(list('giáo tịch thư bộ sĩ viên trưởng phó ấp giao tich bo vien truong'))

/** Order of birth, by which people of the South are called: Bảy Đực, Hai Lúa. */
export const ranks = new Set(list('hai ba tư năm sáu bảy tám chín mười út'))

/** Words after which a name comes, tone marks or not. */
export const introductions = [
  'ten la',
  'toi la',
  'toi ten',
  'ten toi',
  'em la',
  'con la',
  'chau la',
  'ten chau',
  'ten em',
  'ten con',
  'ho ten',
  'ho va ten',
  'ho va ten la',
  'nguoi gui',
  'nguoi viet',
  'nguoi lam don',
  'ky ten',
  'ten',
  'goi la',
  'chu ho',
  'chu ho la',
  'dong chi',
  'd/c',
]

/** Family names without tone marks. */
export const surnames = new Set(
  list(
    // Khmer, Chăm, Xtiêng and other peoples of the region and of the Highlands.
    'neang ksor rah rmah rcom rcham siu nie mlo ayun knul bya puih kpa mohamad mohamed muhammad abdul ahmad ysa fatimah ' +
      'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh lam trinh mai dao doan to ta ha cao thach kim son danh chau truong tang luong luu thai chu quach phung vuong tu nong tong kieu nghiem mac hua la luc diep dam trieu tieu thieu giang khuu on ong thi che ha lieu nhan mach van ton phu',
  ),
)

/** Between family name and given name: with one of these it is a name, capital letters or not. */
export const middles = new Set(list('van thi huu duc ngoc minh thanh quoc xuan hoang dinh kim my cong ba'))

/** Given names that are told as such after a title even where nobody wrote a capital letter. */
export const givenNames = new Set(
  list(
    'hùng dũng tuấn cường thắng lan hạnh nga phượng thủy thúy trang linh vân yến oanh quỳnh loan nhung phúc lộc khánh tùng vinh thịnh hiếu nghĩa đức tấn nam sơn hải long quân trung minh thành bảy tư sáu út hai tám chín mười hoa mai hương hồng liên tâm kiệt đạt phong hoàng huy khoa bình an dung hiền hà thảo ngân ngọc như my trâm vy tiên tèo tí tý cường',
  ),
)

/** What may come with a capital letter where a name would and is none: offices and bodies. */
export const noNames = new Set(
  list(
    'trưởng phó chủ bí ủy uỷ ubnd hđnd mttq giám hội đảng nhà nước việt ban phòng sở huyện xã tỉnh ấp khu tổ đoàn bộ trạm trường bệnh ngân nghị phật chúa trời khmer chăm tà-mun thứ tháng ngày giáo dân nghèo cận và với của là có được không tôi y lđtbxh ldtbxh nn&ptnt tết qđ nđ tt trẻ già lớn đề mong xin nay hiện trước sau theo khi nếu vì do tại từ đến cho nhưng để rồi đã đang sẽ rất các những con cháu chúng bà ông anh chị em cô chú gia cử người đại',
  ),
)

/** Two words that stand for an office or a body though the first could be a name. */
export const noPairs = new Set([
  'cong an',
  'cong chuc',
  'can bo',
  'thanh pho',
  'thanh nien',
  'trung tam',
  'bao hiem',
  'chinh sach',
  'chinh quyen',
  'chinh phu',
  'dong bao',
  'dong chi',
  'quoc hoi',
  'quoc lo',
  'quyet dinh',
  'thong tu',
  'luat su',
  'nong dan',
  'nong thon',
  'phu nu',
  'cuu chien',
  'kinh gui',
  'kinh thua',
  'bac si',
  'mat tran',
])

/** Before the name of a place, not of a person. */
export const placeWords = new Set(
  list(
    'đường phố trường xã ấp huyện tỉnh chợ cầu phường trấn khu hẻm viện núi suối sông kênh hồ rạch làng thôn đảo bến cảng bàu rừng đình chùa đền miếu giải cống doanh đập dốc ngã duong pho truong xa huyen tinh cau phuong hem nui suoi song kenh rach lang',
  ),
)

/** People of history and streets, and places whose names look like people's. */
export const publicNames = [
  'ho chi minh',
  'duong minh chau',
  'ton duc thang',
  'ba den',
  'ba ria',
  'chau thanh',
  'ha noi',
  'ha nam',
  'ha giang',
  'ha tinh',
  'cao bang',
  'lam dong',
  'thai nguyen',
  'thai binh',
  'lai chau',
  'son la',
  'tay ninh',
  'viet nam',
  'cam pu chia',
  'ba con',
  'ba tong',
]

export const fold = {
  idWords:
    'cmnd|cmt|cccd|can cuoc|chung minh|dinh danh|ho chieu|bhxh|bhyt|bao hiem|ma so|(?:ma|so) th[e]|gplx|bang lai',
  accountWords:
    'stk|s\\.t\\.k|so tk|tai khoan|ngan hang|agribank|vietcombank|vietinbank|bidv|sacombank|mbbank|techcombank|acb|momo|chuyen khoan',
  birthWords: 'nam sinh|ngay sinh|sinh nam|sinh ngay|sinh thang|sinh|ns|sn|s/n|n/s',
  moneyWords: 'dong|vnd|vnđ|d|trieu|nghin|ngan|ty|ti|ha|m2|kg|tan|ho|nguoi|khau|%',
  networks: 'facebook|fb|zalo|tiktok|messenger|viber|telegram|instagram|skype|nick|youtube',
  plates: 'bien|bks|bien so|bien kiem soat',
  vehicles: 'xe|bien|bks|bien so|bien kiem soat',
  letterWords:
    'muoi|tram|ep|em|en|i|bo|do|go|po|so|xo|cu|ka|k[e]|q|b[e]|xe|de|e|ghe|gio|hat|ca|lo|mo|n[o]|pe|quy|ro|et|te|ve|ich|a|u|gach|cham',
  digitWords: 'khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|linh|le',
  dot: 'cham|dot',
  at: 'a cong|a moc|at|acong',
}

/** Family names that are told by their marks alone: without them they are everyday words. */
export const markedSurnames = new Set(list('điểu rơ niê mlô kpă êban byă néang lò quàng sùng thào bế cầm lầu'))

/** After H’, K’, M’ …: the name of a people, not of a person. */
export const peoples = new Set(list('mong ho nong tieng re bru lao long drak gar leo lap'))

/** After a single Y: an office or a trade, not a given name. */
export const afterY = new Set(list('te si ba hoc khoa duoc kien'))

/** Initials that stand for a kind of place: T.P Tây Ninh, T.T. Tân Biên, H. Tân Biên. */
export const placeInitials = new Set(['t p', 't t', 't x', 'x', 'h', 't', 'p', 'q', 'k p', 'd'])

/** A number in words to its end, without tone marks. */
const numberWord = '(?:khong|mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin|muoi|linh|le|tram)'
export const spokenNumber = `${numberWord}(?:[ -]${numberWord})*(?![a-z])(?![ -]${numberWord}(?![a-z]))`
