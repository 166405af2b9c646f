#pragma once

#include "load/LoadPlan.h"

#include <QHash>
#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;

namespace stockroom {

namespace Ui {
class LoadControls;
}

/// What is to be run: strategies, sizes, database; Run and Stop. Off while a test runs, except Stop. GUI
/// thread.
class LoadControls final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadControls)

public:
    explicit LoadControls(QWidget *parent = nullptr);
    ~LoadControls() override;

    void setPlan(const LoadPlan &plan);
    /// As entered; not checked, except that the address can be read. Errors: Empty, BadAddress (field
    /// "database").
    [[nodiscard]] Result<LoadPlan> plan() const;
    /// A server whose password is known to the program, offered in place of typing it; none forgets it.
    void setKnownServer(const std::optional<ShopAddress> &server);

    void setRunning(bool running);
    void focusRun();
    /// Says that a running test is about to end.
    void setStopping();
    /// In the folded form Run and Stop stand in the page's bar.
    void setButtonsShown(bool shown);
    /// "6 strategies · 8 workers · 20,000 orders · SQLite"
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void changed();
    void runRequested();
    void stopRequested();

private:
    void makeStrategies();
    void makeDatabase();
    void limitNumbers();
    void chooseAll(bool on);
    void edited();
    void refresh();
    [[nodiscard]] QList<LoadStrategy> chosen() const;
    [[nodiscard]] bool isPostgreSql() const;
    [[nodiscard]] Result<ShopAddress> address() const;

    std::unique_ptr<Ui::LoadControls> m_ui;
    QHash<LoadStrategy, QCheckBox *> m_boxes;
    std::optional<ShopAddress> m_known;
    LoadPlan m_base;
    bool m_running = false;
};

} // namespace stockroom
