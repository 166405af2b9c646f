#pragma once

#include "gui/common/StockroomStyle.h"
#include "gui/common/Theme.h"
#include "service/Shop.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace stockroom::test {

/// Models are held against the contract of Qt's models; a breach fails the test.
inline constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// Style and locale of all tests of pages.
inline void useWindowLook()
{
    QApplication::setStyle(new StockroomStyle);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

inline QString textAt(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

template <typename T> T *child(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QLatin1StringView(name));
}

/// The program is read from right to left while it lives.
class RightToLeft final {
    Q_DISABLE_COPY_MOVE(RightToLeft)

public:
    RightToLeft() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    ~RightToLeft() { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

/// Paints it in both themes and from both sides: nothing falls over, and each looks another way.
inline void paintEveryWay(QWidget &page)
{
    Theme theme(*qApp, nullptr);
    theme.choose(Theme::Choice::Light);
    const auto back = qScopeGuard([&] { theme.choose(Theme::Choice::Light); });
    const QImage light = page.grab().toImage();
    theme.choose(Theme::Choice::Dark);
    const QImage dark = page.grab().toImage();
    QVERIFY(dark != light);
    const RightToLeft mirrored;
    QVERIFY(page.grab().toImage() != dark);
}

/// A real shop in a temporary folder for the tests of the window: products, stock and orders are put in
/// through the services. Whatever looks at the shop must be gone before `reopen`. GUI thread.
class GuiShop final {
    Q_DISABLE_COPY_MOVE(GuiShop)

public:
    explicit GuiShop(const QByteArray &timeZone = "Europe/Berlin")
        : m_address{ShopAddress::parse(m_folder.filePath(QStringLiteral("shop.stockroom"))).value()}
    {
        create(m_address, timeZone);
        reopen();
    }

    /// A shop that is made at one address and opened at another that leads there.
    GuiShop(const ShopAddress &made, const ShopAddress &opened)
        : m_address(opened)
    {
        create(made, "Europe/Berlin");
        reopen();
    }

    /// Closes and opens, as after a crash of the window.
    void reopen()
    {
        m_desk.reset();
        m_shop.reset();
        m_shop = Shop::open(m_address).value();
        m_desk = m_shop->makeDesk();
    }

    [[nodiscard]] Shop &shop() { return *m_shop; }

    Product add(const QString &sku, const QString &name, int stock = 0, int reorderPoint = 0,
                const QString &price = QStringLiteral("2.50"), const QString &barcode = {})
    {
        Product product;
        product.sku = Sku::parse(sku).value();
        product.name = name;
        product.category = QStringLiteral("Tools");
        product.price = UnitPrice::parse(price).value();
        product.reorderPoint = Quantity::fromUnits(reorderPoint);
        if (!barcode.isEmpty())
            product.barcode = Gtin::parse(barcode).value();
        Product stored = m_shop->catalogue().save(product).result().value();
        if (stock > 0)
            (void)post(PostingKind::Opening, stored, stock);
        return stored;
    }

    /// `count` products P00000, P00001 …, named "Thing 00000" …, in one transaction, without stock.
    QList<Product> addMany(int count)
    {
        QList<Product> products;
        for (int i = 0; i < count; ++i) {
            const QString number = QStringLiteral("%1").arg(i, 5, 10, QChar(u'0'));
            Product product;
            product.sku = Sku::parse(u'P' + number).value();
            product.name = QStringLiteral("Thing ") + number;
            product.price = UnitPrice::fromTenThousandths(10'000);
            products.append(product);
        }
        return m_shop->catalogue().addAll(products).result().value();
    }

    /// Places it at a desk that is not the window's and waits for the receipt.
    std::optional<Receipt> post(PostingKind kind, const Product &product, int quantity,
                                const QString &customer = {})
    {
        PostingRequest request;
        request.key = PostingKey::generate(m_shop->clock().now());
        request.kind = kind;
        request.customer = customer;
        request.lines = {{product.id, Quantity::fromUnits(quantity), product.price}};
        return place(request);
    }

    std::optional<Receipt> place(const PostingRequest &request)
    {
        std::optional<Receipt> answer;
        bool answered = false;
        QObject context;
        QObject::connect(m_desk.get(), &OrderDesk::orderConfirmed, &context, [&](const Receipt &receipt) {
            answer = receipt;
            answered = true;
        });
        QObject::connect(m_desk.get(), &OrderDesk::orderRejected, &context, [&] { answered = true; });
        if (!m_desk->place(request))
            return std::nullopt;
        (void)QTest::qWaitFor([&] { return answered; }, 10'000);
        return answer;
    }

    [[nodiscard]] Quantity onHand(const Product &product)
    {
        return m_shop->reader().productRows({product.id}).result().value().value(product.id).stock.onHand;
    }

private:
    static void create(const ShopAddress &address, const QByteArray &timeZone)
    {
        ShopSettings settings;
        settings.name = QStringLiteral("Test");
        settings.timeZone = timeZone;
        const Result<void> created = Shop::create(address, settings);
        if (!created)
            qFatal("create: %s", qPrintable(created.error().detail));
    }

    QTemporaryDir m_folder;
    const ShopAddress m_address;
    std::unique_ptr<Shop> m_shop;
    Shop::DeskPtr m_desk;
};

} // namespace stockroom::test
