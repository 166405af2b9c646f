#include "gui/list/EditPreview.h"

#include "gui/common/RowDelegate.h"
#include "gui/common/TableView.h"
#include "gui/common/TextLabel.h"
#include "gui/list/EditPlanModel.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

QString summaryOf(const EditPlan &plan)
{
    QStringList parts;
    if (plan.changed() > 0 || plan.made == 0) {
        parts.append(EditPreview::tr("%Ln row(s) changed", nullptr, plan.changed()));
    }
    if (plan.made > 0) {
        parts.append(EditPreview::tr("%Ln new", nullptr, plan.made));
    }
    if (plan.same > 0) {
        parts.append(EditPreview::tr("%Ln so already", nullptr, plan.same));
    }
    if (plan.bad > 0) {
        parts.append(EditPreview::tr("%Ln not taken", nullptr, plan.bad));
    }
    return parts.join(u" · "_s);
}

} // namespace

EditPreview::EditPreview(QWidget *parent)
    : QWidget(parent)
    , m_model(new EditPlanModel(this))
    , m_summary(new TextLabel({}, TextStyle::Strong, Tone::Text, this))
    , m_ignored(new TextLabel({}, TextStyle::Caption, Tone::Muted, this))
    , m_table(new TableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_summary);
    layout->addWidget(m_ignored);
    layout->addWidget(m_table, 1);
    m_summary->setObjectName(u"summary"_s);
    m_ignored->setObjectName(u"ignored"_s);
    m_ignored->setWordWrap(true);
    m_ignored->hide();
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setAccessibleName(tr("What changes"));
    m_table->setItemDelegateForColumn(EditPlanModel::Row, new PillDelegate(m_table));
    m_table->setItemDelegateForColumn(EditPlanModel::After, new PillDelegate(m_table));
    auto *muted = new RowDelegate(m_table);
    muted->setTone(Tone::Muted);
    m_table->setItemDelegateForColumn(EditPlanModel::Before, muted);
    m_table->setColumnWidth(EditPlanModel::Row, 250);
    m_table->setColumnWidth(EditPlanModel::Field, 130);
    m_table->setColumnWidth(EditPlanModel::Before, 150);
    m_table->setStretchColumn(EditPlanModel::After, 180);
}

void EditPreview::show(const EditPlan &plan)
{
    m_model->setPlan(plan);
    m_summary->setText(summaryOf(plan));
    m_ignored->setText(tr("Not edited in a list, and left out: %1").arg(plan.ignored.join(tr(", "))));
    m_ignored->setVisible(!plan.ignored.isEmpty());
}

void EditPreview::showWords(const QString &words)
{
    show({});
    m_summary->setText(words);
}

const EditPlan &EditPreview::plan() const
{
    return m_model->plan();
}

} // namespace stockroom
