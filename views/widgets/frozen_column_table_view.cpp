// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/frozen_column_table_view.h"

#include "models/items/heading_roles.h"
#include "views/widgets/icons.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace bailiwick::widgets {

namespace {

constexpr int leastWidth = 150;
constexpr int greatestWidth = 300;
constexpr int padding = 10;
constexpr int levelIndent = 18;
constexpr int iconSide = 14;
constexpr int searchPause = 1200; // ms after which typing begins a new word

QString headerText(const QHeaderView &header, int section, int role)
{
    return header.model() ? header.model()->headerData(section, Qt::Vertical, role).toString()
                          : QString();
}

} // namespace

// Paints name and, dimmed below or beside it, the second line; marks the current row.
class FrozenColumnTableView::FrozenHeader : public QHeaderView
{
public:
    explicit FrozenHeader(QWidget *parent)
        : QHeaderView(Qt::Vertical, parent)
    {
        setObjectName(QStringLiteral("frozenHeader")); // the style sheet gives it cells' ground
        setSectionsClickable(true);
        setHighlightSections(true);
    }

    bool secondLine = false;
    int width = leastWidth;

    QSize sizeHint() const override { return {width, QHeaderView::sizeHint().height()}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const auto *table = static_cast<const QTableView *>(parentWidget());
        const bool current = table->currentIndex().row() == section;
        painter->save();
        QColor background = palette().color(QPalette::Base);
        if (current) {
            const QColor accent = palette().color(QPalette::Highlight);
            background = QColor::fromRgbF(background.redF() * 0.82F + accent.redF() * 0.18F,
                                          background.greenF() * 0.82F + accent.greenF() * 0.18F,
                                          background.blueF() * 0.82F + accent.blueF() * 0.18F);
        } else if (table->alternatingRowColors() && section % 2 == 1) {
            background = palette().color(QPalette::AlternateBase);
        }
        painter->fillRect(rect, background);
        painter->setPen(borderColor(palette()));
        painter->drawLine(rect.topRight(), rect.bottomRight());
        QRect text = rect.adjusted(padding + paintIcons(*painter, rect, section), 0, -padding, 0);
        if (header(section, items::MarkRole).isValid())
            text.adjust(0, 0, -iconSide - 4, 0);
        const QVariant font = header(section, Qt::FontRole);
        if (font.isValid())
            painter->setFont(font.value<QFont>().resolve(this->font()));
        const QString name = headerText(*this, section, Qt::DisplayRole);
        const QString more = secondLine ? headerText(*this, section, Qt::ToolTipRole) : QString();
        const int line = fontMetrics().height();
        if (!more.isEmpty() && rect.height() >= 2 * line) {
            text.setTop(rect.center().y() - line + 1);
            text.setHeight(line);
            painter->setPen(palette().color(QPalette::PlaceholderText));
            painter->drawText(text.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter,
                              fontMetrics().elidedText(more, Qt::ElideRight, text.width()));
        }
        painter->setPen(palette().color(QPalette::Text));
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
        painter->restore();
    }

private:
    QVariant header(int section, int role) const
    {
        return model() ? model()->headerData(section, Qt::Vertical, role) : QVariant();
    }
    // Answers how far the text is set in.
    int paintIcons(QPainter &painter, const QRect &rect, int section) const
    {
        const QColor color = palette().color(QPalette::PlaceholderText);
        const qreal ratio = painter.device()->devicePixelRatioF();
        const int top = rect.center().y() - iconSide / 2;
        if (const auto mark = iconFromName(header(section, items::MarkRole).toString()))
            painter.drawPixmap(rect.right() - padding - iconSide, top,
                               iconPixmap(*mark, iconSide, color, ratio));
        if (const auto icon = iconFromName(header(section, items::IconRole).toString())) {
            painter.drawPixmap(rect.left() + padding - 4, top,
                               iconPixmap(*icon, iconSide, color, ratio));
            return levelIndent;
        }
        return header(section, items::LevelRole).toInt() * levelIndent;
    }
};

FrozenColumnTableView::FrozenColumnTableView(QWidget *parent)
    : QTableView(parent)
    , m_frozen(new FrozenHeader(this))
    , m_corner(new QLabel(this))
{
    setVerticalHeader(m_frozen);
    connect(m_frozen, &QHeaderView::sectionClicked, this, &FrozenColumnTableView::headingClicked);
    setCornerButtonEnabled(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    horizontalHeader()->setHighlightSections(false);
    m_frozen->setDefaultSectionSize(fontMetrics().height() + 14);
    auto *label = static_cast<QLabel *>(m_corner);
    label->setIndent(padding);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setForegroundRole(QPalette::PlaceholderText);
}

void FrozenColumnTableView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    QTableView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::modelReset, this,
                &FrozenColumnTableView::fitFrozenColumn);
    if (selectionModel()) {
        connect(selectionModel(), &QItemSelectionModel::currentRowChanged, m_frozen->viewport(),
                qOverload<>(&QWidget::update));
    }
    fitFrozenColumn();
}

void FrozenColumnTableView::setFrozenTitle(const QString &title)
{
    static_cast<QLabel *>(m_corner)->setText(title);
}

void FrozenColumnTableView::setSecondLineShown(bool shown)
{
    m_frozen->secondLine = shown;
    m_frozen->setDefaultSectionSize(fontMetrics().height() * (shown ? 2 : 1) + 14);
    fitFrozenColumn();
}

QModelIndexList FrozenColumnTableView::chosen() const
{
    if (!selectionModel())
        return {};
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.isEmpty() && currentIndex().isValid())
        cells.append(currentIndex());
    std::sort(cells.begin(), cells.end());
    return cells;
}

void FrozenColumnTableView::fitFrozenColumn()
{
    int width = leastWidth;
    const int rows = model() ? std::min(model()->rowCount(), 500) : 0;
    for (int row = 0; row < rows; ++row) {
        const QString name = headerText(*m_frozen, row, Qt::DisplayRole);
        const bool mark = model()->headerData(row, Qt::Vertical, items::MarkRole).isValid();
        const int level = model()->headerData(row, Qt::Vertical, items::LevelRole).toInt();
        width = std::max(width, fontMetrics().horizontalAdvance(name) + level * levelIndent +
                                    (mark ? iconSide + 4 : 0));
        if (m_frozen->secondLine) {
            const QString more = headerText(*m_frozen, row, Qt::ToolTipRole);
            width = std::max(width, fontMetrics().horizontalAdvance(more));
        }
    }
    m_frozen->width = std::min(width + 2 * padding, greatestWidth);
    m_frozen->setFixedWidth(m_frozen->width);
    updateGeometries();
}

void FrozenColumnTableView::keyboardSearch(const QString &search)
{
    if (!model() || search.isEmpty())
        return;
    const bool fresh = !m_searchClock.isValid() || m_searchClock.elapsed() > searchPause;
    m_search = fresh ? search : m_search + search;
    m_searchClock.start();
    const int rows = model()->rowCount();
    const int start = std::max(0, currentIndex().row()) + (m_search.size() == 1 ? 1 : 0);
    for (int step = 0; step < rows; ++step) {
        const int row = (start + step) % rows;
        if (headerText(*m_frozen, row, Qt::DisplayRole).startsWith(m_search, Qt::CaseInsensitive)) {
            setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
            return;
        }
    }
}

void FrozenColumnTableView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Space) {
        Q_EMIT toggleRequested(chosen());
    } else if (plain && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT clearRequested(chosen());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT detailsRequested(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void FrozenColumnTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (!m_doubleClickToggles)
        mousePressEvent(event);
    else if (cell.isValid() && event->button() == Qt::LeftButton)
        Q_EMIT toggleRequested({cell});
    else
        QTableView::mouseDoubleClickEvent(event);
}

void FrozenColumnTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setSecondLineShown(m_frozen->secondLine);
}

void FrozenColumnTableView::updateGeometries()
{
    QTableView::updateGeometries();
    const QRect frozen = verticalHeader()->geometry();
    const QRect top = horizontalHeader()->geometry();
    m_corner->setGeometry(frozen.left(), top.top(), frozen.width(), top.height());
    m_corner->setVisible(horizontalHeader()->isVisible());
}

} // namespace bailiwick::widgets
