#include "gui/shell/AboutDialog.h"

#include "gui/common/BarcodeView.h"
#include "gui/common/IconLabel.h"
#include "gui/common/Icons.h"
#include "gui/common/SegmentedControl.h"
#include "gui/common/TextLabel.h"
#include "gui/log/LogFile.h"
#include "gui/welcome/NewShopDialog.h"
#include "service/Versions.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QSysInfo>
#include <QUrl>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

QList<LibraryVersion> versions()
{
    QList<LibraryVersion> all{{u"Stockroom"_s, QStringLiteral(STOCKROOM_VERSION)},
                              {u"Qt"_s, QString::fromLatin1(qVersion())}};
    all += databaseVersions();
    all.append({u"Zint"_s, barcodeLibraryVersion()});
    return all;
}

QString gplText()
{
    QFile file(u":/licences/LICENSE"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

AboutDialog::AboutDialog(const QString &settingsFile, QWidget *parent)
    : QDialog(parent)
    , m_choice(new SegmentedControl(this))
    , m_parts(new QStackedWidget(this))
{
    setWindowTitle(tr("About Stockroom"));
    m_choice->setAccessibleName(tr("Parts of this window"));
    auto *mark = new IconLabel(u"package"_s, Tone::OnAccent, 28, this);
    mark->setGround(IconLabel::Ground::Solid, 52);
    auto *name = new TextLabel(u"Stockroom %1"_s.arg(QStringLiteral(STOCKROOM_VERSION)), TextStyle::Title,
                               Tone::Text, this);
    auto *purpose = new TextLabel(tr("Know what you have, sell it once, prove every number."),
                                  TextStyle::Body, Tone::Muted, this);
    addPart(tr("Versions"), makeVersions());
    addPart(tr("Licences"), makeLicences());
    addPart(tr("Files"), makeFiles(settingsFile));
    connect(m_choice, &SegmentedControl::currentChanged, m_parts, &QStackedWidget::setCurrentIndex);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(name);
    texts->addWidget(purpose);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(mark);
    head->addLayout(texts, 1);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_choice);
    choice->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addLayout(choice);
    layout->addWidget(m_parts, 1);
    layout->addWidget(buttons);
    resize(640, 480);
}

void AboutDialog::addPart(const QString &title, QWidget *part)
{
    m_choice->addSegment(title);
    m_parts->addWidget(part);
}

QString AboutDialog::versionsText()
{
    QStringList lines;
    for (const LibraryVersion &each : versions()) {
        lines.append(each.name + u' ' + (each.version.isEmpty() ? u"–"_s : each.version));
    }
    lines.append(QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture());
    return lines.join(u'\n');
}

QWidget *AboutDialog::makeVersions()
{
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, const QString &version) {
        const int row = grid->rowCount();
        auto *value = new TextLabel(version.isEmpty() ? tr("not installed") : version, TextStyle::Body,
                                    Tone::Text, part);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(new TextLabel(name, TextStyle::Body, Tone::Muted, part), row, 0);
        grid->addWidget(value, row, 1);
    };
    for (const LibraryVersion &each : versions()) {
        add(each.name, each.version);
    }
    add(tr("System"), QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture());
    auto *copying = new QPushButton(icon(u"copy"), tr("Copy"), part);
    copying->setToolTip(tr("Copy the versions, for a report"));
    copying->setAutoDefault(false);
    connect(copying, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(versionsText()); });
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(grid);
    layout->addSpacing(8);
    layout->addWidget(copying, 0, Qt::AlignLeading);
    layout->addStretch(1);
    return part;
}

QWidget *AboutDialog::makeLicences()
{
    auto *licences = new QPlainTextEdit(this);
    licences->setReadOnly(true);
    licences->setTabChangesFocus(true);
    licences->setAccessibleName(tr("Licences"));
    const QStringList texts{
        tr("Stockroom is free software: you may use, study, share and change it under the GNU General Public "
           "License, version 3 or later. It comes without any warranty."),
        tr("It is built with Qt (LGPL 3 and GPL 3), QtKeychain (BSD License) and Zint (BSD License), and "
           "keeps "
           "its books in SQLite (public domain) or PostgreSQL (PostgreSQL License)."),
        tr("The icons are from Lucide (ISC License), some of them derived from Feather (MIT License)."),
        gplText()};
    licences->setPlainText(texts.join(u"\n\n"_s));
    return licences;
}

QWidget *AboutDialog::makeFiles(const QString &settingsFile)
{
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    addPlace(grid, tr("Shops, unless you put them elsewhere"), NewShopDialog::shopFolder());
    if (!settingsFile.isEmpty()) {
        addPlace(grid, tr("Settings"), settingsFile);
    }
    addPlace(grid, tr("Log, and what load tests found"), LogFile::stateFolder());
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(grid);
    layout->addStretch(1);
    return part;
}

void AboutDialog::addPlace(QGridLayout *grid, const QString &what, const QString &path)
{
    auto *where = new TextLabel(QDir::toNativeSeparators(path), TextStyle::Body, Tone::Text, this);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    where->setWordWrap(true);
    auto *opening = new QPushButton(icon(u"folder-open"), tr("Open folder"), this);
    opening->setAutoDefault(false);
    opening->setAccessibleName(tr("Open the folder: %1").arg(what));
    const QFileInfo info(path);
    const QString folder = info.isFile() || !info.suffix().isEmpty() ? info.path() : path;
    opening->setEnabled(QFileInfo(folder).isDir());
    connect(opening, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new TextLabel(what, TextStyle::Caption, Tone::Muted, this));
    texts->addWidget(where);
    const int row = grid->rowCount();
    grid->addLayout(texts, row, 0);
    grid->addWidget(opening, row, 1, Qt::AlignTop);
}

} // namespace stockroom
