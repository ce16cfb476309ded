import type { FormDocument } from '../src/index.ts';
import { date, dialect, longText, rule, section, table, text, whole } from './parts.ts';

/*
 * The yearly plan of a movement as a form: its answers are the plan's document. On issue the rows of tasks, bases and
 * recipients are addressed by their `_id`. Sources: R01 to R04, R18, R37 and the layout rules of NĐ 30/2020.
 */

const basisColumns = {
  type: text('6d5de4cd-3b43-4f06-8c6e-9c0286f88ac6', ['Loại văn bản', 'Type of document'], { maxLength: 100 }),
  number: text('db2fe484-6919-45da-a504-aed290835266', ['Số, ký hiệu', 'Number'], { maxLength: 100 }),
  date: date('5b657de0-e487-472a-81dd-01161a4559c3', ['Ngày văn bản', 'Date of the document']),
  issuer: text('c2fb007d-1291-4f57-8ca6-a8b7afc546f4', ['Cơ quan ban hành', 'Issuer']),
  subject: text('d353993c-0912-4695-8a85-7864b607c8c9', ['Trích yếu', 'Subject'], { maxLength: 1000 }),
};

const taskColumns = {
  code: text('eedd909c-b831-4852-91ad-91ea6a3716af', ['Mục', 'Item'], { maxLength: 20 }, [
    'Ví dụ: II.1 hoặc II.6.2.',
    'For example II.1 or II.6.2.',
  ]),
  content: longText('d349419b-a70a-48c7-b7e3-fe3fd387edd9', ['Nội dung', 'Content']),
  lead: text('836f218a-3848-4c8c-bbb6-4ff611347473', ['Chủ trì', 'Lead']),
  cooperating: text('58f04e2b-3396-4116-acd5-c7ed544a9ebb', ['Phối hợp', 'Cooperating'], { maxLength: 500 }),
  deadline: text('df1be144-270e-4374-ab86-2b733a601707', ['Thời hạn', 'Deadline'], { maxLength: 100 }),
  dueOn: date('81d6c39d-5760-495f-b8a0-5b573d02ae26', ['Hoàn thành trước ngày', 'Done by']),
  citedAt: text('f024141f-8811-46a5-bfe9-b7ad39414e2a', ['Nơi dẫn', 'Cited at'], { maxLength: 100 }, [
    'Các mục khác giao cùng nhiệm vụ, ví dụ: II.3; III.1.',
    'Other items that set the same task, for example II.3; III.1.',
  ]),
};

const movementColumns = {
  organisation: text('e1c14fa3-bf38-4578-bbdf-6a5d4aa294f8', ['Tổ chức', 'Organisation']),
  name: text('06aa0f67-302e-4863-a18d-ce5e99d8e82d', ['Phong trào, cuộc vận động', 'Movement or campaign'], {
    maxLength: 500,
  }),
  years: text('6d628612-9945-42d8-bd11-6422ae379b95', ['Giai đoạn', 'Years'], { maxLength: 40 }, [
    'Ví dụ: 2021-2026.',
    'For example 2021-2026.',
  ]),
  aliases: text('23bf93dd-0f93-48a9-b2c7-80cdf750ed6e', ['Cách viết khác', 'Other spellings'], { maxLength: 500 }),
};

const coIssuerColumns = {
  name: text('b7db30b4-7af9-403a-ab6c-e7cc84b67d60', ['Cơ quan', 'Body']),
  signerAuthority: text(
    'aa5a4ab1-c81e-4c53-8e28-7d07f4a3c0c2',
    ['Thẩm quyền ký', 'Signing authority'],
    { maxLength: 200 },
    ['Ví dụ: TM. BAN THƯỜNG VỤ.', 'For example TM. BAN THƯỜNG VỤ (on behalf of the Standing Board).'],
  ),
  signerTitle: text('5f2c1e0d-3f0f-47b6-9a55-0f4f4a1b7c31', ['Chức vụ người ký', 'Title of the signatory'], {
    maxLength: 200,
  }),
  signerName: text('0c7b9c35-6a0e-4f3a-8d0a-3a5b8d1f92e7', ['Họ và tên người ký', 'Name of the signatory'], {
    maxLength: 100,
  }),
};

const properties = {
  issuingBody: text('3d0e6a52-90d4-4a5b-8c0e-6b8f2a7d1c44', ['Cơ quan ban hành', 'Issuing body']),
  place: text('87353294-5f66-4afc-9cfb-a7c387695e0b', ['Địa danh', 'Place'], { maxLength: 100 }),
  issuedOn: date('518ec6ba-29df-4173-a586-b105708f9a64', ['Ngày ban hành', 'Issued on']),
  docType: text('fa9f29e8-4d27-4501-8094-fe7a4ca80e88', ['Tên loại văn bản', 'Type of document'], { maxLength: 100 }),
  docNumber: text('c42312ca-d1ab-4e4b-9ba9-b862b1341d25', ['Số, ký hiệu', 'Number'], { maxLength: 60 }, [
    'Để trống đến khi văn thư cấp số.',
    'Left blank until the records clerk gives a number.',
  ]),
  subject: text('fd7c3edc-73e7-43ac-8a6f-58a6c58c5ee7', ['Trích yếu', 'Subject'], { maxLength: 1000 }),
  year: whole(
    'f8b117c1-5d4f-4109-8086-415152da70a2',
    ['Năm kế hoạch', 'Plan year'],
    { basis: 'stock', overUnits: 'none', overTime: 'none' },
    undefined,
    2000,
    2100,
  ),
  movement: text('24a570bc-dbce-40d9-8700-7bcf1a6f105b', ['Phong trào', 'Movement']),
  bases: table(
    '32d7da9b-f2d1-4387-9f53-0149a4c29498',
    ['Căn cứ', 'Legal bases'],
    basisColumns,
    ['type', 'number', 'date', 'subject'],
    {
      about: ['Mỗi căn cứ một dòng, ghi đúng như văn bản gốc.', 'One row for each basis, as the original has it.'],
    },
  ),
  abbreviations: table(
    'a4e4ad37-82ce-4fff-98ce-0c7b4a7f59c7',
    ['Từ viết tắt', 'Abbreviations'],
    {
      short: text('94340d51-f155-43ae-b471-7bf88a9ce189', ['Viết tắt', 'Short form'], { maxLength: 100 }),
      full: text('028ed78a-1994-439f-a3aa-a234247519fd', ['Viết đầy đủ', 'Full form'], { maxLength: 500 }),
    },
    ['short', 'full'],
  ),
  purposes: table(
    '219abce4-e070-4f94-a391-2714ebd390ac',
    ['Mục đích, yêu cầu', 'Purposes and requirements'],
    { content: longText('14aee287-023b-4d17-9dd9-2514895d5606', ['Nội dung', 'Content']) },
    ['content'],
  ),
  tasks: table('e8608309-ab51-44e4-9597-8a818f0d6e4b', ['Nhiệm vụ', 'Tasks'], taskColumns, ['code', 'content'], {
    about: [
      'Mỗi nhiệm vụ một dòng; mã mục giữ nguyên như văn bản.',
      'One row for each task; item codes as in the document.',
    ],
  }),
  coIssuers: table(
    '2da314f6-b3aa-4572-a1a5-d845dca1f10d',
    ['Cơ quan cùng ban hành', 'Issued together with'],
    coIssuerColumns,
    ['name'],
    {
      maxItems: 20,
      about: [
        'Mỗi cơ quan cùng ký một dòng; cơ quan chủ trì ký bên phải.',
        'One row for each body that also signs; the leading one signs on the right.',
      ],
    },
  ),
  movements: table(
    '44caf6a4-a230-4499-8882-f360d4358bf2',
    ['Phong trào, cuộc vận động gắn với kế hoạch', 'Linked movements'],
    movementColumns,
    ['organisation', 'name'],
    {
      about: [
        'Mỗi phong trào một dòng; phong trào nhiều năm ghi rõ giai đoạn.',
        'One row for each movement; those of several years with their years.',
      ],
    },
  ),
  recipients: table(
    '827aefbb-13a4-4c92-8531-37ac9216b372',
    ['Nơi nhận', 'Recipients'],
    { name: text('f226cdad-4952-430a-a0c0-ee37886ddb1f', ['Nơi nhận', 'Recipient']) },
    ['name'],
    { maxItems: 100 },
  ),
  filing: text('4d6bf635-de2d-4210-ac63-04e260356abf', ['Lưu', 'Filing'], { maxLength: 100 }),
  signerAuthority: text(
    'b4a39e66-7f1d-4546-a9a9-72ca5886921e',
    ['Thẩm quyền ký', 'Signing authority'],
    { maxLength: 200 },
    ['Ví dụ: TM. BAN THƯỜNG TRỰC.', 'For example TM. BAN THƯỜNG TRỰC (on behalf of the Standing Committee).'],
  ),
  signerTitle: text('20fdcd5e-5e51-44ee-b5b2-959045e9e496', ['Chức vụ người ký', 'Title of the signatory'], {
    maxLength: 200,
  }),
  signerName: text('cbf45ddf-ae58-400e-a001-3c94645348ae', ['Họ và tên người ký', 'Name of the signatory'], {
    maxLength: 100,
  }),
};

/** The plan type "Kế hoạch năm của phong trào". */
export const yearlyPlan: FormDocument = {
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Kế hoạch năm của phong trào',
    'x-i18n': { en: { title: 'Yearly plan of a movement' } },
    properties,
    required: [
      ...['place', 'issuedOn', 'docType', 'subject', 'year', 'movement', 'bases', 'purposes', 'tasks', 'recipients'],
      ...['signerTitle', 'signerName'],
    ],
    unevaluatedProperties: false,
    'x-sections': [
      section(
        'f1ede5f4-efed-4979-8016-2e0f812b9c7d',
        ['Thể thức', 'Head of the document'],
        ['issuingBody', 'coIssuers', 'place', 'issuedOn', 'docType', 'docNumber', 'subject', 'year', 'movement'],
      ),
      section('6feb5993-d257-44ab-98fb-42f5aead30c5', ['Căn cứ', 'Legal bases'], ['bases', 'abbreviations']),
      section(
        'e43cc1a6-2605-46d5-85b9-6c67c26e86c2',
        ['I. Mục đích, yêu cầu', 'I. Purposes and requirements'],
        ['purposes'],
      ),
      section(
        '1d0e9f70-d086-4562-acbd-ee10aef40df3',
        ['II. Nội dung và tổ chức thực hiện', 'II. Content and organisation'],
        ['tasks'],
      ),
      section(
        '7e3098bd-f92d-4481-81ee-25f17e0b2e9f',
        ['Phong trào gắn với kế hoạch', 'Linked movements'],
        ['movements'],
      ),
      section(
        '166cf47d-1f22-4376-bd8a-e58b0a75b3a9',
        ['Nơi nhận và ký', 'Recipients and signature'],
        ['recipients', 'filing', 'signerAuthority', 'signerTitle', 'signerName'],
      ),
    ],
    'x-rules': [
      rule(
        '28846b33-37ae-49d6-9c2e-f72baf8645cc',
        'warning',
        'date <= issuedOn',
        ['date'],
        [
          'Căn cứ có ngày sau ngày ban hành kế hoạch. Hãy đối chiếu văn bản gốc; nếu bản gốc ghi như vậy, giữ nguyên và giải trình.',
          'The basis is dated after the plan was issued. Compare the original; if it says so, keep it and explain.',
        ],
        'bases',
      ),
      rule(
        '454b7f16-64e0-45cd-8fee-274468d65f5c',
        'warning',
        'year(issuedOn) <= year',
        ['issuedOn'],
        [
          'Ngày ban hành sau năm kế hoạch. Hãy kiểm tra, hoặc giải trình nếu đúng.',
          'The plan is dated after the plan year. Check, or explain if it is right.',
        ],
      ),
    ],
  },
  uiSchema: { docNumber: { 'ui:placeholder': 'Số: …/KH-MTTQ-BTT' } },
};
