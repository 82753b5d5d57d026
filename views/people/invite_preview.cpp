// SPDX-License-Identifier: Apache-2.0
#include "views/people/invite_preview.h"

#include "views/widgets/difference_pane.h"
#include "views/widgets/empty_state.h"

#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::views {

namespace {

constexpr int pauseMs = 150; // several keys or ticks are one preview

}

InvitePreview::InvitePreview(draft::Draft &draft, const fleet::PrincipalRef &author,
                             QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_author(author)
    , m_stack(new QStackedWidget(this))
    , m_empty(new widgets::EmptyState(
          widgets::Icon::Preview, tr("They come with nothing yet"),
          tr("Tick teams or add roles: what the person will be able to do is shown here before "
             "anything is sent. Roles can be given later, too."),
          this))
    , m_pane(new widgets::DifferencePane(this))
{
    m_pane->setNoEffectText(tr("What is ticked and added gives no access at the moment."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_pane);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &InvitePreview::refresh);
    connect(m_pane, &widgets::DifferencePane::stateChanged, this, &InvitePreview::previewed);
    // Somebody else has committed: the same over what is there now.
    connect(&m_draft, &draft::Draft::changed, this, [this] {
        if (m_draft.base() != m_base && !isEmpty())
            m_pause.start();
    });
}

InvitePreview::~InvitePreview() = default;

void InvitePreview::show(const fleet::Invited &invited)
{
    if (invited == m_invited)
        return;
    m_invited = invited;
    m_problems.clear();
    m_check.cancel();
    if (isEmpty()) {
        m_pause.stop();
        m_pane->clear();
        m_stack->setCurrentWidget(m_empty);
        Q_EMIT changed();
        return;
    }
    m_stack->setCurrentWidget(m_pane);
    m_pause.start();
    Q_EMIT changed();
}

void InvitePreview::refresh()
{
    m_base = m_draft.base();
    if (!m_base)
        return;
    m_checked.reset();
    m_check.cancel();
    const fleet::State &state = m_base->state();
    m_trial =
        items::trialOf(state, state.organizationOf(m_author), m_invited, tr("The invited person"));
    m_pane->preview(m_draft, m_trial.changes);
}

void InvitePreview::previewed()
{
    const draft::PreviewPtr preview = m_pane->contract();
    if (!m_pause.isActive() && preview && preview != m_checked &&
        preview->changes == m_trial.changes) {
        m_checked = preview;
        showPerson();
        m_check.start(
            [preview, trial = m_trial, invited = m_invited,
             author = m_author](const std::atomic<bool> &) {
                return items::problemsOf(preview->before, preview->after, trial, invited, author,
                                         preview->instant);
            },
            [this](std::vector<items::InvitedProblem> problems) {
                m_problems = std::move(problems);
                Q_EMIT changed();
            });
    }
    Q_EMIT changed();
}

// It is about one person, who loses nothing: what they gain is open.
void InvitePreview::showPerson()
{
    m_pane->tree().setColumnHidden(items::DifferenceModel::LostColumn, true);
    if (m_pane->model().rowCount() > 0)
        m_pane->tree().expand(m_pane->model().index(0, 0));
}

bool InvitePreview::isSettled() const
{
    return isEmpty() || (!m_pause.isActive() && !m_pane->isRunning() && !m_check.isRunning());
}

QString InvitePreview::problem() const
{
    return isEmpty() || m_pause.isActive() || m_pane->isRunning() ? QString() : m_pane->problem();
}

} // namespace bailiwick::views
