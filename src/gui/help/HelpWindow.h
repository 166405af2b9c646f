#pragma once

#include "gui/help/HelpPages.h"

#include <QLocale>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>

namespace stockroom {

namespace Ui {
class HelpWindow;
}

/// The built-in help in a window of its own, to be read beside the work: topics on the leading side, the
/// page, back and forward, a search on the page. GUI thread.
///
///     auto *help = new HelpWindow([&window] { return keysOf(*window.menuBar()); }, &window);
///     window.setHelp([help](const QString &topic) { help->open(topic); });
class HelpWindow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpWindow)

public:
    /// `keys` is asked each time the page of the keys is shown.
    explicit HelpWindow(std::function<QList<HelpKey>()> keys, QWidget *parent = nullptr);
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

    std::unique_ptr<Ui::HelpWindow> m_ui;
    std::function<QList<HelpKey>()> m_keys;
    QStringList m_history;
    int m_place = -1;
};

} // namespace stockroom
