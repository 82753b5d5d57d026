// SPDX-License-Identifier: Apache-2.0
#include "views/preview/conflict_panel.h"

#include "models/items/labels.h"
#include "models/items/logged_words.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bailiwick::preview {

namespace {

QString sentence(const draft::Conflict &conflict)
{
    using Kind = draft::Conflict::Kind;
    switch (conflict.kind) {
    case Kind::ChangedElsewhere:
        return conflict.theirs ? ConflictPanel::tr("Somebody else changed it, too.")
                               : ConflictPanel::tr("Somebody else removed it.");
    case Kind::RemovedElsewhere:
        return ConflictPanel::tr("It does not exist any more.");
    case Kind::MissingReference:
        return ConflictPanel::tr("It refers to something that does not exist any more.");
    }
    return {};
}

} // namespace

ConflictPanel::ConflictPanel(draft::Draft &draft, QWidget *parent)
    : QFrame(parent)
    , m_draft(draft)
    , m_header(new widgets::HeaderLabel(tr("Changed in the meantime"), this))
    , m_text(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_mine(new QPushButton(tr("Keep &mine"), this))
    , m_theirs(new QPushButton(tr("Take &theirs"), this))
{
    setFrameShape(QFrame::StyledPanel);
    m_header->setIcon(widgets::Icon::Warning);
    m_header->addWidget(m_mine);
    m_header->addWidget(m_theirs);
    m_mine->setToolTip(tr("Your change replaces the other one"));
    m_theirs->setToolTip(tr("Your change to this is given up; it can be undone"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_list->setAccessibleName(tr("Conflicts"));
    m_list->setHeaderLabels({tr("Your change"), tr("What happened")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->setMaximumHeight(9 * fontMetrics().lineSpacing());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_text);
    layout->addWidget(m_list);
    connect(m_mine, &QPushButton::clicked, this, [this] { resolve(draft::Resolution::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { resolve(draft::Resolution::Theirs); });
    connect(&draft, &draft::Draft::conflictsChanged, this, &ConflictPanel::update);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        const draft::Conflict *conflict = current();
        m_theirs->setEnabled(conflict);
        m_mine->setEnabled(conflict && conflict->kind != draft::Conflict::Kind::MissingReference);
    });
    update();
}

void ConflictPanel::showMoved(const std::vector<remote::RevisionSummary> &moved)
{
    m_moved = moved;
    update();
}

const draft::Conflict *ConflictPanel::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const auto &conflicts = m_draft.conflicts();
    return row >= 0 && row < static_cast<int>(conflicts.size())
               ? &conflicts[static_cast<std::size_t>(row)]
               : nullptr;
}

void ConflictPanel::resolve(draft::Resolution resolution)
{
    if (const draft::Conflict *conflict = current())
        m_draft.resolve(draft::EntityKey(conflict->entity), resolution);
}

void ConflictPanel::update()
{
    const auto &conflicts = m_draft.conflicts();
    m_list->clear();
    for (const draft::Conflict &conflict : conflicts)
        m_list->addTopLevelItem(new QTreeWidgetItem({conflict.step, sentence(conflict)}));
    QStringList lines;
    for (const remote::RevisionSummary &revision : m_moved) {
        QStringList parts{items::labels::time(revision.time), revision.actor,
                          items::labels::revisionSummary(revision.summary), revision.reason};
        parts.removeAll(QString());
        lines << parts.join(QStringLiteral(" · "));
    }
    if (!lines.isEmpty())
        lines.prepend(tr("Somebody else committed before you; your draft was kept and previewed "
                         "again:"));
    m_text->setText(lines.join(u'\n'));
    m_text->setVisible(!lines.isEmpty());
    m_header->setSubtitle(conflicts.empty() ? QString()
                                            : tr("%n conflict(s) to settle before you can commit",
                                                 nullptr, static_cast<int>(conflicts.size())));
    const bool any = !conflicts.empty();
    m_list->setVisible(any);
    m_mine->setVisible(any);
    m_theirs->setVisible(any);
    setVisible(any || !m_moved.empty());
    if (any)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

} // namespace bailiwick::preview
