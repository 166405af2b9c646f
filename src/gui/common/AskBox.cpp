#include "gui/common/AskBox.h"

#include <QMessageBox>
#include <QPushButton>

namespace stockroom {

void askInBox(QWidget *parent, const QString &title, const QString &text, const AskWords &words,
              const std::function<void(bool)> &answer)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(words.yes, QMessageBox::AcceptRole);
    QPushButton *no = box->addButton(words.no, QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(box, &QDialog::finished, parent,
                     [box, yes, answer] { answer(box->clickedButton() == yes); });
    box->open();
}

} // namespace stockroom
