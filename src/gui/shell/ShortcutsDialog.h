#pragma once

#include <QDialog>
#include <QKeySequence>

#include <memory>

namespace stockroom {

namespace Ui {
class ShortcutsDialog;
}

class CommandListModel;
class CommandRegistry;

/// Every command with its keys, to be changed: what is recorded works at once. Keys that another command has
/// in the same place are only taken from it when the user says so. GUI thread.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

public:
    /// `commands` must outlive it.
    explicit ShortcutsDialog(CommandRegistry &commands, QWidget *parent = nullptr);
    ~ShortcutsDialog() override;

private:
    void connectControls();
    void choose(const QString &id);
    void showChosen();
    void showFound();
    void record(const QKeySequence &keys);
    void askFor(const QKeySequence &keys, const QStringList &others);
    void takeFromOthers();
    void removeKeys();
    void reset();
    void askResetAll();
    [[nodiscard]] QString nameOf(const QString &id) const;

    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
    CommandRegistry &m_commands;
    CommandListModel *m_model;
    QString m_id;
    QKeySequence m_asked; // recorded, but another command has them
};

} // namespace stockroom
