#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;
class QTimer;

namespace stockroom {

class IconLabel;
class TextLabel;

/// The foot of the window: the running job (with progress and, where it can be, cancel) or the last message
/// at the leading side, shop and till at the other. All text is plain. GUI thread.
class StatusStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusStrip)

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void showMessage(const QString &iconName, const QString &text, const QString &detail = {});
    /// `total` 0: no end known. Shown until `endJob()`; call again to move it on.
    void showJob(const QString &text, qint64 done, qint64 total, bool cancellable,
                 const QString &detail = {});
    void endJob();
    void setShop(const QString &iconName, const QString &text);
    /// Empty hides it.
    void setTill(const QString &text);

    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void cancelRequested();

private:
    IconLabel *m_icon;
    TextLabel *m_text;
    QProgressBar *m_progress;
    TextLabel *m_detail;
    QPushButton *m_cancel;
    IconLabel *m_shopIcon;
    TextLabel *m_shop;
    IconLabel *m_tillIcon;
    TextLabel *m_till;
    QTimer *m_wander;
};

} // namespace stockroom
