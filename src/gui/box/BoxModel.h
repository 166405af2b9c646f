#pragma once

#include "gui/box/BoxSource.h"

#include <QAbstractListModel>
#include <QPointer>

class QSettings;

namespace stockroom {

/// What the box shows for what was typed: the answers of its sources under their titles, as they come in.
/// While nothing is typed, what was chosen last stands first; up to `kRemembered` choices are kept in the
/// settings. For `KeysDelegate`. GUI thread.
class BoxModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BoxModel)

public:
    static constexpr int kRemembered = 30;
    static constexpr int kRecentShown = 7;

    /// `settings` may be null: then choices are remembered until the end only.
    BoxModel(QSettings *settings, QObject *parent);

    /// Sources are asked and shown in the order they are added; one that is deleted is forgotten.
    void addSource(BoxSource *source);
    /// The questions before are taken back.
    void ask(const QString &typed);
    void cancel();
    /// Remembers the choice, then does it. Nothing for a heading or what is off.
    void choose(int row);

    [[nodiscard]] QList<BoxSource *> sources() const;
    /// An answer is still to come.
    [[nodiscard]] bool isPending() const;
    [[nodiscard]] bool isChoice(int row) const;
    /// -1 when there is none.
    [[nodiscard]] int firstChoice() const;
    /// The row the next or the previous choice stands in; `row` where there is none.
    [[nodiscard]] int choiceBeside(int row, int step) const;
    /// What stands in the row, to find it again after other answers came in.
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] int rowOf(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// An answer has come in; perhaps not the last.
    void answered();
    void failed(const QString &why);

private:
    struct Asked {
        BoxSource *source;
        QList<BoxItem> found = {};
        QList<BoxItem> recalled = {};
        int pending = 0;
    };
    struct Row {
        BoxSource *source = nullptr; // null: a heading
        BoxItem item = {};
    };

    void take(BoxSource *source, QList<BoxItem> Asked::*where, const QList<BoxItem> &items);
    void forget(const QObject *source);
    void askAlone(QChar prefix, const QString &words);
    void askRecent();
    void askAll(const QString &words);
    void fill();
    void addSection(const QString &title, const QList<Row> &rows);
    [[nodiscard]] QList<Row> recentRows() const;
    [[nodiscard]] static QString nameOf(const Row &row);

    QPointer<QSettings> m_settings;
    QList<Asked> m_asked;
    QStringList m_recent; // names, newest first
    QList<Row> m_rows;
    bool m_asking = false; // the sources are being asked: their rows are shown together
};

} // namespace stockroom
