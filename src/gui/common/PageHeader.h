#pragma once

#include <QWidget>

class QHBoxLayout;

namespace stockroom {

class TextLabel;

/// The head of a page: its title, a muted line beside it ("3,214 of 1,000,000 · 0.04 s"), its actions at the
/// far end. GUI thread.
class PageHeader final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageHeader)

public:
    /// For forms; the page sets the title.
    explicit PageHeader(QWidget *parent = nullptr);
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    /// Takes the widget, which stands before the title: the way back.
    void setLeading(QWidget *widget);
    /// Takes the widget; actions stand in the order they are added.
    void addAction(QWidget *action);
    using QWidget::addAction;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    TextLabel *m_title;
    TextLabel *m_subtitle;
    QHBoxLayout *m_all;
    QHBoxLayout *m_actions;
};

} // namespace stockroom
