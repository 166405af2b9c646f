#pragma once

#include "gui/scan/ScanTarget.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLineEdit;
class QListView;
class QSettings;

namespace stockroom {

class BoxModel;
class BoxSource;
class TextLabel;

/// The box: one line over the window that finds anything. Arrows walk through what was found, Enter chooses
/// it, Esc or a click beside closes. Enter before the answers are in waits for them, so that a quick hand
/// gets what it asked for, and a scan while it is open is asked for in the same way. GUI thread.
///
///     box->addSource(new CommandSource(commands, box));
///     box->open();
class BoxPopup final : public QFrame, public ScanTarget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoxPopup)

public:
    /// Lies over `window`, its line over `field`. `settings` may be null.
    BoxPopup(QWidget *field, QSettings *settings, QWidget *window);

    void addSource(BoxSource *source);
    void open(const QString &typed = {});
    void close();
    bool takeScan(const QString &code) override;

    [[nodiscard]] BoxModel &model() { return *m_model; }
    [[nodiscard]] bool isSettled() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLayout();
    void place();
    void fillHints();
    void show(int row);
    void showAnswers();
    void walk(int step);
    void walkPage(int direction);
    void enter();
    void choose(int row);
    bool useKey(int key);
    void leave(bool giveFocusBack);
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] int listHeight() const;

    QWidget *m_field;
    BoxModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
    TextLabel *m_note;
    QWidget *m_hints;
    QHBoxLayout *m_hintsLayout;
    QPointer<QWidget> m_before; // had the focus
    QString m_walkedTo; // the choice the user walked to; empty: the first is meant
    QString m_failure;
    bool m_enterWaits = false;
};

} // namespace stockroom
