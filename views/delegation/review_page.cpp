// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/review_page.h"

#include "models/items/labels.h"
#include "views/widgets/difference_pane.h"

#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::delegation {

ReviewPage::ReviewPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, tr("Preview"),
                 tr("What it does, exactly. Nothing takes effect before you commit the draft."),
                 parent)
    , m_words(new QLabel(this))
    , m_pane(new widgets::DifferencePane(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_pane, 1);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    connect(m_pane, &widgets::DifferencePane::stateChanged, this, &WizardPage::changed);
}

void ReviewPage::enter()
{
    const fleet::State &state = context().draft.state();
    const fleet::Delegation &delegation = plan().delegation;
    QStringList words{
        tr("%1 gets authority over %2: at most %3.")
            .arg(items::labels::organization(state, delegation.to),
                 items::labels::scopes(state, delegation.region),
                 tr("%n action(s)", nullptr, static_cast<int>(delegation.ceiling.size()))),
        tr("Valid: %1.").arg(items::labels::validity(delegation.validity))};
    if (!context().draft.isEmpty())
        words << tr("The preview includes what is in your draft already.");
    m_words->setText(words.join(u' '));
    fleet::ChangeSet changes = context().draft.changes();
    const draft::Edit mine = edit(state, plan());
    changes.insert(changes.end(), mine.changes.begin(), mine.changes.end());
    m_pane->preview(context().draft, changes);
    m_pane->tree().setFocus();
}

QString ReviewPage::problem() const
{
    if (!plan().isNew && edit(context().draft.state(), plan()).isEmpty())
        return tr("Nothing was changed.");
    return m_pane->problem();
}

} // namespace bailiwick::delegation
