/** What Open311 says: descriptions of errors are meant to be seen by the user. */
export const open311Texts = {
  keyService: (key: string) =>
    `Khóa công khai, dùng khi gửi (POST): api_key=${key}. Mọi ứng dụng đều được dùng, không cần đăng ký.`,
  contact: (url: string) => `Bộ phận tiếp nhận phản ánh, kiến nghị: ${url}/lien-he`,
  error: {
    notFound: 'Không có địa chỉ này.',
    badFormat: 'Địa chỉ phải kết thúc bằng .xml hoặc .json.',
    badMethod: 'Địa chỉ này không nhận phương thức vừa dùng.',
    noService: (code: string) => `Không có lĩnh vực nào mang mã service_code “${code}”.`,
    noRequest: 'Không có phản ánh, kiến nghị nào mang mã này được công khai.',
    noToken: 'Không có phản ánh, kiến nghị nào mang mã này được công khai.',
    badKey: 'Thiếu api_key hoặc api_key không đúng. Khóa công khai có trong discovery.',
    missing: (field: string) => `Thiếu ${field}.`,
    noPlace: 'Thiếu địa điểm: cần lat và long, hoặc address_string, hoặc address_id.',
    badPoint: 'lat phải từ -90 đến 90, long phải từ -180 đến 180, viết bằng chữ số thập phân.',
    badAddress: (most: number) => `address_string dài quá ${most} ký tự.`,
    unknownAddress: 'Không có địa bàn nào mang mã address_id này.',
    badDate: (field: string) => `${field} phải viết theo ISO 8601, ví dụ 2023-06-01T00:00:00+07:00.`,
    badSpan: 'start_date phải trước end_date.',
    longSpan: (days: number) => `Khoảng thời gian giữa start_date và end_date tối đa là ${days} ngày.`,
    badStatus: (field: string, values: string) => `${field} chỉ nhận ${values}.`,
    badCount: (field: string) => `${field} phải là số nguyên dương.`,
    twice: (field: string) => `${field} có hai giá trị khác nhau.`,
    notText: (field: string) => `${field} không phải là chữ viết bằng UTF-8.`,
    longText: (field: string, most: number) => `${field} dài quá ${most} ký tự.`,
    badChoice: (field: string) => `Giá trị của ${field} không có trong danh sách.`,
    notForm: 'Nội dung gửi phải là application/x-www-form-urlencoded, bảng mã UTF-8.',
    tooLarge: 'Nội dung gửi quá lớn.',
    notHere:
      'Không nhận cập nhật qua giao diện này. Người gửi bổ sung, đánh giá tại trang tra cứu bằng mã tra cứu của mình.',
    tooMany: (minutes: number) => `Có quá nhiều nội dung gửi từ địa chỉ này. Hãy gửi lại sau ${minutes} phút.`,
    tooManyCodes: (minutes: number) => `Đã thử quá nhiều mã từ địa chỉ này. Hãy thử lại sau ${minutes} phút.`,
    failed: 'Hệ thống gặp lỗi. Hãy gửi lại sau.',
  },
  directed: (reception: string | null, phone: string | null) =>
    [
      'Khiếu nại, tố cáo có thủ tục riêng theo luật, không tiếp nhận qua giao diện này; nội dung vừa gửi không được lưu.',
      reception && `Nơi tiếp nhận: ${reception}.`,
      phone && `Điện thoại hướng dẫn: ${phone}.`,
    ]
      .filter(Boolean)
      .join(' '),
  notice: (code: string, url: string) => `Mã tra cứu: ${code}. Theo dõi tại ${url}. Hãy giữ mã này.`,
  contactDropped: 'Thông tin liên hệ không được lưu vì thiếu sự đồng ý (attribute[CONSENT][]=handling).',
  linkDropped: 'Liên kết media_url không được lưu vì nội dung đã đủ dài.',
  link: (url: string) => `Liên kết do người gửi kèm theo: ${url}`,
  onlyService: (name: string) => `Người gửi chỉ chọn lĩnh vực “${name}”, không viết nội dung.`,
  definition: {
    notice: (reception: string) =>
      `Khiếu nại, tố cáo không gửi ở đây mà theo thủ tục riêng. ${reception ? `Nơi tiếp nhận: ${reception}.` : ''}`.trim(),
    kind: 'Nội dung này là phản ánh hay kiến nghị',
    kindHelp: 'Bỏ trống là phản ánh.',
    commune: 'Địa bàn xảy ra việc',
    communeHelp: 'Chọn xã, thị trấn.',
    consent: 'Sự đồng ý của người gửi',
    consentHelp:
      'Không có “handling” thì thông tin liên hệ không được lưu; không có “listing” thì nội dung không được công khai.',
  },
  due: (day: string) => `Dự kiến trả lời chậm nhất ngày ${day}.`,
} as const
