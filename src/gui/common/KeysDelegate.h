#pragma once

#include "gui/common/RowDelegate.h"

namespace stockroom {

/// What a model may say beyond `CellRole` for a `KeysDelegate`.
enum KeysRole {
    KeyCapsRole = Qt::UserRole + 0x580, // QStringList: keys drawn as caps at the far end
    DetailRole, // QString: a muted text after the text
    HeadingRole, // bool: the caption of the rows below it
};

/// A row of a list of things to do: icon, text, a muted detail, and its keys as caps at the far end; or the
/// caption above such rows. GUI thread.
class KeysDelegate final : public RowDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysDelegate)

public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(const Cell &cell) const override;

private:
    static void paintHeading(const Cell &cell);
    /// What is left of the room before the caps.
    static QRect paintCaps(const Cell &cell);
    static void paintDetail(const Cell &cell, int textWidth);
};

} // namespace stockroom
