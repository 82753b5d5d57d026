// SPDX-License-Identifier: Apache-2.0
#include "views/draft_bar/pending_list.h"

#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bailiwick::draft_bar {

namespace {

constexpr int stepRole = Qt::UserRole;

bool hasEffect(const draft::Draft &draft, const draft::Edit &step)
{
    return std::any_of(step.changes.begin(), step.changes.end(), [&](const auto &change) {
        return draft.touches(kindOf(change), idOf(change));
    });
}

} // namespace

PendingList::PendingList(draft::Draft &draft, QWidget *parent)
    : QFrame(parent)
    , m_draft(draft)
    , m_list(new QListWidget(this))
    , m_revert(new QPushButton(icon(widgets::Icon::Undo), tr("&Revert"), this))
{
    setFrameShape(QFrame::StyledPanel);
    auto *header = new widgets::HeaderLabel(tr("Pending changes"), this);
    header->addWidget(m_revert);
    m_revert->setToolTip(tr("Give this change up and keep the others (Delete)"));
    m_list->setAccessibleName(tr("Pending changes"));
    m_list->setAlternatingRowColors(true);
    m_list->setIconSize({16, 16});
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(header);
    layout->addWidget(m_list, 1);
    connect(m_revert, &QPushButton::clicked, this, &PendingList::revertCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_revert->setEnabled(row >= 0); });
    connect(&draft, &draft::Draft::changed, this, &PendingList::update);
    update();
}

void PendingList::update()
{
    const int current = m_list->currentRow();
    m_list->clear();
    const std::vector<draft::Edit> steps = m_draft.steps();
    for (int i = 0; i < m_draft.stepsInForce(); ++i) {
        const draft::Edit &step = steps[static_cast<std::size_t>(i)];
        if (!hasEffect(m_draft, step))
            continue;
        auto *row = new QListWidgetItem(icon(widgets::Icon::Edit, widgets::Tone::Pending),
                                        step.text, m_list);
        row->setToolTip(step.text);
        row->setData(stepRole, i);
    }
    m_list->setCurrentRow(std::min(std::max(0, current), m_list->count() - 1));
    m_revert->setEnabled(m_list->currentRow() >= 0);
}

void PendingList::revertCurrent()
{
    const QListWidgetItem *row = m_list->currentItem();
    if (!row)
        return;
    const auto steps = m_draft.steps();
    const draft::Edit &step = steps[static_cast<std::size_t>(row->data(stepRole).toInt())];
    draft::Edit revert{tr("Revert: %1").arg(step.text), {}, {}};
    for (const fleet::Change &change : step.changes)
        revert.dropped.emplace_back(kindOf(change), idOf(change));
    m_draft.push(revert);
}

bool PendingList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        revertCurrent();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace bailiwick::draft_bar
