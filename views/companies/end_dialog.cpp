// SPDX-License-Identifier: Apache-2.0
#include "views/companies/end_dialog.h"

#include "models/draft/relationship_edit.h"
#include "models/items/labels.h"
#include "models/items/surviving_paths.h"
#include "views/widgets/date_field.h"
#include "views/widgets/icons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bailiwick::companies {

namespace labels = items::labels;

QString obstacleText(const fleet::State &state, const std::optional<fleet::Id> &id)
{
    const fleet::Delegation *delegation = id ? state.delegations().find(*id) : nullptr;
    if (!delegation)
        return {};
    return EndDialog::tr("The delegation to %1 over %2 would go, and others were passed on or "
                         "written under it. Change that one first.")
        .arg(labels::organization(state, delegation->to),
             labels::scopes(state, delegation->region));
}

EndDialog::EndDialog(draft::Draft &draft, fleet::Relationship relationship, QWidget *parent)
    : QDialog(parent)
    , m_draft(draft)
    , m_relationship(std::move(relationship))
    , m_date(new widgets::DateField(tr("&Later, on"), this))
    , m_problem(new QLabel(this))
    , m_add(new QPushButton(icon(widgets::Icon::Ok), tr("&Add to draft"), this))
{
    const fleet::State &state = draft.state();
    const QString company = labels::organization(state, m_relationship.to);
    setWindowTitle(tr("End the work with %1").arg(company));
    QStringList words{
        tr("Everything that %1 delegated to %2 ends, and with it what was made under it. Nothing "
           "is deleted.")
            .arg(labels::organization(state, m_relationship.from), company)};
    const QStringList left = items::survivingPaths(
        state, m_relationship.to, m_relationship.delegations, fleet::currentTime());
    if (!left.isEmpty())
        words << tr("%1 keeps: %2.").arg(company, left.join(tr("; ")));
    words << tr("It ends when you commit the draft, or later:");
    auto *text = new QLabel(words.join(QStringLiteral("\n\n")), this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    m_add->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text);
    layout->addWidget(m_date);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(480);

    connect(m_date, &widgets::DateField::changed, this, &EndDialog::update);
    connect(m_add, &QPushButton::clicked, this, &EndDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
}

fleet::Time EndDialog::at() const
{
    return m_date->time().value_or(fleet::currentTime());
}

QString EndDialog::problem() const
{
    const fleet::Time end = at();
    if (end < fleet::currentTime() && m_date->time())
        return tr("That day is over. Choose a later one, or let it end with the commit.");
    if (draft::endRelationship(m_draft.state(), m_relationship, end).isEmpty())
        return tr("It ends by then already.");
    return obstacleText(m_draft.state(), draft::endObstacle(m_draft.state(), m_relationship, end));
}

void EndDialog::update()
{
    const QString why = problem();
    m_problem->setText(why);
    m_add->setEnabled(why.isEmpty());
}

void EndDialog::accept()
{
    if (!problem().isEmpty())
        return;
    m_draft.push(draft::endRelationship(m_draft.state(), m_relationship, at()));
    QDialog::accept();
}

} // namespace bailiwick::companies
