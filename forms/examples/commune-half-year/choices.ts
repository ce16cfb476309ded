import { idsOf } from '../ids.ts';
import type { Option } from '../parts.ts';

const id = idsOf('commune-half-year');

/** The three subjects of outreach (R08). */
export const topics: Option[] = [
  [
    'movement',
    '38a08704-51e2-4abc-8faf-968922c12ee6',
    'Nội dung, mục đích, sự cần thiết của Phong trào',
    'Content, purpose and need of the movement',
  ],
  [
    'policy',
    '212c6b02-8ce1-4e2e-ad77-9343b76363ae',
    'Chính sách, pháp luật hỗ trợ sáng tạo, khởi nghiệp',
    'Policy and law supporting creativity and start-ups',
  ],
  [
    'awards',
    '4c9c2b4a-86bc-460d-a379-bd596e3122d9',
    'Ý nghĩa các giải thưởng về khởi nghiệp sáng tạo',
    'Meaning of the awards for creative start-ups',
  ],
];

export const activityForms: Option[] = [
  ['conference', '36f8a62e-eeb4-459f-af3a-514cebbd0bd9', 'Hội nghị', 'Conference'],
  ['panel', '7d176044-e5ee-484e-8059-6acc4f1f3f92', 'Tọa đàm', 'Panel talk'],
  ['neighbourhood', '2279476e-8316-4500-a25e-8a89d4d9de0a', 'Sinh hoạt khu dân cư', 'Neighbourhood meeting'],
  ['loudspeaker', '2da6813d-300e-46cb-a7c3-52f1ae0831fd', 'Loa truyền thanh', 'Public loudspeaker'],
  ['socialMedia', 'f92daef4-d2dd-4006-ba44-c39cbbe9a967', 'Mạng xã hội', 'Social media'],
  ['other', 'f9cc9522-c3f1-4031-b0ee-efcfe8661ee6', 'Hình thức khác', 'Other form'],
];

export const modelFields: Option[] = [
  ['economy', '07093426-ef16-464d-a382-fa6289fec83e', 'Kinh tế', 'Economy'],
  ['society', '245141a0-2c7e-42f8-b5c3-61cc93ff0ade', 'Văn hóa - xã hội', 'Culture and society'],
  ['security', 'eb2225e3-36d3-407b-be53-17e43ec7337c', 'Quốc phòng - an ninh', 'Defence and security'],
  ['politics', 'adeac3cc-96a6-4556-b4d2-1bcb003becb3', 'Xây dựng hệ thống chính trị', 'Building the political system'],
];

export const contentAreas: Option[] = [
  [
    'agencies',
    'd4711b04-5ec2-4ecd-bd0d-a7473a0534e7',
    'Cơ quan trong hệ thống chính trị',
    'Agencies of the political system',
  ],
  [
    'households',
    '3ed84908-1260-42b0-af60-f564be12cb22',
    'Sản xuất, kinh doanh, hộ gia đình',
    'Production, business, households',
  ],
  ['services', '428e7083-f1c4-451e-b495-1feb2dcfa82c', 'Đơn vị sự nghiệp, dịch vụ', 'Public and other services'],
  ['residential', 'da5653cd-d348-4c51-bc5c-3d030cc68dd7', 'Khu dân cư', 'Residential areas'],
  ['other', 'c19cd813-3297-47a8-b388-2f4372f1e12c', 'Nội dung khác', 'Other content'],
];

export const modelStatuses: Option[] = [
  ['carriedOver', '5c8b9947-ddfd-4763-b806-063975e4210c', 'Duy trì', 'Carried over'],
  ['new', 'd3416309-f755-43b3-9390-a515ebe28124', 'Mới trong kỳ', 'New in the period'],
  ['ended', 'fbf6a315-75a3-4ab5-b671-66832a77806b', 'Kết thúc', 'Ended'],
];

/** Where news of the movement appears (R21). */
export const channels: Option[] = [
  ['website', id('channel website'), 'Trang thông tin điện tử của Mặt trận', 'Website of the Front'],
  ['community', id('channel community'), 'Trang cộng đồng, mạng xã hội', 'Community page, social media'],
  ['column', id('channel column'), 'Chuyên mục “Đại đoàn kết”', 'Column “Đại đoàn kết”'],
  ['broadcast', id('channel broadcast'), 'Phát thanh, truyền hình', 'Radio and television'],
  ['press', id('channel press'), 'Báo chí khác', 'Other press'],
];
