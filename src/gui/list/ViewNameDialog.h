#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace stockroom {

class ListViews;
class TextLabel;

/// Asks what a view is to be called: a new one, which may take the place of a saved one of the name, or one
/// that has another name yet. GUI thread.
class ViewNameDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewNameDialog)

public:
    /// `views` must outlive it. `renamed` is the view that is to have another name; empty for a new one.
    ViewNameDialog(const ListViews &views, const QString &renamed, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void named(const QString &name);

private:
    void check();

    const ListViews &m_views;
    const QString m_renamed;
    QLineEdit *m_name;
    TextLabel *m_hint;
    QPushButton *m_take;
};

} // namespace stockroom
