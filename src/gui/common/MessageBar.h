#pragma once

#include "gui/common/Tokens.h"

#include <QFrame>

class QPushButton;

namespace stockroom {

class IconLabel;
class TextLabel;

/// A message in its place on the page: tinted, with an icon, plain text, an optional second part and an
/// optional next step. Hidden until shown. Says itself to screen readers. GUI thread.
///
///     bar->showMessage(MessageBar::Kind::Warning, tr("1 line is short."));
///     bar->setNextStep(tr("Undo"), u"undo-2"_s);
///     connect(bar, &MessageBar::nextStepChosen, this, …);
class MessageBar final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    enum class Kind { Info, Success, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Also takes the next step of an earlier message away. `detail` follows the text, muted.
    void showMessage(Kind kind, const QString &text, const QString &detail = {});
    void setNextStep(const QString &text, const QString &iconName = {});
    /// Another icon than that of the kind.
    void setIconName(const QString &name);
    void setClosable(bool closable);

    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

Q_SIGNALS:
    void nextStepChosen();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeIcon();

    Kind m_kind = Kind::Info;
    IconLabel *m_icon;
    TextLabel *m_text;
    TextLabel *m_detail;
    QPushButton *m_step;
    QPushButton *m_close;
};

} // namespace stockroom
