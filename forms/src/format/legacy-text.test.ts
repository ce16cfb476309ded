import { describe, expect, test } from 'vitest';
import { fromLegacy, legacyEncodingOf } from './legacy-text.ts';
import { isVietnameseSyllable } from './syllable.ts';

/** All letters of the alphabet with their tones, and how the two encodings write them. */
const unicode =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ đ';
const tcvn3 =
  'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ ®';
const vni =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ';

describe('encodings before Unicode', () => {
  test('are read letter by letter', () => {
    expect(fromLegacy(tcvn3, 'TCVN3')).toBe(unicode);
    expect(fromLegacy(vni, 'VNI')).toBe(unicode);
    expect(fromLegacy(vni.toUpperCase(), 'VNI')).toBe(unicode.toUpperCase());
    expect(fromLegacy('¡ ¢ § £ ¤ ¥ ¦', 'TCVN3')).toBe('Ă Â Đ Ê Ô Ơ Ư');
    expect(fromLegacy('100 ° abc', 'TCVN3')).toBe('100 ° abc');
  });

  test.each<[string, 'TCVN3' | 'VNI', string]>([
    ['§oµn kÕt s¸ng t¹o, x· Tam Kú', 'TCVN3', 'Đoàn kết sáng tạo, xã Tam Kỳ'],
    ['TiÕng ViÖt rÊt hay', 'TCVN3', 'Tiếng Việt rất hay'],
    ['M\u00adêng Kh\u00ad¬ng, B¶o Th¾ng', 'TCVN3', 'Mường Khương, Bảo Thắng'],
    ['B¸o c¸o kÕt qu¶ phong trµo 6 th¸ng ®Çu n¨m', 'TCVN3', 'Báo cáo kết quả phong trào 6 tháng đầu năm'],
    ['Tieáng Vieät raát hay', 'VNI', 'Tiếng Việt rất hay'],
    ['Ñoaøn keát saùng taïo, ngöôøi daân phöôøng', 'VNI', 'Đoàn kết sáng tạo, người dân phường'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'VNI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ])('%j is recognised as %s', (text, encoding, read) => {
    expect(legacyEncodingOf(text)).toBe(encoding);
    expect(fromLegacy(text, encoding)).toBe(read);
  });

  test.each([
    'Đoàn kết, sáng tạo trong lao động, sản xuất',
    'Đoàn kết, sáng tạo'.normalize('NFD'),
    'Hội Nông dân “05 tự”, “05 cùng” – khu dân cư số 3',
    'Ủy ban Mặt trận Tổ quốc Việt Nam; nhiệm kỳ 2024 – 2029',
    'Hòa bình, hoà bình; thúy, thuý; khuỷu tay, quốc, giếng, nghiêng, oằn, quẹt',
    'Le café est déjà fermé à Orléans',
    'Größe über Straßen für Köln',
    'plain English text',
    'Tû',
    '© 2025 ®',
    '',
  ])('%j is left as it is', (text) => {
    expect(legacyEncodingOf(text)).toBeNull();
  });
});

describe('the spelling of a syllable', () => {
  test.each(['Nghĩa', 'đoàn', 'KẾT', 'hòa', 'quý', 'gì', 'giếng', 'uyển', 'khuya', 'ươm', 'yêu', 'loong'])(
    'allows "%s"',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true);
    },
  );
  test.each(['kÕt', 't¹o', 'café', 'straße', 'ñoaøn', 'daân', 'zô', 'áà', 'bcd', 'mât', ''])('refuses "%s"', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
