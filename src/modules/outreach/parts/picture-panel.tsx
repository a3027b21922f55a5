import { ActForm, type Refused } from '#ui/form/index.ts'
import { Empty, Panel } from '#ui/panel/panel.tsx'
import { itemPath } from '../paths.ts'
import { pageTexts as t } from '../pages/texts.vi.ts'
import type { ItemPage } from '../queries/item-page.ts'
import { PictureForm } from './item-forms.tsx'

type Props = {
  item: Pick<ItemPage, 'id' | 'pictureId' | 'alt' | 'width' | 'height'>
  mayEdit: boolean
  refused: Refused
}

/** The picture of an item; for an open one the forms to change it. */
export function PicturePanel({ item, mayEdit, refused }: Props) {
  return (
    <Panel title={t.pictureTitle}>
      {item.pictureId && item.width && item.height ? (
        <img
          className="item-picture"
          src={`${itemPath(item.id)}/anh`}
          alt={item.alt ?? ''}
          width={item.width}
          height={item.height}
        />
      ) : (
        <Empty>{t.noPicture}</Empty>
      )}
      {mayEdit && <PictureForm refused={refused} />}
      {mayEdit && item.pictureId && (
        <ActForm>
          <input type="hidden" name="lam" value="dropPicture" />
          <button className="button plain">{t.dropPicture}</button>
        </ActForm>
      )}
    </Panel>
  )
}
