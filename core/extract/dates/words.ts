/**
 * Words before a date that tell what it dates, as alternatives of a pattern. `Cập nhật` (updated) is left out: Vietnamese
 * sites write it before the only date that they show.
 */
export const MODIFIED_WORDS = [
  'updated|modified|last (?:edited|changed|reviewed)',
  'aktualisiert|zuletzt geändert|letzte (?:änderung|aktualisierung)|geändert am|bearbeitet',
  'mis à jour|mise à jour|modifié|actualisé',
  'actualizado|actualizada|actualización|modificado',
  'aggiornato|aggiornata|aggiornamento|modificato',
  'atualizado|atualizada|atualização',
  'bijgewerkt|gewijzigd|laatste update',
  'aktualizacja|zaktualizowano|aktualizováno|aktualizované|frissítve',
  'oppdatert|uppdaterad|uppdaterat|opdateret|päivitetty',
  'güncelleme|güncellendi|güncellenme',
  'обновлено|изменено|оновлено|更新|업데이트',
].join('|');

export const PUBLISHED_WORDS = [
  'published|posted|publication date|first published|created on|submitted',
  'veröffentlicht|erstellt|publiziert|erschienen|eingestellt',
  'publié|publiée|mis en ligne|paru le',
  'publicado|publicada|fecha de publicación',
  'pubblicato|pubblicata|data di pubblicazione',
  'data de publicação|postado',
  'gepubliceerd|geplaatst',
  'opublikowano|data publikacji|dodano|publikováno|zveřejněno|publikované|megjelent',
  'publisert|publicerad|publicerat|offentliggjort|udgivet|julkaistu',
  'yayınlanma|yayınlandı|yayın tarihi|giriş tarihi',
  'опубликовано|дата публикации|опубліковано|发布|发表|公開|입력',
  'đăng (?:lúc|ngày|vào)|ngày đăng|xuất bản',
].join('|');
