import { cosineOfMeanings, type Meaning, type MeaningScale } from './meaning.ts';

/**
 * Events as two outlets tell them, in English and in Vietnamese: what a model makes of these says what its cosines are
 * worth. Several are of one kind, for a model must tell one visit, fire or trial from another.
 */
export const TOLD_TWICE: readonly (readonly [english: string, vietnamese: string])[] = [
  [
    'Chilean prime minister in Tokyo for talks on lithium\nMara Castellan of Chile met her Japanese host on Tuesday. Both sides signed an agreement on battery minerals and spoke of direct flights.',
    'Thủ tướng Chile thăm chính thức Nhật Bản\nBà Mara Castellan hội đàm với người đồng cấp nước chủ nhà tại Tokyo. Hai bên ký thỏa thuận về khoáng sản làm pin, trong đó có lithium.',
  ],
  [
    'King of Norway opens dam on state visit to Laos\nThe king and the Lao president cut a ribbon at the Nam Velo dam, which Norwegian engineers helped to build. A banquet in Vientiane followed.',
    'Nhà vua Na Uy thăm Lào\nTrong chuyến thăm cấp nhà nước, nhà vua cùng chủ tịch nước Lào dự lễ khánh thành đập Nam Velo do các kỹ sư Na Uy góp sức, rồi dự tiệc chiêu đãi ở Viêng Chăn.',
  ],
  [
    'Kenyan foreign minister ends three days in Warsaw\nPoland promised scholarships for two hundred Kenyan nurses and will open a consulate in Mombasa, the ministers told reporters.',
    'Bộ trưởng Ngoại giao Kenya kết thúc chuyến công du Ba Lan\nBa Lan sẽ cấp học bổng cho hai trăm điều dưỡng Kenya và mở lãnh sự quán tại Mombasa, hai bộ trưởng cho biết ở Warszawa.',
  ],
  [
    'Fire destroys shoe factory on the edge of Porto\nSixty firemen fought the flames through the night. No worker was hurt; the owner puts the damage at four million euros.',
    'Cháy lớn tại xưởng giày ngoại ô Porto, Bồ Đào Nha\nNgọn lửa được dập tắt lúc rạng sáng sau nhiều giờ. Không ai bị thương, thiệt hại khoảng bốn triệu euro.',
  ],
  [
    'Blaze in Manila apartment block kills nine\nThe fire began in a kitchen on the third floor after midnight. Residents jumped from windows, and the stairs had been locked.',
    'Chín người chết trong vụ cháy chung cư ở Manila\nLửa bùng lên từ một căn bếp tầng ba sau nửa đêm. Nhiều người nhảy qua cửa sổ vì lối thoát hiểm bị khóa.',
  ],
  [
    'Banker jailed for twelve years over forged loans\nA court in Riga found Oskar Velmanis guilty of lending to firms that existed on paper alone. He will appeal.',
    'Cựu giám đốc ngân hàng Latvia lĩnh án 12 năm tù\nTòa án ở Riga tuyên Oskar Velmanis có tội vì cho các công ty ma vay tiền. Bị cáo nói sẽ kháng cáo.',
  ],
  [
    'Poacher in Botswana sentenced for killing rhinos\nThe man was caught with six horns near Maun and goes to prison for fifteen years, the longest term for poaching so far.',
    'Botswana phạt tù kẻ săn trộm tê giác\nBị bắt cùng sáu chiếc sừng gần Maun, người đàn ông nhận mức án mười lăm năm, nặng nhất từ trước đến nay với tội này.',
  ],
  [
    'Late header sends Uruguay into the final\nDefender Bruno Alcaraz scored in the last minute in Montevideo, and forty thousand people stayed to sing. Ghana had led at half-time.',
    'Uruguay vào chung kết nhờ bàn thắng phút cuối\nHậu vệ Bruno Alcaraz đánh đầu tung lưới Ghana ở Montevideo trước bốn vạn khán giả. Đội khách dẫn trước trong hiệp một.',
  ],
  [
    'Swimmer, 17, breaks world record over 200 metres\nAnnika Solheim of Denmark touched after two minutes and one second in Brisbane, and said that she had slept badly.',
    'Kình ngư 17 tuổi phá kỷ lục thế giới cự ly 200 mét\nAnnika Solheim, người Đan Mạch, về đích ở Brisbane sau hai phút một giây dù đêm trước mất ngủ.',
  ],
  [
    'Central bank of Ghana raises rate to 19 per cent\nThe bank said that prices of food and fuel had risen too fast. The cedi gained a little against the dollar.',
    'Ngân hàng trung ương Ghana nâng lãi suất lên 19%\nQuyết định được đưa ra do giá lương thực và xăng dầu tăng nhanh. Đồng cedi nhích lên so với đô la Mỹ.',
  ],
  [
    'Storm cuts off villages in northern Madagascar\nThe cyclone tore roofs from schools and swept away two bridges near Sambava. Boats bring rice to those who cannot be reached.',
    'Bão lớn chia cắt nhiều làng ở miền bắc Madagascar\nGió giật tốc mái trường học, hai cây cầu gần Sambava bị cuốn trôi. Gạo được chở bằng thuyền tới vùng bị cô lập.',
  ],
  [
    'Icelandic team finds shrimp that lives in boiling springs\nThe animal is three millimetres long and feeds on sulphur, biologists write. It may tell how life began.',
    'Iceland: phát hiện loài tôm sống trong suối nước sôi\nCon vật dài ba milimét, ăn lưu huỳnh. Các nhà sinh học cho rằng nó có thể hé lộ nguồn gốc sự sống.',
  ],
];

/** What was measured of a model; cosines. */
interface MeasuredMeanings extends MeaningScale {
  /** Standard deviation of the cosines of reports of different events. */
  spread: number;
}

/** Spreads by which reports of one event must stand out, on average: less is no model for both languages. */
const LEAST_SPREADS = 2;
/** Where cosines hardly differ, rounding is all that they tell. */
const LEAST_DIFFERENCE = 0.02;

/** @param meanings of `TOLD_TWICE.flat()` */
export function measureMeanings(meanings: readonly Meaning[]): MeasuredMeanings {
  const same: number[] = [];
  const others: number[] = [];
  for (const [place, one] of meanings.entries()) {
    for (const [later, other] of meanings.entries()) {
      if (later <= place) continue;
      const areOfOne = place >> 1 === later >> 1;
      (areOfOne ? same : others).push(cosineOfMeanings(one, other));
    }
  }
  const other = mean(others);
  const spread = Math.sqrt(mean(others.map((cosine) => (cosine - other) ** 2)));
  return { other, same: mean(same), spread };
}

/** @returns null where the model does not tell one event from another in both languages */
export function scaleOf({ other, same, spread }: MeasuredMeanings): MeaningScale | null {
  return same - other > Math.max(LEAST_SPREADS * spread, LEAST_DIFFERENCE) ? { other, same } : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
