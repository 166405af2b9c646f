#include "gui/help/HelpWindow.h"

#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/RowDelegate.h"
#include "ui_HelpWindow.h"

#include <QAction>
#include <QKeyEvent>

namespace stockroom {

namespace {

/// "de" or "en": the pages are in the language the words around them are in.
QString languageOfTheWords()
{
    return QCoreApplication::translate("stockroom::Language", "en",
                                       "The code of your language, as in the name of this file");
}

} // namespace

HelpWindow::HelpWindow(std::function<QList<HelpKey>()> keys, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_ui(std::make_unique<Ui::HelpWindow>())
    , m_keys(std::move(keys))
{
    m_ui->setupUi(this);
    m_ui->back->setIcon(icon(isRightToLeft() ? u"arrow-right" : u"arrow-left"));
    m_ui->forward->setIcon(icon(isRightToLeft() ? u"arrow-left" : u"arrow-right"));
    m_ui->back->setShortcut(QKeySequence::Back);
    m_ui->forward->setShortcut(QKeySequence::Forward);
    for (QPushButton *button : {m_ui->back, m_ui->forward}) {
        setButtonKind(button, ButtonKind::Flat);
        button->setAutoDefault(false);
    }
    m_ui->topics->setItemDelegate(new RowDelegate(m_ui->topics));
    for (const HelpTopic &topic : helpTopics()) {
        auto *item = new QListWidgetItem(topic.title, m_ui->topics);
        item->setData(TileIconRole, topic.iconName);
        item->setData(Qt::UserRole, topic.id);
        item->setSizeHint({0, kRowHeight + 4});
    }
    makeSearch();
    connect(m_ui->back, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_ui->forward, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_ui->topics, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item) {
            show(item->data(Qt::UserRole).toString());
        }
    });
    connect(m_ui->page, &DocumentView::pageRequested, this, &HelpWindow::open);
}

HelpWindow::~HelpWindow() = default;

void HelpWindow::makeSearch()
{
    m_ui->search->addAction(icon(u"search", Tone::Muted), QLineEdit::LeadingPosition);
    auto *focus = new QAction(this);
    focus->setShortcut(QKeySequence::Find);
    addAction(focus);
    connect(focus, &QAction::triggered, this, [this] {
        m_ui->search->setFocus(Qt::ShortcutFocusReason);
        m_ui->search->selectAll();
    });
    connect(m_ui->search, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_ui->search, &QLineEdit::textEdited, this, [this] {
        m_ui->page->moveCursor(QTextCursor::Start);
        find(false);
    });
}

void HelpWindow::open(const QString &topic)
{
    show(topic);
    QWidget::show();
    raise();
    activateWindow();
    m_ui->page->setFocus();
}

QString HelpWindow::topic() const
{
    return m_place < 0 ? QString() : m_history.at(m_place);
}

void HelpWindow::show(const QString &wanted)
{
    const QList<HelpTopic> topics = helpTopics();
    const QString id = helpTopicOf(wanted);
    const qsizetype row =
        std::find_if(topics.begin(), topics.end(), [&](const HelpTopic &each) { return each.id == id; })
        - topics.begin();
    if (id != topic()) {
        m_history = m_history.first(m_place + 1) << id;
        ++m_place;
    }
    m_ui->topics->setCurrentRow(int(row));
    setWindowTitle(topics.at(row).title);
    m_ui->page->setPage(helpPage(id, QLocale(languageOfTheWords()), m_keys ? m_keys() : QList<HelpKey>()),
                        helpImageFolder());
    m_ui->page->setAccessibleName(topics.at(row).title);
    updateButtons();
}

void HelpWindow::go(int step)
{
    const int place = m_place + step;
    if (place >= 0 && place < m_history.size()) {
        m_place = place;
        show(m_history.at(place));
    }
}

void HelpWindow::find(bool backward)
{
    const QString words = m_ui->search->text();
    if (words.isEmpty()) {
        return;
    }
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_ui->page->find(words, flags);
    if (!found) { // once more from the other end
        m_ui->page->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        found = m_ui->page->find(words, flags);
    }
    m_ui->notFound->setVisible(!found);
}

void HelpWindow::updateButtons()
{
    m_ui->back->setEnabled(m_place > 0);
    m_ui->forward->setEnabled(m_place + 1 < m_history.size());
    m_ui->notFound->hide();
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    if (event->key() == Qt::Key_F3) {
        find(event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace stockroom
