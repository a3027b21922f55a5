export const portalTexts = {
  skip: 'Đến nội dung chính',
  name: 'Trang thông tin giảm nghèo huyện Tân Biên',
  title: 'Không để ai bị bỏ lại phía sau',
  about:
    'Chính sách giảm nghèo của Nhà nước đang thực hiện trên địa bàn, giải thích dễ hiểu. Nội dung của trang đang được chuẩn bị.',
  workspace: 'Cán bộ, công chức đăng nhập',
  noMoney: 'Trang này không nhận tiền ủng hộ.',
}
