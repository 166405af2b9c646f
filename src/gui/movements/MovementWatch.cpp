#include "gui/movements/MovementWatch.h"

#include "gui/list/ListModel.h"
#include "service/Shop.h"

#include <algorithm>

namespace stockroom {

namespace {

constexpr int kGatherMs = 100;
/// More at once are a new list.
constexpr int kMost = 1000;

} // namespace

MovementWatch::MovementWatch(Shop &shop, ListModel &model)
    : QObject(&model)
    , m_shop(shop)
    , m_model(model)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kGatherMs);
    connect(&m_timer, &QTimer::timeout, this, &MovementWatch::look);
    connect(&shop.keeper(), &StockKeeper::stockChanged, this, [this] {
        if (!m_timer.isActive()) {
            m_timer.start();
        }
    });
    // Before the first rows are asked for: what comes in meanwhile is told twice rather than not at all.
    m_asked.ask(shop.reader().movementsAfter(0, 1), this, [this](const Result<QList<qint64>> &last) {
        m_last = last ? last->value(0) : 0;
        if (m_isStale) {
            look();
        }
    });
}

void MovementWatch::look()
{
    if (m_asked.isPending()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_asked.ask(m_shop.reader().movementsAfter(m_last, kMost), this,
                [this](const Result<QList<qint64>> &ids) {
                    if (ids && !ids->isEmpty()) {
                        m_last = ids->first();
                        take(ids.value());
                    }
                    if (m_isStale) {
                        look();
                    }
                });
}

void MovementWatch::take(const QList<qint64> &ids)
{
    if (ids.size() == kMost) {
        m_model.refresh();
        return;
    }
    m_model.noteEdited(ids);
    m_rowsAsked.ask(m_shop.reader().movementRows(ids), this,
                    [this](const Result<QHash<qint64, Movement>> &rows) {
                        const bool tookBack =
                            rows && std::any_of(rows->cbegin(), rows->cend(), [](const Movement &movement) {
                                return !movement.reverses.isNull();
                            });
                        if (tookBack) {
                            m_model.refresh();
                        }
                    });
}

} // namespace stockroom
