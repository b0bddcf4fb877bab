// Two small files with one true pair, one record of withdrawn consent, and people who have nothing in common.
const COLUMNS =
  'record_id,kind,jurisdiction,names,sex,birth_date,origin_place,event_date,father_names,mother_names,consent_matching';

export const MISSING = `${COLUMNS}
VN-2012-001,missing,VN,Giàng Thị Mỷ,female,1998-05-12,"Mường Khương, Lào Cai",2012-07-03,Giàng A Páo,Sùng Thị Dợ,given
VN-2012-002,missing,VN,Nguyễn Văn Hùng,male,2001-11-20,"Kỳ Sơn, Nghệ An",2013-01-10,Nguyễn Văn Bảy,,given
VN-2012-003,missing,VN,Lường Thị Inh,female,1997-02-28,"Điện Biên",2014-03-01,Lường Văn Xôm,,withdrawn
`;

export const RESCUED = `${COLUMNS}
CN-2016-101,rescued,CN,Giàng Thị Mỷ,female,1998-05-12,"Mường Khương, Lào Cai",2016-08-01,Giàng A Páo,Sùng Thị Dợ,given
TH-2017-102,rescued,TH,สมหญิง ใจดี,female,1985-01-01,เชียงราย,2017-02-02,,,given
`;
