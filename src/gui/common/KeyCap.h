#pragma once

#include "gui/common/Tokens.h"

#include <QKeySequence>
#include <QWidget>

class QAction;

namespace stockroom {

/// A key drawn as a key cap, with an optional word after it: [Enter] next line. GUI thread.
class KeyCap final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyCap)

public:
    explicit KeyCap(QWidget *parent = nullptr);
    KeyCap(const QKeySequence &keys, const QString &meaning, QWidget *parent = nullptr);
    /// The keys of an action, also after they were changed; not there while it has none.
    KeyCap(const QAction *action, const QString &meaning, QWidget *parent = nullptr);
    /// For caps which are no key sequence, such as "+5 −3".
    KeyCap(const QString &cap, QString meaning, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setCap(const QString &cap);

    QString m_cap;
    QString m_meaning;
};

/// The size of a cap with this text, and the cap painted into `rect`; shared with cards and buttons.
[[nodiscard]] QSize keyCapSize(const QString &cap);
void paintKeyCap(QPainter &painter, const QRect &rect, const QString &cap, const Tokens &tokens);

} // namespace stockroom
