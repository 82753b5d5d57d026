// SPDX-License-Identifier: Apache-2.0
#include "views/delegation/places_page.h"

#include "models/items/counted.h"
#include "views/widgets/filtered_tree.h"
#include "views/widgets/theme.h"

#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::delegation {

PlacesPage::PlacesPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, tr("Places"),
                 tr("Over which customers, sites or devices? A ticked place stands for everything "
                    "below it, also for what is added later."),
                 parent)
    , m_places(new widgets::FilteredTree(m_model, tr("Places to delegate"), this))
    , m_count(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_places, 1);
    layout->addWidget(m_count);
    m_count->setFont(widgets::titleFont(font()));
    m_count->setTextFormat(Qt::PlainText);
    m_places->setColumns({items::FleetTreeModel::KindColumn, items::FleetTreeModel::DevicesColumn});
    connect(&m_model, &items::ScopeTreeModel::scopesChanged, this, &PlacesPage::scopesChanged);
}

void PlacesPage::enter()
{
    m_entering = true;
    const access::SnapshotPtr &base = context().draft.base();
    if (m_model.snapshot() != base)
        m_model.setSnapshot(base);
    std::optional<access::IntervalSet> allowed;
    if (const access::Holding *above = base->holding(plan().delegation.parent))
        allowed = above->region;
    m_model.setAllowed(allowed);
    m_model.setScopes(plan().delegation.region);
    m_places->expandRoots();
    m_entering = false;
    scopesChanged();
    if (!m_places->tree().currentIndex().isValid())
        m_places->tree().setCurrentIndex(m_model.index(0, 0));
    m_places->setFocus();
}

void PlacesPage::scopesChanged()
{
    if (m_entering)
        return;
    plan().delegation.region = m_model.scopes();
    m_count->setText(
        plan().delegation.region.empty()
            ? tr("No place chosen")
            : tr("%n place(s), ", nullptr, static_cast<int>(plan().delegation.region.size())) +
                  items::countedDevices(m_model.deviceCount()));
    Q_EMIT changed();
}

QString PlacesPage::problem() const
{
    return plan().delegation.region.empty() ? tr("Tick at least one place.") : QString();
}

} // namespace bailiwick::delegation
