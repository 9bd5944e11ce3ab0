/** Fields of articles that a source may lose. */
export type LostField = 'lead' | 'byline' | 'date' | 'images' | 'length';

/** What is other with a source than at its last good run. `day` is that run's. */
export type SourceChange =
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'new-list'; url: string; day: string }
  | { kind: 'count'; url: string; articles: number; before: number; day: string }
  | { kind: 'shape'; before: string; now: string }
  | { kind: 'lost-field'; field: LostField; before: number; of: number; read: number };

const FIELDS: Record<LostField, string> = {
  lead: 'a lead',
  byline: 'a byline',
  date: 'a date of its own',
  images: 'images',
  length: 'more than 300 characters',
};

const FIELDS_VI: Record<LostField, string> = {
  lead: 'sa-pô',
  byline: 'tên tác giả',
  date: 'ngày giờ riêng',
  images: 'ảnh',
  length: 'hơn 300 ký tự',
};

export function sayChange(change: SourceChange): string {
  switch (change.kind) {
    case 'moved':
      return `${change.from} has moved to ${change.to}; name that one`;
    case 'new-list':
      return `${change.url} is new since ${change.day}`;
    case 'count':
      return `${change.url} gives ${change.articles} articles, ${change.before} on ${change.day}`;
    case 'shape':
      return `addresses of articles were like ${change.before}, and are like ${change.now} now`;
    case 'lost-field':
      return `${change.before} of ${change.of} stored articles have ${FIELDS[change.field]}, none of the ${change.read} read now has`;
  }
}

export function sayChangeVi(change: SourceChange): string {
  switch (change.kind) {
    case 'moved':
      return `${change.from} đã chuyển sang ${change.to}; hãy ghi địa chỉ mới`;
    case 'new-list':
      return `${change.url} mới có từ sau ${change.day}`;
    case 'count':
      return `${change.url} cho ${change.articles} bài, ngày ${change.day} cho ${change.before} bài`;
    case 'shape':
      return `địa chỉ bài trước có dạng ${change.before}, nay có dạng ${change.now}`;
    case 'lost-field':
      return `${change.before} trong ${change.of} bài đã lưu có ${FIELDS_VI[change.field]}, ${change.read} bài vừa đọc không bài nào có`;
  }
}
