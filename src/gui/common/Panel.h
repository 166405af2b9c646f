#pragma once

#include <QWidget>

class QVBoxLayout;

namespace stockroom {

class TextLabel;

/// A part of a page in a rounded frame, with its title and a muted note at the other end of the same line.
/// GUI thread.
class Panel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Panel)

public:
    explicit Panel(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    [[nodiscard]] QString note() const;
    /// Takes it.
    void setContent(QWidget *content);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_note;
    QVBoxLayout *m_layout;
};

} // namespace stockroom
