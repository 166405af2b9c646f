#include "gui/welcome/RecentRow.h"

#include "domain/ShopAddress.h"
#include "gui/common/Icons.h"
#include "gui/common/StyleDrawing.h"
#include "gui/common/TextStyle.h"

#include <QDir>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace stockroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 45;
constexpr int kSide = 16;
constexpr int kWhenWidth = 104;

} // namespace

RecentRow::RecentRow(RecentShops::Entry entry, bool last, QWidget *parent)
    : QAbstractButton(parent)
    , m_entry(std::move(entry))
    , m_last(last)
{
    const Result<ShopAddress> address = ShopAddress::parse(m_entry.address);
    const bool shared = address && !address->isSqlite();
    m_iconName = shared ? u"server"_s : u"database"_s;
    m_place = shared ? tr("PostgreSQL on %1").arg(address->host) : QDir::toNativeSeparators(m_entry.address);
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    if (m_place.startsWith(home)) {
        m_place.replace(0, home.size(), u"~"_s);
    }
    setText(m_entry.name);
    setAccessibleName(tr("Open %1").arg(m_entry.name));
    setAccessibleDescription(m_place);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RecentRow::sizeHint() const
{
    return {400, kHeight};
}

QString RecentRow::when() const
{
    const QDateTime opened = m_entry.opened.toLocalTime();
    if (!opened.isValid()) {
        return {};
    }
    const qint64 days = opened.date().daysTo(QDate::currentDate());
    const QLocale locale = this->locale();
    if (days == 0) {
        return tr("Today %1").arg(locale.toString(opened.time(), QLocale::ShortFormat));
    }
    if (days > 0 && days < 7) {
        return locale.dayName(opened.date().dayOfWeek());
    }
    return locale.toString(opened.date(), QLocale::ShortFormat);
}

void RecentRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(palette());
    const auto visual = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    if (underMouse() || isDown()) {
        drawing::roundedBox(painter, rect().adjusted(4, 3, -4, -3), tokens.rowHover, Qt::transparent);
    }
    if (!m_last) {
        painter.fillRect(kSide, height() - 1, width() - 2 * kSide, 1, tokens.line);
    }
    if (hasFocus()) {
        drawing::roundedBox(painter, rect().adjusted(4, 3, -4, -3), Qt::transparent, tokens.accent, 6, 2);
    }
    const int h = height();
    paintIcon(painter, visual({kSide, 0, 18, h}), m_iconName, tokens.muted, 18);
    paintIcon(painter, visual({width() - kSide - 14, 0, 14, h}),
              isRightToLeft() ? u"chevron-left"_s : u"chevron-right"_s, tokens.muted, 14);

    const int align = int(Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine;
    const auto draw = [&](const QRect &logical, int side, const QString &words) {
        drawing::readInItsDirection(painter, words);
        painter.drawText(visual(logical), side, words);
    };
    const int leading = align | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    const int trailing = align | (isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight);
    int end = width() - kSide - 28;
    painter.setFont(fontOf(TextStyle::Caption));
    painter.setPen(tokens.muted);
    draw({end - kWhenWidth, 0, kWhenWidth, h}, trailing, when());
    end -= kWhenWidth;
    if (m_entry.products >= 0) {
        const QString products = tr("%Ln product(s)", nullptr, int(m_entry.products));
        const int width = QFontMetrics(painter.font()).horizontalAdvance(products) + 4;
        draw({end - width, 0, width, h}, trailing, products);
        end -= width;
    }
    const QFont body = fontOf(TextStyle::Body);
    const int start = kSide + 18 + 13;
    const int nameWidth = std::min(QFontMetrics(body).horizontalAdvance(text()) + 2, end - start);
    const QRect place(start + nameWidth + 11, 0, std::max(0, end - start - nameWidth - 24), h);
    draw(place, leading, QFontMetrics(painter.font()).elidedText(m_place, Qt::ElideMiddle, place.width()));
    painter.setFont(body);
    painter.setPen(tokens.text);
    draw({start, 0, nameWidth, h}, leading, QFontMetrics(body).elidedText(text(), Qt::ElideRight, nameWidth));
}

void RecentRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace stockroom
