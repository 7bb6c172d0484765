/** 支出功能分类科目, 类 level, in the order of 公开01 and 公开04. */
export const functionalClasses = [
  { code: "201", caption: "一、一般公共服务支出" },
  { code: "202", caption: "二、外交支出" },
  { code: "203", caption: "三、国防支出" },
  { code: "204", caption: "四、公共安全支出" },
  { code: "205", caption: "五、教育支出" },
  { code: "206", caption: "六、科学技术支出" },
  { code: "207", caption: "七、文化旅游体育与传媒支出" },
  { code: "208", caption: "八、社会保障和就业支出" },
  { code: "210", caption: "九、卫生健康支出" },
  { code: "211", caption: "十、节能环保支出" },
  { code: "212", caption: "十一、城乡社区支出" },
  { code: "213", caption: "十二、农林水支出" },
  { code: "214", caption: "十三、交通运输支出" },
  { code: "215", caption: "十四、资源勘探工业信息等支出" },
  { code: "216", caption: "十五、商业服务业等支出" },
  { code: "217", caption: "十六、金融支出" },
  { code: "219", caption: "十七、援助其他地区支出" },
  { code: "220", caption: "十八、自然资源海洋气象等支出" },
  { code: "221", caption: "十九、住房保障支出" },
  { code: "222", caption: "二十、粮油物资储备支出" },
  { code: "223", caption: "二十一、国有资本经营预算支出" },
  { code: "224", caption: "二十二、灾害防治及应急管理支出" },
  { code: "229", caption: "二十三、其他支出" },
  { code: "231", caption: "二十四、债务还本支出" },
  { code: "232", caption: "二十五、债务付息支出" },
  { code: "234", caption: "二十六、抗疫特别国债安排的支出" },
] as const;

export type ClassCode = (typeof functionalClasses)[number]["code"];

/** The line of a class in 公开01 and 公开04: `expenditure.class201`. */
export const classLine = <C extends ClassCode>(code: C) => `expenditure.class${code}` as const;
