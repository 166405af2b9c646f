#pragma once

#include <QDialog>

#include <memory>

namespace stockroom {

namespace Ui {
class KeySheet;
}

class CommandListModel;
class CommandRegistry;

/// All keys that work now, under the places where they work, to be read beside the work; always true, for it
/// follows the registry. GUI thread.
class KeySheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeySheet)

public:
    /// `commands` must outlive it.
    explicit KeySheet(const CommandRegistry &commands, QWidget *parent = nullptr);
    ~KeySheet() override;

Q_SIGNALS:
    void changeRequested();

private:
    void showFound();

    std::unique_ptr<Ui::KeySheet> m_ui;
    CommandListModel *m_model;
};

} // namespace stockroom
