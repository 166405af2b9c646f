#include "gui/welcome/WelcomePage.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/Card.h"
#include "gui/common/IconLabel.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextLabel.h"
#include "gui/welcome/RecentRow.h"
#include "gui/welcome/ShelfPicture.h"
#include "gui/welcome/ShopChooser.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnWidth = 874;
constexpr int kGap = 14;
constexpr int kMostRecent = 5;

/// The white sheet behind the list of recent shops.
class Sheet final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &tokens = tokensOf(palette());
        drawing::roundedBox(painter, rect(), tokens.base, tokens.line, 9);
    }
};

} // namespace

WelcomePage::WelcomePage(ShopChooser &chooser, RecentShops &recent, QWidget *parent)
    : Page(u"welcome"_s, tr("Welcome"), u"house"_s, parent)
    , m_chooser(chooser)
    , m_recent(recent)
{
    setAvailability(Availability::WithoutShop);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(new ShelfPicture(content), 0, Qt::AlignHCenter);
    column->addSpacing(22);
    column->addWidget(new TextLabel(tr("Welcome to Stockroom"), TextStyle::Display, Tone::Text, content), 0,
                      Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(new TextLabel(tr("Know what you have, sell it once, prove every number."),
                                    TextStyle::Lead, Tone::Muted, content),
                      0, Qt::AlignHCenter);
    column->addSpacing(30);

    auto *first = new QHBoxLayout;
    first->setSpacing(kGap);
    Card *demo =
        makeCard(true, chooser.demoAction(), tr("Try the demo shop"),
                 tr("A real shop's products and orders. Nothing can break."), QKeySequence(Qt::Key_Enter));
    demo->setEmphasised(true);
    first->addWidget(demo);
    first->addWidget(makeCard(true, chooser.newAction(), tr("Start empty"),
                              tr("Name your shop and enter the first product. Ready in a minute.")));
    auto *second = new QHBoxLayout;
    second->setSpacing(kGap);
    second->addWidget(
        makeCard(false, chooser.openAction(), tr("Open a shop"), tr("A shop file on this computer.")));
    second->addWidget(makeCard(false, chooser.connectAction(), tr("Connect to a shared shop"),
                               tr("Many tills, one PostgreSQL server.")));
    column->addLayout(first);
    column->addSpacing(kGap);
    column->addLayout(second);
    column->addWidget(makeRecent());
    column->addSpacing(16);
    auto *drop = new QHBoxLayout;
    drop->setSpacing(8);
    drop->addStretch(1);
    drop->addWidget(new IconLabel(u"download"_s, Tone::Muted, 15, content));
    drop->addWidget(new TextLabel(tr("Or drop a shop file anywhere in this window."), TextStyle::Body,
                                  Tone::Muted, content));
    drop->addStretch(1);
    column->addLayout(drop);
    column->addStretch(3);

    auto *holder = new QWidget(content);
    holder->setLayout(column);
    holder->setMaximumWidth(kColumnWidth);
    holder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    column->setContentsMargins(0, 20, 0, 20);
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(24, 0, 24, 0);
    centred->addStretch(1);
    centred->addWidget(holder, 1000);
    centred->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(&m_recent, &RecentShops::changed, this, &WelcomePage::fillRecent);
    fillRecent();
}

void WelcomePage::activated()
{
    setFocus(); // no card is ringed until the first Tab, and Enter is the demo shop
}

bool WelcomePage::useKey(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_chooser.demoAction()->trigger();
        return true;
    }
    return false;
}

Card *WelcomePage::makeCard(bool wide, QAction *action, const QString &title, const QString &sentence,
                            const QKeySequence &key)
{
    const QString iconName = action->icon().name();
    auto *card = new Card(wide ? Card::Form::Wide : Card::Form::Tall, iconName, title, sentence, key, this);
    card->setObjectName(action->objectName());
    connect(card, &Card::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, card, &QWidget::setEnabled);
    if (key.isEmpty()) {
        card->followKeysOf(action);
    }
    return card;
}

QWidget *WelcomePage::makeRecent()
{
    m_recentArea = new QWidget(this);
    auto *clear = new QPushButton(tr("Clear list"), m_recentArea);
    setButtonKind(clear, ButtonKind::Link);
    keepFont(clear, TextStyle::Caption);
    clear->setAccessibleName(tr("Clear the list of recent shops"));
    connect(clear, &QPushButton::clicked, &m_recent, &RecentShops::clear);
    auto *head = new QHBoxLayout;
    head->addWidget(new SectionLabel(tr("Recent shops"), m_recentArea));
    head->addStretch(1);
    head->addWidget(clear);
    auto *sheet = new Sheet(m_recentArea);
    m_recentRows = new QVBoxLayout(sheet);
    m_recentRows->setContentsMargins(1, 1, 1, 1);
    m_recentRows->setSpacing(0);
    auto *layout = new QVBoxLayout(m_recentArea);
    layout->setContentsMargins(0, 20, 0, 0);
    layout->setSpacing(3);
    layout->addLayout(head);
    layout->addWidget(sheet);
    return m_recentArea;
}

void WelcomePage::fillRecent()
{
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const qsizetype shown = std::min<qsizetype>(kMostRecent, m_recent.entries().size());
    for (qsizetype index = 0; index < shown; ++index) {
        const RecentShops::Entry &entry = m_recent.entries().at(index);
        auto *row = new RecentRow(entry, index == shown - 1, this);
        connect(row, &RecentRow::clicked, this,
                [this, address = entry.address] { m_chooser.choose(address); });
        m_recentRows->addWidget(row);
    }
    m_recentArea->setVisible(shown > 0);
}

} // namespace stockroom
