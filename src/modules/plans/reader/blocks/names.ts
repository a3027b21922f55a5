import { fold, foldEach, squeeze } from '#platform/text/index.ts'

/** Bodies and people that a plan gives work to, as they begin in print (folded). */
const SINGLE =
  'uy ban|ubnd|ubmttq|trung uong|so|phong|bo(?! phan)|trung tam|cong an|chi cuc|cuc|tong cuc|vu|van phong|hoi|hoi dong|hdnd|lien minh|lien doan|lien hiep|doan|dai|bao|dao|thanh tra|kho bac|ngan hang|bao hiem|benh vien|truong|mat tran|mttq|thu truong|nguoi dung dau|giam doc|chu tich|pho chu tich|lanh dao|chuyen vien|can bo|cong chuc|vien kiem sat|vien|toa an|bo chi huy|ban chi huy|bo tu lenh|bo doi|quan doi|doanh nghiep|cong ty|tap doan|tong cong ty|hiep hoi|thuong truc|dang uy|tinh uy|huyen uy|thanh uy|quan uy|chi bo|ban|bi thu|pho|don vi|co quan|dong chi|hat kiem lam|vuon quoc gia|nha|xi nghiep|chi nhanh|buu dien|dien luc|quy|thon|ap|khu pho|to dan pho|to|cap uy|cap tinh|cap huyen|cap xa|thanh vien|ke toan|thanh doan|tinh doan|huyen doan|xa doan|hop tac xa|bch|bql|bcd|ldld|chu dau tu|van thu|nhan vien|cong doan|uy vien|co so|tram|dia phuong|khoi|xa|phuong'
const PLURAL =
  'so|ban|nganh|phong|co quan|don vi|xa|phuong|thi tran|thon|ap|doan the|to chuc|hoi|doanh nghiep|truong|dia phuong|thanh vien|pho|dong chi|huyen|quan|chi cuc|ngan hang|nha|co so|cap|tinh|thanh|khu|cong ty|uy vien|uy ban|can bo|cong chuc|chuyen vien|lanh dao|chu dau tu|bo|ubnd|trung tam|doan|benh vien|hop tac xa|bao|dai|to dan pho|to cong tac|to bau cu|ho gia dinh|ho kinh doanh|tap the|ca nhan'
const BODY = new RegExp(
  String.raw`^(?:(?:cac|nhung|moi|tat ca cac|toan the|tung) (?:${PLURAL})|${SINGLE})(?=[\s,;:.&(]|$)`,
)

/** Words that look alike once folded ("Tổ" and "Tổ chức", "Báo" and "Bảo đảm"). */
const NO_BODY =
  /^(?:moi truong|bao (?:dam|cao|ve|gom|ton)|dam bao|to chuc (?!chinh tri|dang|thanh vien|hanh nghe|xa hoi|tin dung|khoa hoc)|ban hanh|doan ket|hoi (?:nghi|thao|nhap)|so (?:luong|lieu|ket|bo|tay|ho|nguoi|\d)|bo (?:tri|sung|tieu chi|thu tuc)|ap (?:dung|luc)|to (?:cao|trinh|khai|giac)|ban (?:do|giao|than|sao|tin)|lanh dao[, ]+chi dao|thanh tra[, ]+kiem tra|co so (?:du lieu|vat chat|ha tang|phap ly)|tram (?:bien ap|thu phat)|khoi luong|dai (?:bieu|hoi|dien)|quy (?:dinh|che|trinh|hoach|mo|i{1,3}\b|iv\b|\d)|phong[ ,]+(?:chong|trao|ngua)|vien (?:chuc|tro)|vu (?:viec|mua)|xa hoi|phuong (?:an|huong|phap|cham|thuc|tien)|dao tao|hoi vien|pho bien|nha (?:nuoc|o|van hoa)|truong hop|can bo(?=$)|doan (?:vien|the)(?=$)|phan)/

const PREDICATES =
  'dinh ky|hang (?:ngay|tuan|thang|quy|nam)|co trach nhiem|chiu trach nhiem|chu tri|chu dong|can cu|theo chuc nang|theo doi|theo nhiem vu|phoi hop|huong dan|xay dung|to chuc|tham muu|chi dao|bao cao|tong hop|thuc hien|trien khai|la (?:co quan|don vi|dau moi)|lam (?:dau moi|tot)|tang cuong|day manh|tiep tuc|bo tri|tich cuc|dang tai|kiem tra|giam sat|don doc|phan cong|nghiem tuc|quan tam|cung cap|tuyen truyen|dam bao|bao dam|ra soat|gui|lap|ban hanh|chuan bi|khan truong|thuong xuyen|tren co so|trong pham vi|phat huy|tham dinh|ho tro|dinh huong|tiep nhan|nghien cuu|de xuat|van dong|bo sung|hoan thien|dieu tra|tap trung|thong bao|quan triet|dua tin|kip thoi|dong vien|lua chon|khuyen khich|giai quyet|xu ly|thanh lap|tham gia|tao dieu kien|cap nhat|don vi minh|cu (?:can bo|chuyen vien|cong chuc|nguoi)|du toan|quyet dinh|lanh dao thuc hien|thiet lap|nam bat|thu thap|khao sat|danh gia|chap hanh|tuan thu|su dung|giao|yeu cau|de nghi|sap xep|van hanh|nang cao|phat dong|phe duyet|trinh|tiep thu|cong bo|phan bo|can doi|phan anh|hoan thanh|gioi thieu|bien soan|duy tri'
const PREDICATE = new RegExp(String.raw`(?<=\s)(?:${PREDICATES})(?=[\s,;:.]|$)`, 'g')
/** After these a verb's word is part of the name: "các tổ chức", "Ban Tổ chức", "cán bộ phụ trách lĩnh vực giám sát". */
const NOUN_BEFORE =
  /(?:[,–-]|\b(?:cac|nhung|moi|cua|cong tac|linh vuc|nghiep vu|phong|ban|doan|to|doi|dich vu|thuoc|ve|uy ban|phu trach|va|hoac|trung tam|duoc giao|duoc phan cong|quyen|chuyen mon|hoi dong|bo phan|co quan|vien|duoc|khong|chua)) $/

const LONGEST_NAME = 400

/** Whether the words begin like a body or a person that can be given work. */
export function looksLikeBody(text: string): boolean {
  const folded = fold(text)
  return BODY.test(folded) && !NO_BODY.test(folded)
}

/** Where the predicate begins ("Sở Y tế | chủ trì …"), as an offset; -1 when the words hold none. */
export function predicateAt(text: string): number {
  const words = text.slice(0, LONGEST_NAME)
  for (const found of foldEach(words).matchAll(PREDICATE)) {
    const before = foldEach(words.slice(0, found.index))
    const capital = /\p{Lu}/u.test(words.charAt(found.index))
    const noun = NOUN_BEFORE.test(before) && !/^(?:chu tri|co trach nhiem|chiu trach nhiem)/.test(found[0])
    const given = /duoc (?:giao|phan cong) $/.test(before)
    if (!capital && !noun && !given && !insideBrackets(before)) return found.index
  }
  return -1
}

/** Whether the words begin with something to be done ("Tổ chức hội nghị …"). */
export function opensWithPredicate(text: string): boolean {
  return new RegExp(`^(?:${PREDICATES})(?=[\\s,;:.]|$)`).test(foldEach(text.slice(0, 40)))
}

const insideBrackets = (before: string) => before.lastIndexOf('(') > before.lastIndexOf(')')

const PIECE = /\s*[;,]\s*(?:và\s+)?|\s+(?:và|cùng)\s+/gu

/** Whether a new body begins here: capital letter, or "các …". */
const opensBody = (text: string) =>
  (/^\p{Lu}/u.test(text) || /^(?:các|những)\s/iu.test(text)) && /^\S+\s\S/.test(text) && looksLikeBody(text)

/** The single bodies of a heading that names several; "và" inside a name ("Giáo dục và Đào tạo") parts nothing. */
export function membersOf(name: string): string[] {
  const members: string[] = []
  let start = 0
  for (const found of name.matchAll(PIECE)) {
    const next = name.slice(found.index + found[0].length)
    if (insideBrackets(name.slice(0, found.index)) || !opensBody(next)) continue
    members.push(name.slice(start, found.index))
    start = found.index + found[0].length
  }
  members.push(name.slice(start))
  return members.map(tidyName).filter((member) => member !== '')
}

/** A name without the brackets, colon or stop that follow it. */
export function tidyName(name: string): string {
  const open = name.indexOf('(')
  const bare = open > 0 && name.indexOf(')', open) >= name.trimEnd().length - 2 ? name.slice(0, open) : name
  return squeeze(bare).replace(/[\s.,;:–-]+$/, '')
}
