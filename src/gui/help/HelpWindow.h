#pragma once

#include "gui/help/HelpPages.h"

#include <QLocale>
#include <QStringList>
#include <QWidget>

#include <memory>

class QAction;

namespace stockroom {

class CommandRegistry;

namespace Ui {
class HelpWindow;
}

/// The built-in help in a window of its own, to be read beside the work: topics on the leading side, the
/// page, back and forward, a search on the page. GUI thread.
///
///     auto *help = new HelpWindow(window.commands(), &window);
///     window.setHelp([help](const QString &topic) { help->open(topic); });
class HelpWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpWindow)

public:
    /// Its own commands join the others; the page of the keys lists all, as they are when it is shown.
    explicit HelpWindow(CommandRegistry &commands, QWidget *parent = nullptr);
    ~HelpWindow() override;

    /// Shows the topic, or the one that explains the page of that id, and brings the window to the front.
    void open(const QString &topic);
    [[nodiscard]] QString topic() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const QString &topic);
    void go(int step);
    void find(bool backward);
    void updateButtons();
    void makeSearch();
    void makeCommands();

    std::unique_ptr<Ui::HelpWindow> m_ui;
    CommandRegistry &m_commands;
    QStringList m_history;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    int m_place = -1;
};

} // namespace stockroom
