#pragma once

#include "gui/GuiShop.h"
#include "gui/common/MessageBar.h"
#include "gui/common/PillLabel.h"
#include "gui/neworder/NewOrderPage.h"
#include "gui/neworder/OrderLinesModel.h"
#include "gui/neworder/OrderLinesView.h"
#include "gui/neworder/ScanBox.h"

#include <QAbstractItemModelTester>
#include <QPushButton>

namespace stockroom::test {

/// The page of a new order with its parts, shown, on a shop that must outlive it. GUI thread.
struct Till {
    explicit Till(GuiShop &shop)
        : page(shop.shop())
        , tester(&page.lines(), kFatal)
        , scan(page.findChild<ScanBox *>(QStringLiteral("scan")))
        , view(page.findChild<OrderLinesView *>(QStringLiteral("lines")))
        , confirm(page.findChild<QPushButton *>(QStringLiteral("confirm")))
        , message(page.findChild<MessageBar *>(QStringLiteral("message")))
        , answer(page.findChild<PillLabel *>(QStringLiteral("answerPill")))
    {
        page.session().setSaveDelay(std::chrono::milliseconds(0));
        page.resize(1200, 760);
        page.show();
        page.activated();
    }

    void type(const QString &text)
    {
        QTest::keyClicks(scan, text);
        QTest::keyClick(scan, Qt::Key_Return);
    }
    [[nodiscard]] QString cell(int row, int column)
    {
        return page.lines().index(row, column).data().toString();
    }
    [[nodiscard]] bool settled() { return page.isSettled(); }
    [[nodiscard]] bool answered()
    {
        const auto &last = page.session().lastOrder();
        return last && last->answer != LastOrder::Answer::Placed;
    }

    NewOrderPage page;
    QAbstractItemModelTester tester;
    ScanBox *scan;
    OrderLinesView *view;
    QPushButton *confirm;
    MessageBar *message;
    PillLabel *answer;
};

inline qint64 orderCount(GuiShop &shop)
{
    return shop.shop().reader().counts().result().value().orders;
}

inline PostingRequest saleOf(const PostingKey &key, const Product &product, int quantity)
{
    PostingRequest request;
    request.key = key;
    request.lines = {{product.id, Quantity::fromUnits(quantity), product.price}};
    return request;
}

} // namespace stockroom::test
