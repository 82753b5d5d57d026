// SPDX-License-Identifier: Apache-2.0
#include "views/preview/preview_screen.h"

#include "models/items/without_effect.h"
#include "views/preview/conflict_panel.h"
#include "views/preview/view_as_pane.h"
#include "views/widgets/difference_pane.h"
#include "views/widgets/header_label.h"
#include "views/widgets/icons.h"
#include "views/widgets/message_bar.h"

#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace bailiwick::preview {

PreviewScreen::PreviewScreen(draft::Draft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_header(new widgets::HeaderLabel(tr("Preview"), this))
    , m_again(new QPushButton(icon(widgets::Icon::Refresh), tr("Preview a&gain"), this))
    , m_commit(new QPushButton(icon(widgets::Icon::Commit), tr("&Commit…"), this))
    , m_messages(new widgets::MessageBar(this))
    , m_conflicts(new ConflictPanel(draft, this))
    , m_difference(new widgets::DifferencePane(this))
    , m_viewAs(new ViewAsPane(this))
{
    m_header->setIcon(widgets::Icon::Preview);
    m_header->addWidget(m_again);
    m_header->addWidget(m_commit);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_difference);
    splitter->addWidget(m_viewAs);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({620, 520});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(m_conflicts);
    layout->addWidget(splitter, 1);

    m_pending.setSingleShot(true);
    m_pending.setInterval(0); // several changes of one turn are one preview
    connect(&m_pending, &QTimer::timeout, this, &PreviewScreen::refresh);
    connect(&draft, &draft::Draft::changed, this, &PreviewScreen::draftChanged);
    connect(m_again, &QPushButton::clicked, this, &PreviewScreen::refresh);
    connect(m_commit, &QPushButton::clicked, this, &PreviewScreen::commitRequested);
    connect(m_difference, &widgets::DifferencePane::stateChanged, this, &PreviewScreen::update);
    connect(m_difference, &widgets::DifferencePane::principalChosen, m_viewAs,
            &ViewAsPane::showPrincipal);
    connect(m_difference, &widgets::DifferencePane::placeChosen, this, &PreviewScreen::placeChosen);
    connect(m_viewAs, &ViewAsPane::placeChosen, this, &PreviewScreen::placeChosen);
    update();
}

void PreviewScreen::refresh()
{
    m_pending.stop();
    m_difference->preview(m_draft, m_draft.changes());
}

bool PreviewScreen::isCurrent(const draft::PreviewPtr &preview) const
{
    return preview && preview->before == m_draft.base() && preview->changes == m_draft.changes();
}

draft::PreviewPtr PreviewScreen::contract() const
{
    return problem().isEmpty() ? m_difference->contract() : nullptr;
}

QString PreviewScreen::problem() const
{
    if (m_draft.isEmpty())
        return tr("There are no pending changes.");
    if (!m_draft.conflicts().empty())
        return tr("Settle the conflicts first.");
    QString problem = m_difference->problem();
    if (!problem.isEmpty())
        return problem;
    return isCurrent(m_difference->contract()) ? QString()
                                               : tr("The draft changed. Preview again.");
}

void PreviewScreen::showMoved(const std::vector<remote::RevisionSummary> &moved)
{
    m_conflicts->showMoved(moved);
}

void PreviewScreen::showRefusal(const fleet::Error &error)
{
    m_messages->showError(error);
}

void PreviewScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!isCurrent(m_difference->contract()) && !m_difference->isRunning())
        m_pending.start();
}

void PreviewScreen::draftChanged()
{
    m_messages->clear();
    if (m_draft.isEmpty())
        m_conflicts->showMoved({});
    if (isVisible() && !isCurrent(m_difference->contract()))
        m_pending.start();
    update();
}

void PreviewScreen::update()
{
    const draft::PreviewPtr preview = m_difference->contract();
    if (preview || !m_difference->isRunning()) // no flicker while a newer one is computed
        m_viewAs->setPreview(preview);
    tellWithoutEffect(preview);
    const int count = static_cast<int>(m_draft.changes().size());
    QString subtitle = tr("%n pending change(s)", nullptr, count);
    if (preview && preview->took.count() >= 1000)
        subtitle +=
            tr(", computed in %1 ms").arg(static_cast<qlonglong>(preview->took.count() / 1000));
    m_header->setSubtitle(subtitle);
    m_again->setEnabled(count > 0 && !m_difference->isRunning());
    m_commit->setEnabled(problem().isEmpty());
    m_commit->setToolTip(problem());
    Q_EMIT stateChanged();
}

// The difference shows what comes about; this is what does not.
void PreviewScreen::tellWithoutEffect(const draft::PreviewPtr &preview)
{
    if (preview == m_told)
        return;
    m_told = preview;
    const QStringList lines = preview ? items::withoutEffect(*preview) : QStringList();
    if (!lines.isEmpty())
        m_messages->showWarning(tr("Part of your draft has no effect."),
                                lines.join(QLatin1Char('\n')));
}

} // namespace bailiwick::preview
