// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/command_palette.h"

#include "views/widgets/action_registry.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::widgets {

namespace {

constexpr int preferredWidth = 640;
constexpr int preferredHeight = 420;
constexpr int margin = 10;

Icon iconNamed(const QString &name)
{
    for (int i = 0; i < iconCount; ++i) {
        if (iconName(static_cast<Icon>(i)) == name)
            return static_cast<Icon>(i);
    }
    return Icon::Search;
}

// Two lines: title, and what it is and where; to the right the shortcut of a command.
class ResultDelegate : public QStyledItemDelegate
{
public:
    ResultDelegate(const PaletteSource &source, const ActionRegistry &registry, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_source(source)
        , m_registry(registry)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, 2 * option.fontMetrics.height() + margin};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const PaletteSource::Entry entry = m_source.entryAt(index.row());
        const QAction *action = m_registry.action(entry.command);
        const bool selected = option.state & QStyle::State_Selected;
        const bool enabled = entry.command.isEmpty() || (action && action->isEnabled());
        const QPalette &palette = option.palette;
        const auto group = enabled ? QPalette::Active : QPalette::Disabled;
        const QColor text =
            palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor dim = selected ? text : palette.color(group, QPalette::PlaceholderText);
        painter->save();
        if (selected)
            painter->fillRect(option.rect, palette.color(QPalette::Highlight));
        QRect rect = option.rect.adjusted(margin, 0, -margin, 0);
        const int size = 18;
        const QRect picture(rect.left(), rect.center().y() - size / 2, size, size);
        if (action && !action->icon().isNull())
            action->icon().paint(painter, picture, Qt::AlignCenter,
                                 selected  ? QIcon::Selected
                                 : enabled ? QIcon::Normal
                                           : QIcon::Disabled);
        else
            painter->drawPixmap(picture, iconPixmap(iconNamed(entry.icon), size, text,
                                                    painter->device()->devicePixelRatioF()));
        rect.setLeft(picture.right() + margin);
        if (action && !action->shortcut().isEmpty()) {
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            painter->setPen(dim);
            painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, keys);
            rect.setRight(rect.right() - option.fontMetrics.horizontalAdvance(keys) - margin);
        }
        const int line = option.fontMetrics.height();
        QRect upper(rect.left(), rect.center().y() - line + 1, rect.width(), line);
        painter->setPen(text);
        painter->drawText(
            upper, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(entry.title, Qt::ElideRight, upper.width()));
        QString second = entry.kind;
        if (!entry.subtitle.isEmpty())
            second += (second.isEmpty() ? QString() : QStringLiteral(" · ")) + entry.subtitle;
        painter->setPen(dim);
        painter->drawText(upper.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(second, Qt::ElideMiddle, upper.width()));
        painter->restore();
    }

private:
    const PaletteSource &m_source;
    const ActionRegistry &m_registry;
};

} // namespace

CommandPalette::CommandPalette(PaletteSource &source, ActionRegistry &registry, QWidget *parent)
    : QFrame(parent)
    , m_source(source)
    , m_registry(registry)
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_status(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Go to"));
    m_line->setPlaceholderText(tr("Go to a device, person, role or command…"));
    m_line->setAccessibleName(tr("Search everything"));
    m_line->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("Results"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setProperty("keyboardElsewhere", true); // the line moves in it
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&source.results());
    m_list->setItemDelegate(new ResultDelegate(source, registry, m_list));
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setTextFormat(Qt::PlainText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin / 2);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_status);

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::queryChanged);
    connect(m_list, &QListView::clicked, this, &CommandPalette::take);
    QAbstractItemModel &results = source.results();
    connect(&results, &QAbstractItemModel::modelReset, this, &CommandPalette::resultsChanged);
    connect(&results, &QAbstractItemModel::rowsInserted, this, &CommandPalette::resultsChanged);
    connect(&results, &QAbstractItemModel::layoutChanged, this, &CommandPalette::resultsChanged);
    hide();
}

void CommandPalette::popUp(const QString &query)
{
    place();
    show();
    raise();
    m_line->setText(query);
    queryChanged(query);
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    if (!parentWidget())
        return;
    const QSize room = parentWidget()->size() - QSize(4 * margin, 4 * margin);
    const QSize size = QSize(preferredWidth, preferredHeight).boundedTo(room);
    setGeometry(QRect(QPoint((parentWidget()->width() - size.width()) / 2, 4 * margin), size));
}

void CommandPalette::queryChanged(const QString &query)
{
    m_source.setQuery(query);
    resultsChanged();
}

void CommandPalette::resultsChanged()
{
    const int rows = m_list->model()->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
    if (rows == 0)
        m_status->setText(m_source.isBusy() ? tr("Searching…")
                                            : tr("Nothing found. Check the spelling, or use fewer "
                                                 "words."));
    else
        m_status->setText(tr("d device or place   p person   r role   l delegation   > command"));
}

void CommandPalette::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const PaletteSource::Entry entry = m_source.entryAt(index.row());
    if (entry.command.isEmpty()) {
        hide();
        Q_EMIT chosen(index);
        return;
    }
    QAction *action = m_registry.action(entry.command);
    if (!action || !action->isEnabled()) {
        m_status->setText(m_registry.problemOf(entry.command));
        return;
    }
    hide();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason ||
            reason == Qt::BacktabFocusReason)
            hide();
    }
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int rows = m_list->model()->rowCount();
    const int row = m_list->currentIndex().row();
    const auto go = [&](int to) {
        if (rows > 0)
            m_list->setCurrentIndex(m_list->model()->index(std::clamp(to, 0, rows - 1), 0));
        return true;
    };
    constexpr int page = 8;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        return go(row + 1);
    case Qt::Key_Up:
        return go(row - 1);
    case Qt::Key_PageDown:
        return go(row + page);
    case Qt::Key_PageUp:
        return go(row - page);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CommandPalette::showEvent(QShowEvent *event)
{
    place();
    QFrame::showEvent(event);
}

} // namespace bailiwick::widgets
