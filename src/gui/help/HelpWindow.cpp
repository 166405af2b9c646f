#include "gui/help/HelpWindow.h"

#include "gui/common/ActionButton.h"
#include "gui/common/ButtonKind.h"
#include "gui/common/Icons.h"
#include "gui/common/RowDelegate.h"
#include "gui/help/HelpKeys.h"
#include "gui/shell/CommandRegistry.h"
#include "ui_HelpWindow.h"

#include <QAction>
#include <QKeyEvent>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

/// "de" or "en": the pages are in the language the words around them are in.
QString languageOfTheWords()
{
    return QCoreApplication::translate("stockroom::Language", "en",
                                       "The code of your language, as in the name of this file");
}

} // namespace

HelpWindow::HelpWindow(CommandRegistry &commands, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_ui(std::make_unique<Ui::HelpWindow>())
    , m_commands(commands)
{
    m_ui->setupUi(this);
    m_ui->back->setIcon(icon(isRightToLeft() ? u"arrow-right" : u"arrow-left"));
    m_ui->forward->setIcon(icon(isRightToLeft() ? u"arrow-left" : u"arrow-right"));
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
    makeCommands();
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
    connect(m_ui->search, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_ui->search, &QLineEdit::textEdited, this, [this] {
        m_ui->page->moveCursor(QTextCursor::Start);
        find(false);
    });
}

void HelpWindow::makeCommands()
{
    QList<CommandAction> all;
    const auto add = [&](const WindowCommand &command) {
        all.append({command, makeAction(command, this, Qt::WindowShortcut, this)});
        return all.constLast().action;
    };
    m_back = add({.id = u"help.back"_s, .text = tr("Back"), .keys = {QKeySequence(QKeySequence::Back)}});
    m_forward =
        add({.id = u"help.forward"_s, .text = tr("Forward"), .keys = {QKeySequence(QKeySequence::Forward)}});
    const QAction *search = add(
        {.id = u"help.find"_s, .text = tr("Find on the page"), .keys = {QKeySequence(QKeySequence::Find)}});
    connect(m_back, &QAction::triggered, this, [this] { go(-1); });
    connect(m_forward, &QAction::triggered, this, [this] { go(1); });
    connect(search, &QAction::triggered, this, [this] {
        m_ui->search->setFocus(Qt::ShortcutFocusReason);
        m_ui->search->selectAll();
    });
    bindButton(m_ui->back, m_back);
    bindButton(m_ui->forward, m_forward);
    m_commands.adopt({u"help"_s, tr("Help"), true}, all);
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
    m_ui->page->setPage(helpPage(id, QLocale(languageOfTheWords()), keysOf(m_commands)), helpImageFolder());
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
    m_back->setEnabled(m_place > 0);
    m_forward->setEnabled(m_place + 1 < m_history.size());
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
