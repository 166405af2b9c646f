#include "gui/shell/AboutDialog.h"

#include "gui/common/IconLabel.h"
#include "gui/common/TextLabel.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Stockroom"));
    auto *mark = new IconLabel(u"package"_s, Tone::OnAccent, 28, this);
    mark->setGround(IconLabel::Ground::Solid, 52);
    auto *name = new TextLabel(u"Stockroom"_s, TextStyle::Title, Tone::Text, this);
    auto *version = new TextLabel(
        tr("Version %1, with Qt %2").arg(QStringLiteral(STOCKROOM_VERSION), QString::fromLatin1(qVersion())),
        TextStyle::Body, Tone::Muted, this);
    auto *purpose = new TextLabel(tr("Know what you have, sell it once, prove every number."),
                                  TextStyle::Body, Tone::Text, this);
    auto *licences = new QPlainTextEdit(this);
    licences->setReadOnly(true);
    licences->setAccessibleName(tr("Licences"));
    licences->setPlainText(
        tr("Stockroom is free software: you may use, study, share and change it under the GNU General Public "
           "License, version 3 or later. It comes without any warranty.")
        + u"\n\n"_s
        + tr("It is built with Qt (LGPL 3 and GPL 3) and Qt Charts (GPL 3), and keeps its books in SQLite "
             "(public "
             "domain) or PostgreSQL (PostgreSQL License).")
        + u"\n\n"_s
        + tr("The icons are from Lucide (ISC License), some of them derived from Feather (MIT License)."));
    licences->setMinimumSize(460, 150);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(name);
    texts->addWidget(version);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(mark);
    head->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addWidget(purpose);
    layout->addWidget(licences, 1);
    layout->addWidget(buttons);
}

} // namespace stockroom
