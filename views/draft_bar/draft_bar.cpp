// SPDX-License-Identifier: Apache-2.0
#include "views/draft_bar/draft_bar.h"

#include "views/draft_bar/pending_list.h"
#include "views/widgets/action_registry.h"
#include "views/widgets/dialogs.h"
#include "views/widgets/icons.h"
#include "views/widgets/pill.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace bailiwick::draft_bar {

using widgets::Icon;

namespace {

QToolButton *makeTool(Icon shown, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(shown));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

DraftBar::DraftBar(draft::Draft &draft, widgets::Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_dialogs(dialogs)
    , m_problem(tr("Preview first."))
    , m_pill(new widgets::Pill(this))
    , m_undo(makeTool(Icon::Undo, tr("Undo"), this))
    , m_redo(makeTool(Icon::Redo, tr("Redo"), this))
    , m_show(makeTool(Icon::ChevronUp, tr("Show pending changes"), this))
    , m_preview(new QPushButton(icon(Icon::Preview), tr("Preview"), this))
    , m_commit(new QPushButton(icon(Icon::Commit), tr("Commit…"), this))
    , m_discard(new QPushButton(icon(Icon::Discard), tr("Discard…"), this))
    , m_list(new PendingList(draft, this))
{
    m_show->setCheckable(true);
    m_list->setMaximumHeight(11 * fontMetrics().lineSpacing());
    m_list->hide();
    auto *row = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pill, m_show, m_undo, m_redo})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget *widget : {m_discard, m_preview, m_commit})
        row->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 6);
    layout->addWidget(m_list);
    layout->addLayout(row);

    connect(m_undo, &QToolButton::clicked, &draft.undoStack(), &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, &draft.undoStack(), &QUndoStack::redo);
    connect(m_show, &QToolButton::toggled, this, &DraftBar::setListShown);
    connect(m_preview, &QPushButton::clicked, this, &DraftBar::previewRequested);
    connect(m_commit, &QPushButton::clicked, this, &DraftBar::commit);
    connect(m_discard, &QPushButton::clicked, this, &DraftBar::discard);
    connect(&draft, &draft::Draft::changed, this, &DraftBar::update);
    connect(&draft.undoStack(), &QUndoStack::indexChanged, this, &DraftBar::update);
    update();
}

void DraftBar::addActions(widgets::ActionRegistry &registry)
{
    using widgets::Restriction;
    m_registry = &registry;
    const QString group = tr("Draft");
    registry.add({QStringLiteral("draft.undo"),
                  tr("&Undo"),
                  group,
                  Icon::Undo,
                  {QKeySequence(Qt::CTRL | Qt::Key_Z)},
                  Restriction::CanUndo,
                  {}},
                 this, [this] { m_draft.undoStack().undo(); });
    registry.add({QStringLiteral("draft.redo"),
                  tr("&Redo"),
                  group,
                  Icon::Redo,
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                  Restriction::CanRedo,
                  {}},
                 this, [this] { m_draft.undoStack().redo(); });
    registry.add({QStringLiteral("draft.changes"),
                  tr("&Pending changes"),
                  group,
                  Icon::History,
                  {},
                  {},
                  tr("Show or hide the list of pending changes")},
                 this, [this] { setListShown(m_list->isHidden()); });
    registry.add({QStringLiteral("draft.preview"),
                  tr("Pre&view"),
                  group,
                  Icon::Preview,
                  {QKeySequence(Qt::CTRL | Qt::Key_P)},
                  Restriction::DraftHasChanges,
                  tr("See what the draft would do")},
                 this, [this] { Q_EMIT previewRequested(); });
    registry.add({QStringLiteral("draft.commit"),
                  tr("&Commit…"),
                  group,
                  Icon::Commit,
                  {QKeySequence(Qt::CTRL | Qt::Key_Return)},
                  Restriction::DraftHasChanges | Restriction::Online,
                  tr("Make the previewed draft effective")},
                 this, [this] { commit(); });
    registry.add({QStringLiteral("draft.discard"),
                  tr("&Discard…"),
                  group,
                  Icon::Discard,
                  {},
                  Restriction::DraftHasChanges,
                  tr("Give up all pending changes")},
                 this, [this] { discard(); });
    update();
}

void DraftBar::setCommitProblem(const QString &problem)
{
    m_problem = problem;
    update();
}

void DraftBar::setCommitting(bool committing)
{
    m_committing = committing;
    update();
}

void DraftBar::setListShown(bool shown)
{
    m_list->setVisible(shown);
    const QSignalBlocker quiet(m_show);
    m_show->setChecked(shown);
    m_show->setIcon(icon(shown ? Icon::ChevronDown : Icon::ChevronUp));
    m_show->setToolTip(shown ? tr("Hide pending changes") : tr("Show pending changes"));
    m_show->setAccessibleName(m_show->toolTip());
    if (shown)
        m_list->list().setFocus();
}

void DraftBar::commit()
{
    if (m_draft.isEmpty() || m_committing)
        return;
    if (!m_problem.isEmpty()) {
        Q_EMIT previewRequested();
        return;
    }
    m_dialogs.askText(
        this,
        {tr("Commit the draft"),
         tr("%n change(s) become effective at once. The reason stands in the audit log.", nullptr,
            static_cast<int>(m_draft.changes().size())),
         tr("&Reason"), m_draft.reason(), tr("Commit"), true, true},
        [this](const std::optional<QString> &reason) {
            // The draft may have moved while the question stood there.
            if (!reason || m_draft.isEmpty() || !m_problem.isEmpty())
                return;
            m_draft.setReason(*reason);
            Q_EMIT commitRequested(*reason);
        });
}

void DraftBar::discard()
{
    if (m_draft.isEmpty() || m_committing)
        return;
    m_dialogs.ask(this,
                  {tr("Discard the draft?"),
                   tr("%n pending change(s) are given up. This cannot be undone.", nullptr,
                      static_cast<int>(m_draft.changes().size())),
                   tr("Discard"), tr("Keep"), true},
                  [this](bool accepted) {
                      if (accepted)
                          m_draft.clear();
                  });
}

void DraftBar::update()
{
    const int count = static_cast<int>(m_draft.changes().size());
    const auto conflicts = static_cast<int>(m_draft.conflicts().size());
    const QUndoStack &stack = m_draft.undoStack();
    const bool any = count > 0;
    m_pill->setText(conflicts > 0 ? tr("%n conflict(s)", nullptr, conflicts)
                    : any         ? tr("%n pending change(s)", nullptr, count)
                                  : tr("No pending changes"));
    m_pill->setTone(conflicts > 0 ? widgets::Tone::Warning
                    : any         ? widgets::Tone::Pending
                                  : widgets::Tone::Neutral);
    m_pill->setPending(any && conflicts == 0);
    const bool idle = !m_committing;
    m_undo->setEnabled(idle && stack.canUndo());
    m_redo->setEnabled(idle && stack.canRedo());
    m_undo->setToolTip(stack.canUndo() ? tr("Undo: %1").arg(stack.undoText()) : tr("Undo"));
    m_redo->setToolTip(stack.canRedo() ? tr("Redo: %1").arg(stack.redoText()) : tr("Redo"));
    m_preview->setEnabled(idle && any);
    m_discard->setEnabled(idle && any);
    m_commit->setEnabled(idle && any && m_problem.isEmpty());
    m_commit->setToolTip(m_problem);
    if (m_registry) {
        m_registry->setMet(widgets::Restriction::DraftHasChanges, idle && any);
        m_registry->setMet(widgets::Restriction::CanUndo, idle && stack.canUndo());
        m_registry->setMet(widgets::Restriction::CanRedo, idle && stack.canRedo());
    }
}

} // namespace bailiwick::draft_bar
