/** What the person who runs the program reads on the terminal: each says what is wrong and what to do. */
export const operatorTexts = {
  badEnv: (list: string) => `Biến môi trường không dùng được: ${list}.`,
  expected: {
    HOST: 'tên hoặc địa chỉ máy để lắng nghe, ví dụ 127.0.0.1',
    PORT: 'số từ 0 đến 65535',
    APP_URL: 'địa chỉ đầy đủ, ví dụ https://chungtay.example.vn',
    DATA_DIR: 'đường dẫn thư mục',
    DATABASE_URL: 'dạng postgres://tài-khoản:mật-khẩu@máy:cổng/tên',
    SAMPLE: 'tan-bien-2023, xa-tan-bien-2026 hoặc none',
    TRUSTED_PROXY: '0 hoặc 1',
    PRIVACY_KEY_FILE: 'đường dẫn tệp',
    GATEWAYS_FILE: 'đường dẫn tệp',
    SMTP_URL: 'dạng smtp://tài-khoản:mật-khẩu@máy:cổng',
  } as Record<string, string>,
  badGateways: (file: string) =>
    `Tệp cổng kênh ${file} (GATEWAYS_FILE) không đọc được: phải là JSON dạng {"gateways": [{"name": "sms", "url": "https://…", "secret": "ít nhất 32 ký tự"}]}, mỗi kênh một lần.`,
  inUse: (dataDir: string, pid: number) =>
    `Thư mục dữ liệu ${dataDir} đang được một tiến trình Chung Tay khác dùng (pid ${pid}). Hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR khác.`,
  noAccess: (dataDir: string) =>
    `Không ghi được vào thư mục dữ liệu ${dataDir}: hãy cấp quyền cho người dùng đang chạy, hoặc đặt DATA_DIR khác.`,
  notPassable: (folder: string) =>
    `Khi chạy bằng root, cơ sở dữ liệu chạy dưới tên "nobody" và không đi qua được thư mục ${folder}. Hãy đặt DATA_DIR ở nơi khác (ví dụ /var/lib/chung-tay), hoặc chạy "chmod o+x ${folder}".`,
  noPostgresHere: (platform: string) =>
    `Không có PostgreSQL kèm theo cho ${platform}: hãy chạy lại "npm ci", hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.`,
  noNobody:
    'Không tìm thấy người dùng hệ thống "nobody": hãy chạy bằng người dùng thường, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL.',
  unknownUser: (uid: number) =>
    `Chương trình đang chạy bằng uid ${uid}, nhưng hệ thống không có người dùng nào mang số này, nên PostgreSQL kèm theo không chạy được. Hãy thêm người dùng (useradd -u ${uid} …), chạy bằng người dùng khác, hoặc đặt DATABASE_URL.`,
  otherMajor: (written: string, shipped: string) =>
    `Dữ liệu do PostgreSQL ${written} ghi, còn bản phần mềm này mang PostgreSQL ${shipped}. Hãy sao lưu bằng bản phần mềm cũ (bin/backup), rồi phục hồi bằng bản này vào một DATA_DIR mới (bin/restore).`,
  initFailed: (why: string) => `Không tạo được cơ sở dữ liệu: ${why}`,
  startFailed: (log: string) => `PostgreSQL không khởi động được; xem ${log}`,
  noBuild: 'Chưa có bản dựng (thư mục build): hãy chạy "npm run build".',
  portBusy: (host: string, port: number) =>
    `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT khác (ví dụ PORT=3001 npm start).`,
  portForbidden: (port: number) =>
    `Không được phép dùng cổng ${port} (cổng dưới 1024 cần quyền root). Hãy đặt PORT khác.`,
  noSuchHost: (host: string) => `Máy này không có địa chỉ ${host}: hãy sửa HOST.`,
  databaseSilent: (address: string) =>
    `Không kết nối được tới cơ sở dữ liệu ${address}: hãy kiểm tra DATABASE_URL và máy chủ PostgreSQL.`,
  databaseRefused: (address: string, why: string) => `Cơ sở dữ liệu ${address} từ chối kết nối: ${why}`,
  databaseOld: (version: string) => `Máy chủ PostgreSQL là bản ${version}; cần từ bản 15.`,
  databaseNotUtf8: (encoding: string) =>
    `Cơ sở dữ liệu dùng bảng mã ${encoding}; cần UTF8: hãy tạo lại với "create database … encoding 'UTF8' template template0".`,
  databaseNewer: (step: string) =>
    `Cơ sở dữ liệu mới hơn phần mềm (có bước "${step}"): hãy cài bản phần mềm mới hơn. Không có gì bị thay đổi.`,
  migrationChanged: (name: string) => `Tệp db/migrations/${name}.sql đã bị sửa sau khi chạy: hãy lấy lại tệp gốc.`,
}
