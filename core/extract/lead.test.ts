import { describe, expect, it } from 'vitest';
import { blocksOf } from './fixture.ts';
import { findLead, repeats } from './lead.ts';

const LEAD = 'Sau ba tháng sửa chữa, chuyến phà đêm lại nối hai bờ sông.';
const TEXT = `<p>${'Thân bài dài hơn bốn mươi chữ cái để có thể bị nhầm. '.repeat(6)}</p>`;

function leadOf(body: string, description: string | null = null) {
  return findLead(blocksOf(`<body>${body}</body>`), description)?.text ?? null;
}

describe('findLead', () => {
  it.each([
    `<h2 class="content-detail-sapo">${LEAD}</h2>`,
    `<p class="standfirst">${LEAD}</p>`,
    `<p class="teaser-text">${LEAD}</p>`,
    `<div data-role="sapo">${LEAD}</div>`,
  ])('reads %s by its name', (element) => {
    expect(leadOf(`<p>Phà đêm</p>${element}${TEXT}`)).toBe(LEAD);
  });

  it('prefers what repeats the description to what is named a lead', () => {
    const body = `<p class="lead">Một dòng quảng bá của tòa soạn, không phải là bài.</p><p>${LEAD}</p>`;
    expect(leadOf(body, LEAD)).toBe(LEAD);
  });

  it('takes no description that no reader sees', () => {
    expect(
      leadOf('<p>Con tàu đã được thay máy và sơn lại từ mũi đến lái trong mùa đông.</p>', LEAD),
    ).toBeNull();
  });

  it('takes no box of paragraphs for a lead', () => {
    expect(leadOf(`<div class="lead"><p>${LEAD}</p><p>${LEAD}</p></div>`)).toBeNull();
  });

  it('looks only at the first blocks', () => {
    const named = `<p class="sapo">${LEAD}</p>`;
    expect(leadOf(`<p>Một</p><p>Hai</p>${named}${TEXT}`)).toBe(LEAD);
    expect(leadOf(`<p>Một</p><p>Hai</p><p>Ba</p>${named}${TEXT}`)).toBeNull();
  });

  it('takes neither a few words nor a whole article for a lead', () => {
    expect(leadOf(`<p class="sapo">Phà đêm</p>${TEXT}`)).toBeNull();
    expect(leadOf(`<p class="sapo">${'Phà đêm chạy. '.repeat(70)}</p>${TEXT.repeat(20)}`)).toBeNull();
  });
});

describe('repeats', () => {
  it('allows a stamp in front, a cut at the end, and other typography', () => {
    expect(repeats(`(Ngày Mới) - ${LEAD}`, LEAD)).toBe(true);
    expect(repeats(`${LEAD} ${LEAD} ${LEAD}`, `${LEAD.slice(0, 50)}…`)).toBe(true);
    expect(repeats(LEAD.toUpperCase().normalize('NFD'), LEAD)).toBe(true);
  });

  it('does not take a paragraph that only begins alike, nor a short description', () => {
    expect(repeats(`${LEAD} ${'Và còn nhiều điều khác nữa. '.repeat(4)}`, LEAD)).toBe(false);
    expect(repeats('Tin tức', 'Tin tức')).toBe(false);
  });
});
