#pragma once

#include <QAbstractButton>
#include <QKeySequence>

class QAction;

namespace stockroom {

/// A large button that says what it does: icon, title, one sentence, its key. `Wide` has the icon before the
/// text, `Tall` above it. An emphasised card is the default of its page. GUI thread.
class Card final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)

public:
    enum class Form { Wide, Tall };

    Card(Form form, QString iconName, const QString &title, QString sentence, const QKeySequence &key,
         QWidget *parent = nullptr);

    void setEmphasised(bool emphasised);
    /// The key that is shown is that of an action, also after it was changed.
    void followKeysOf(const QAction *action);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect keyRect() const;

    Form m_form;
    QString m_iconName;
    QString m_sentence;
    QString m_key;
    bool m_emphasised = false;
};

} // namespace stockroom
