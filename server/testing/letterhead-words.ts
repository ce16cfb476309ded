/** A letterhead of the Front, as `setUnitLetterhead` takes it. */
export const letterhead = {
  ...{
    style: 'STATE',
    superior: '',
    body: 'BAN THƯỜNG TRỰC',
    heading: '',
    ownName: 'Ban Thường trực',
    sign: 'MTTQ-BTT',
  },
  ...{ place: 'An Mỹ', authority: '', signerTitle: 'CHỦ TỊCH', signerName: '' },
};
