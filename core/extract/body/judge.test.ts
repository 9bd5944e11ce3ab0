import { describe, expect, it } from 'vitest';
import { readingOf } from '../fixture.ts';
import type { DropReason } from './reasons.ts';

/** What each block of a page is to be: kept, or dropped for one of some reasons. */
type Expected = [words: string, reasons: DropReason[] | 'kept'];

const RELATED: DropReason[] = ['related', 'link-list', 'outside', 'aside'];
const VIETNAMESE = `<!doctype html><html lang="vi"><head><title>Phà đêm nối lại hai bờ sông Lam Giang | Báo Ngày Mới</title>
<meta property="og:site_name" content="Báo Ngày Mới"><meta property="og:title" content="Phà đêm nối lại hai bờ sông Lam Giang">
<meta name="description" content="Sau ba tháng sửa chữa, chuyến phà đêm nối hai bờ sông Lam Giang đã chạy trở lại với hơn hai trăm hành khách.">
</head><body>
<header class="site-header"><a href="/">Trang chủ</a><nav class="main-nav"><ul><li><a href="/thoi-su">Thời sự</a></li><li><a href="/the-gioi">Thế giới</a></li><li><a href="/the-thao">Thể thao</a></li></ul></nav></header>
<div class="container"><div class="detail">
<ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/thoi-su">Thời sự</a></li></ul>
<span class="date">Thứ bảy, 7/3/2026, 00:05 (GMT+7)</span>
<h1 class="title-detail">Phà đêm nối lại hai bờ sông Lam Giang</h1>
<div class="social-share"><p>Chia sẻ bài viết này với bạn bè</p></div>
<p class="sapo">Sau ba tháng sửa chữa, chuyến phà đêm nối hai bờ sông Lam Giang đã chạy trở lại với hơn hai trăm hành khách.</p>
<article class="fck_detail">
<p>Chuyến đầu tiên rời bến Đò Cũ lúc 21 giờ ngày 6/3, mang theo cán bộ xã, học sinh và những người bán rau ở chợ đầu mối bên kia sông.</p>
<figure><img src="/pha.jpg" alt=""><figcaption>Phà rời bến Đò Cũ tối 6/3. Ảnh: Lê Bến</figcaption></figure>
<p>Ông Đinh Văn Mẫu, thuyền trưởng, cho biết con tàu đã được thay máy và sơn lại từ mũi đến lái trong mùa đông vừa qua.</p>
<p><strong>Vé không tăng giá</strong></p>
<p>Bến phà sẽ mở cửa đến nửa đêm, và vé được bán tại quầy cũng như trên mạng với giá không đổi so với năm ngoái.</p>
<p>Xem thêm: <a href="/cau-moi">Cầu mới qua sông Lam Giang sẽ thông xe vào mùa hè tới</a></p>
<p>“Chúng tôi đã chờ chuyến phà này từ trước Tết”, bà Trần Thị Tám, người bán rau ở xã Bình Lâm, nói với phóng viên.</p>
<p>Theo ủy ban xã, trong tuần đầu tiên sẽ có bốn chuyến mỗi đêm; từ tháng tư, số chuyến tăng lên sáu để kịp mùa du lịch.</p>
</article>
<p class="author"><strong>Hà Thu Phương</strong></p>
<div class="tags"><span>Từ khóa:</span> <a href="/tag/pha-dem">phà đêm</a> <a href="/tag/lam-giang">sông Lam Giang</a></div>
<div class="box-tin-lien-quan"><h3>Tin liên quan</h3><ul>
<li><a href="/a1">Chợ nổi mùa nước lũ đông khách trở lại sau nhiều năm</a></li>
<li><a href="/a2">Xã Bình Lâm họp bàn việc sửa cầu gỗ ở bến đò cũ</a></li>
<li><a href="/a3">Học sinh vùng lũ được nghỉ đến thứ hai tuần sau</a></li></ul></div>
<div class="newsletter"><p>Nhận bản tin mỗi sáng của chúng tôi trong hộp thư của bạn, miễn phí và ngừng bất cứ lúc nào.</p></div>
<div id="binh-luan"><h3>Ý kiến bạn đọc</h3><div class="comment-item"><p>Phà chạy lại là mừng, tôi đi làm bên kia sông đỡ phải vòng hơn hai chục cây số.</p></div>
<div class="comment-item"><p>Mong bến phà có thêm chỗ gửi xe cho người đi chợ sớm.</p></div></div>
</div></div>
<footer><p>Bản quyền thuộc về Báo Ngày Mới. Tổng biên tập: Vũ Đắc Nghĩa. Điện thoại tòa soạn: 0200 000 000.</p></footer>
</body></html>`;

const VIETNAMESE_BLOCKS: Expected[] = [
  ['Thế giới', ['link-list', 'navigation', 'header']],
  ['Thứ bảy, 7/3/2026', ['date-line', 'date']],
  ['Phà đêm nối lại hai bờ', ['title']],
  ['Chia sẻ bài viết', ['sharing', 'link-list']],
  ['Sau ba tháng sửa chữa', 'kept'],
  ['Chuyến đầu tiên rời bến', 'kept'],
  ['Phà rời bến Đò Cũ tối', ['caption', 'credit']],
  ['Ông Đinh Văn Mẫu', 'kept'],
  ['Vé không tăng giá', 'kept'],
  ['Bến phà sẽ mở cửa', 'kept'],
  ['Xem thêm:', ['related']],
  ['Chúng tôi đã chờ', 'kept'],
  ['Theo ủy ban xã', 'kept'],
  ['Hà Thu Phương', ['byline']],
  ['Từ khóa', ['tags']],
  ['Tin liên quan', RELATED],
  ['Chợ nổi mùa nước lũ', RELATED],
  ['Học sinh vùng lũ', RELATED],
  ['Nhận bản tin mỗi sáng', ['promotion']],
  ['Phà chạy lại là mừng', ['comments']],
  ['Mong bến phà có thêm', ['comments']],
  ['Bản quyền thuộc về', ['footer', 'copyright']],
];

const ENGLISH = `<!doctype html><html lang="en"><head><title>Night ferry returns to Port Ferry | The Ledger</title>
<meta property="og:site_name" content="The Ledger"><meta property="og:title" content="Night ferry returns to Port Ferry">
<meta name="description" content="The night ferry between Port Ferry and the east bank sailed again on Friday after three months of repairs.">
</head><body>
<header role="banner"><nav><a href="/news">News</a><a href="/town">Town</a><a href="/sea">Sea</a></nav></header>
<main><article class="story"><h1>Night ferry returns to Port Ferry</h1>
<div class="byline">By Ann Doe</div><time datetime="2026-03-07T08:52:11Z">7 March 2026</time>
<div class="share-bar"><p>Share on the square</p></div>
<div class="story-body">
<p>The night ferry between Port Ferry and the east bank sailed again on Friday after three months of repairs, with two hundred people on board.</p>
<figure><img src="/ferry.jpg"><figcaption>The ferry leaves the west pier on Friday night. Photo: Bob Roe</figcaption></figure>
<p>Its captain, Cora Poe, said that the boat had been given new engines and a coat of paint from bow to stern over the winter.</p>
<div class="newsletter-signup"><h3>The Ledger every morning</h3><p>Sign up for our newsletter and read what the town talks about before breakfast.</p></div>
<h2>Four trips a night</h2>
<p>The pier stays open until midnight, and tickets cost what they cost last year, at the counter and elsewhere, the harbour office said.</p>
<aside class="related"><h4>Related stories</h4><ul><li><a href="/bridge">New bridge over the river opens to walkers in spring</a></li><li><a href="/eels">Fishermen count the eels again after a long winter</a></li></ul></aside>
<blockquote><p>“We had waited for this boat since long before the holidays,” said Dora Moe, who sells vegetables on the east bank.</p></blockquote>
<p>A second boat, which is being built upstream, is to join the line in summer and will carry cars as well, according to the town council.</p>
</div></article>
<section class="comments"><h3>Comments</h3><div class="comment"><p>I have missed the lights on the water. Good to have her back, whatever she costs us.</p></div></section>
<article class="story"><h2><a href="/lighthouse">Lighthouse keeper retires after forty years on the rock</a></h2>
<p>Emil Soe lit the lamp for the last time on Thursday. A machine will do it from now on, and he is to move to the town.</p></article>
</main>
<footer><p>© 2026 The Ledger. All rights reserved. Write to the editors at the old harbour office.</p></footer>
</body></html>`;

const ENGLISH_BLOCKS: Expected[] = [
  ['Town', ['link-list', 'navigation', 'header']],
  ['Night ferry returns to', ['title']],
  ['By Ann Doe', ['byline']],
  ['7 March 2026', ['date-line', 'date']],
  ['Share on the square', ['sharing', 'link-list', 'call-to-action']],
  ['The night ferry between', 'kept'],
  ['The ferry leaves the west', ['caption', 'credit']],
  ['Its captain, Cora Poe', 'kept'],
  ['The Ledger every morning', ['promotion']],
  ['Sign up for our', ['promotion', 'call-to-action']],
  ['Four trips a night', 'kept'],
  ['The pier stays open', 'kept'],
  ['Related stories', RELATED],
  ['New bridge over the river', RELATED],
  ['Fishermen count the eels', RELATED],
  ['We had waited for this boat', 'kept'],
  ['A second boat', 'kept'],
  ['I have missed the lights', ['comments']],
  ['Lighthouse keeper retires', RELATED],
  ['Emil Soe lit the lamp', [...RELATED, 'unlike-text']],
  ['© 2026 The Ledger', ['footer', 'copyright']],
];

describe.each([
  ['a Vietnamese page', VIETNAMESE, VIETNAMESE_BLOCKS],
  ['an English page', ENGLISH, ENGLISH_BLOCKS],
])('judgeBlocks on %s', (_, html, expected) => {
  const { judged } = readingOf(html);

  it.each(expected)('“%s” is %j', (words, reasons) => {
    const one = judged.find(({ block }) => block.text.includes(words));
    if (reasons === 'kept') expect(one?.dropped).toBeNull();
    else expect(reasons).toContain(one?.dropped);
  });

  it('keeps nothing else', () => {
    const wanted = expected.filter(([, reasons]) => reasons === 'kept').map(([words]) => words);
    const kept = judged.filter(({ dropped }) => dropped === null).map(({ block }) => block.text);
    expect(kept.filter((text) => !wanted.some((words) => text.includes(words)))).toEqual([]);
    expect(kept).toHaveLength(wanted.length);
  });

  it('gives each block a chance', () => {
    for (const { chance } of judged) {
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
    }
  });
});

describe('judgeBlocks', () => {
  it('judges no page without blocks', () => {
    expect(readingOf('').judged).toEqual([]);
  });

  it('keeps the order of the blocks', () => {
    const { judged } = readingOf('<p>One</p><nav>Two</nav><p>Three</p>');
    expect(judged.map(({ block }) => block.text)).toEqual(['One', 'Two', 'Three']);
  });
});
